using System.Globalization;
using System.Text;

namespace CodeGen.Files;

/// <summary>Values as C# literals.</summary>
internal static class Literals
{
    public static string Of(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        double number => Of(number),
        string text => Quote(text),
        _ => throw new InvalidOperationException($"No literal for {value.GetType()}"),
    };

    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            quoted.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when char.IsControl(letter) => $"\\u{(int)letter:x4}",
                _ => letter.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>An attribute that says what to use instead; nothing if nothing is deprecated.</summary>
    public static IEnumerable<string> Obsolete(string message) =>
        message.Length == 0 ? [] : [$"[Obsolete(@\"{message.Replace("\"", "\"\"", StringComparison.Ordinal)}\")]"];

    private static string Of(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('E', StringComparison.Ordinal) && Math.Abs(number) < 1e28
            ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
            : text;
    }
}
