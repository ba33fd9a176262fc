using System.Text.RegularExpressions;

namespace ExpressConnect.Deployments.Programs;

/// <summary>Finds in the output of <c>dotnet build</c> what its reader must know.</summary>
internal static partial class BuildOutput
{
    private const int MostLines = 20;

    /// <summary>That the program does not build, and the compiler's lines: each once, paths relative to the program.</summary>
    public static string Describe(string directory, IReadOnlyList<string> output)
    {
        var errors = output.Where(line => ErrorLine().IsMatch(line)).Select(line => Shorten(line, directory)).Distinct(StringComparer.Ordinal).ToList();
        var lines = errors.Count > 0 ? errors : [.. output.Select(line => line.TrimEnd()).Where(line => line.Length > 0)];
        var shown = errors.Count > 0 ? lines.Take(MostLines) : lines.TakeLast(MostLines);
        var rest = errors.Count > MostLines ? $"\n  and {errors.Count - MostLines} more" : "";
        return $"The program in {directory} does not build.\n{string.Join('\n', shown.Select(line => "  " + line))}{rest}";
    }

    private static string Shorten(string line, string directory) =>
        ProjectAtEnd().Replace(line, "").Trim().Replace(directory + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);

    [GeneratedRegex(@"(^|\s|:)error( [A-Za-z]+[0-9]+)?\s*:", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ErrorLine();

    [GeneratedRegex(@"\s\[[^\[\]]+proj(::[^\[\]]*)?\]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ProjectAtEnd();
}
