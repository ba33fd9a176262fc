using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ExpressConnect.Deployments.States;

/// <summary>JSON as the CLI writes it: compact, whole numbers without a point, times as they stand.</summary>
internal static class JsonText
{
    private const int DeepestNesting = 1024;

    public static string Write(Action<JsonWriter> write)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        using var writer = new JsonTextWriter(text) { Formatting = Formatting.None };
        write(writer);
        writer.Flush();
        return text.ToString();
    }

    /// <exception cref="JsonReaderException">The text is not JSON.</exception>
    public static JToken Parse(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text))
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Double,
            MaxDepth = DeepestNesting,
        };
        var token = JToken.Load(reader);
        if (reader.Read())
        {
            throw new JsonReaderException($"There is more after the end, at line {reader.LineNumber}.");
        }

        return token;
    }

    /// <summary>The shortest digits that mean this number; with an exponent only below 1e-6 and from 1e21 on.</summary>
    public static string Number(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        if (mark < 0)
        {
            return text;
        }

        var exponent = int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (exponent is < -6 or >= 21)
        {
            return $"{text[..mark]}e{(exponent < 0 ? "" : "+")}{exponent}";
        }

        var sign = value < 0 ? "-" : "";
        var mantissa = text[sign.Length..mark];
        var digits = new StringBuilder(mantissa.Replace(".", "", StringComparison.Ordinal));
        if (exponent < 0)
        {
            return $"{sign}0.{new string('0', -exponent - 1)}{digits}";
        }

        var missing = exponent + 1 - digits.Length;
        return missing >= 0
            ? $"{sign}{digits}{new string('0', missing)}"
            : $"{sign}{digits.Insert(exponent + 1, '.')}";
    }

    public static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
