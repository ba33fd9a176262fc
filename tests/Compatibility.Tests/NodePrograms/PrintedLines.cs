using System.Text.RegularExpressions;

namespace Compatibility.Tests.NodePrograms;

/// <summary>What was printed, without what is chance: times, the order of rows, stack traces, signs of life.</summary>
internal static partial class PrintedLines
{
    public static string Comparable(string output, string folder) => string.Join('\n', output.Split("\n--- stderr")[0]
        .Replace(folder, "PROJECT", StringComparison.Ordinal)
        .Split('\n')
        .Where(line => !line.StartsWith("@ ", StringComparison.Ordinal) && !line.StartsWith("        at ", StringComparison.Ordinal))
        .Select(line => Time().Replace(line, "${before}Ns"))
        .Order(StringComparer.Ordinal))
        .Trim();

    [GeneratedRegex(@"(?<before>\(|Duration: )[0-9.]+m?s?[0-9.]*s", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Time();
}
