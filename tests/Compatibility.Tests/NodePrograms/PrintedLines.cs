using System.Text.RegularExpressions;

namespace Compatibility.Tests.NodePrograms;

/// <summary>What was printed, without what is chance: times, the order of rows, stack traces, signs of life.</summary>
internal static partial class PrintedLines
{
    public static string Comparable(string output, string folder) => string.Join('\n', output.Split("\n--- stderr")[0]
        .Replace(folder, "PROJECT", StringComparison.Ordinal)
        .Split('\n')
        .Where(line => !line.StartsWith("@ ", StringComparison.Ordinal) && !line.StartsWith("        at ", StringComparison.Ordinal))
        .Select(line => Message().Replace(Time().Replace(line, "${before}Ns"), "1 message"))
        .Order(StringComparer.Ordinal))
        .Trim();

    // What a component says, and that it has ended, are two calls at once: whether its row still shows the text is chance.
    [GeneratedRegex(@"(?<=^.{4}network:index:Hybrid bj .*)two lines are better than one$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Message();

    [GeneratedRegex(@"(?<before>\(|Duration: )[0-9.]+m?s?[0-9.]*s", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Time();
}
