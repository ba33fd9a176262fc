using System.Text.RegularExpressions;

namespace ExpressConnect.Deployments.Steps;

/// <summary>URNs, and patterns of them: <c>*</c> stands for part of a segment, <c>**</c> for anything.</summary>
internal sealed class UrnPatterns(IEnumerable<string> texts)
{
    private readonly HashSet<string> urns = [.. texts.Where(text => !IsPattern(text))];
    private readonly Dictionary<string, Regex> patterns = texts.Where(IsPattern).Distinct(StringComparer.Ordinal).ToDictionary(text => text, Pattern, StringComparer.Ordinal);

    public bool IsEmpty => urns.Count + patterns.Count == 0;

    public bool Contains(string urn) => urns.Contains(urn) || patterns.Values.Any(pattern => pattern.IsMatch(urn));

    /// <summary>What names none of these URNs.</summary>
    public IEnumerable<string> NamingNone(IReadOnlyCollection<string> known) =>
        [.. urns.Except(known, StringComparer.Ordinal), .. patterns.Where(pattern => !known.Any(pattern.Value.IsMatch)).Select(pattern => pattern.Key)];

    /// <summary>Whether a text stands for more than the URN that it is.</summary>
    public static bool IsPattern(string text) => text.Contains('*', StringComparison.Ordinal);

    private static Regex Pattern(string text) => new(
        "^" + string.Join(".*", text.Split("**").Select(part => string.Join("[^:]*", part.Split('*').Select(Regex.Escape)))) + "$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);
}
