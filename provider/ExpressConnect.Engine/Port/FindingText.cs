using System.Text;
using System.Text.RegularExpressions;

namespace ExpressConnect.Engine;

/// <summary>The one place where findings become text.</summary>
public static partial class FindingText
{
    /// <summary>Where the rules are written down.</summary>
    public const string Page = "docs/rules.md";

    private const string LoweredMark = " (lowered to a warning by the settings)";

    /// <summary>
    /// Three lines: rule and wrong, the facts, what to do with the reference. Continued lines are indented by two blanks;
    /// type, name and the word <c>error:</c> are the display's.
    /// </summary>
    /// <param name="finding">What to say.</param>
    public static string Render(Finding finding)
    {
        var text = new StringBuilder();
        text.Append(finding.Rule).Append(finding.Rule.Length == 0 ? "" : " ").Append(finding.Headline);
        if (finding.Lowered)
        {
            text.Append(LoweredMark);
        }

        if (finding.Detail.Length > 0)
        {
            text.Append("\n  ").Append(finding.Detail);
        }

        if (finding.Remedy.Length > 0)
        {
            text.Append("\n  ").Append(finding.Remedy);
        }

        if (finding.Rule.Length > 0)
        {
            text.Append(finding.Remedy.Length > 0 ? "   " : "\n  ").Append(Page).Append('#').Append(finding.Rule.ToLowerInvariant());
        }

        return text.ToString();
    }

    /// <summary>All of them, one after the other.</summary>
    /// <param name="findings">What to say.</param>
    public static string Render(IEnumerable<Finding> findings) => string.Join('\n', findings.Select(Render));

    /// <summary>The findings in a text that was rendered, from other lines around them: rule, headline, detail and remedy.</summary>
    /// <param name="text">What was said. A level other than that of errors and lowered rules is the display's.</param>
    public static IReadOnlyList<Finding> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<Finding>();
        foreach (var line in text.Split('\n'))
        {
            if (FirstLine().Match(line) is { Success: true } first)
            {
                var headline = first.Groups["headline"].Value;
                var lowered = headline.EndsWith(LoweredMark, StringComparison.Ordinal);
                headline = lowered ? headline[..^LoweredMark.Length] : headline;
                found.Add(new Finding(first.Groups["rule"].Value, lowered ? FindingLevel.Warning : FindingLevel.Error, headline, "") { Lowered = lowered });
            }
            else if (found.Count > 0 && line.StartsWith("  ", StringComparison.Ordinal))
            {
                found[^1] = WithLine(found[^1], line);
            }
        }

        return found;
    }

    // The line that refers to the page is the last, and holds the remedy. A detail of several lines indents the later ones itself.
    private static Finding WithLine(Finding finding, string line)
    {
        var end = line.IndexOf(Page + "#", StringComparison.Ordinal);
        return end >= 0 ? finding with { Remedy = line[..end].Trim() }
            : finding with { Detail = finding.Detail.Length == 0 ? line[2..] : $"{finding.Detail}\n{line}" };
    }

    /// <summary>The engine of a deployment may say before it that it was a preview.</summary>
    [GeneratedRegex(@"^(Preview failed: )?(?<rule>[A-Z]+-\d+) (?<headline>.+)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex FirstLine();

    internal static string OneLine(IReadOnlyList<Finding> findings)
    {
        var errors = findings.Where(f => f.Level == FindingLevel.Error).ToList();
        var first = errors.Count > 0 ? errors[0] : findings[0];
        var more = errors.Count > 1 ? $" (and {errors.Count - 1} more)" : "";
        return $"{first.Rule} {first.Headline}: {first.Detail}{more}".TrimStart();
    }
}
