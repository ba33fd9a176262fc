using System.Globalization;
using System.Text.RegularExpressions;

namespace Pulumi.Protocol.Wire;

/// <summary>Durations as Go writes them, and so every SDK: <c>1h2m3.5s</c>.</summary>
public static partial class GoDuration
{
    /// <summary>The seconds of a duration.</summary>
    /// <param name="text">The duration.</param>
    /// <returns>Null if the text is no duration.</returns>
    public static double? Seconds(string text)
    {
        var match = Whole().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var seconds = match.Groups["n"].Captures.Zip(match.Groups["unit"].Captures, (n, unit) => double.Parse(n.Value, CultureInfo.InvariantCulture) * unit.Value switch
        {
            "h" => 3600,
            "m" => 60,
            "s" => 1,
            "ms" => 1e-3,
            "ns" => 1e-9,
            _ => 1e-6,
        }).Sum();
        return match.Groups["sign"].Value == "-" ? -seconds : seconds;
    }

    // Microseconds are written with the micro sign or with the Greek letter.
    [GeneratedRegex(@"^(?<sign>[+-]?)(0|((?<n>[0-9]+(\.[0-9]*)?|\.[0-9]+)(?<unit>ns|us|\u00b5s|\u03bcs|ms|h|m|s))+)\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Whole();
}
