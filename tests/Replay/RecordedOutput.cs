using System.Text.RegularExpressions;
using Pulumi.Protocol;

namespace Replay;

/// <summary>A message below the rows.</summary>
/// <param name="Subject">Whose: <c>TYPE (NAME)</c>.</param>
/// <param name="Severity"><c>error</c>, <c>warning</c>, or empty.</param>
/// <param name="Text">The text.</param>
internal sealed record Message(string Subject, string Severity, string Text)
{
    public static string SubjectOf(string urn) => ResourceUrn.Parse(urn) is var parsed ? $"{parsed.Type} ({parsed.Name})" : "";
}

/// <summary>What was printed for one phase, in its parts. The same reading serves the recorded output and ours.</summary>
/// <param name="Title">The line above: <c>Updating (dev):</c></param>
/// <param name="Rows">The rows as they came, without the lines that only show that time passes.</param>
/// <param name="Messages">The diagnostics.</param>
/// <param name="Outputs">The stack's outputs.</param>
/// <param name="Summary">The counts.</param>
internal sealed partial record RecordedOutput(
    string Title, IReadOnlyList<string> Rows, IReadOnlyList<Message> Messages, IReadOnlyList<string> Outputs, IReadOnlyList<string> Summary)
{
    /// <summary>The phases of a step's output; none where it is not made of rows (<c>--diff</c>, <c>--json</c>).</summary>
    public static IReadOnlyList<RecordedOutput> Of(RecordedStep step) =>
        step.CommandLine.Contains("--diff", StringComparison.Ordinal) || step.CommandLine.Contains("--json", StringComparison.Ordinal) ? [] : Read(step.Output);

    public static IReadOnlyList<RecordedOutput> Read(string text)
    {
        var lines = Colour().Replace(text, "").Split("\n--- stderr")[0].Split("\nThe resources in the stack have been deleted")[0].Split('\n')
            .Where(l => !l.StartsWith("@ ", StringComparison.Ordinal)).ToList();
        var starts = lines.Select((l, i) => (Line: l, Index: i)).Where(l => Banner().IsMatch(l.Line)).Select(l => l.Index).ToList();
        return [.. starts.Select((start, i) => Phase(lines[start..(i + 1 < starts.Count ? starts[i + 1] : lines.Count)]))];
    }

    /// <summary>A row without times and messages: symbol, type, name, status, what changes.</summary>
    public string Bare(string row)
    {
        var text = Duration().Replace(row, "");
        foreach (var first in Messages.Select(m => m.Text.Split('\n')[0].TrimEnd()).Where(t => t.Length > 0).OrderByDescending(t => t.Length))
        {
            text = text.Replace($"error: {first}", "", StringComparison.Ordinal).Replace($"warning: {first}", "", StringComparison.Ordinal).Replace(first, "", StringComparison.Ordinal);
        }

        // A lookup is told in passing: which row shows it last is chance.
        text = Said().Replace(text, "").TrimEnd(' ', ';');
        return text.Trim();
    }

    private static RecordedOutput Phase(List<string> lines)
    {
        var parts = new Dictionary<string, List<string>>(StringComparer.Ordinal) { ["Rows"] = [], ["Diagnostics:"] = [], ["Outputs:"] = [], ["Resources:"] = [], ["Duration"] = [] };
        var part = "Rows";
        foreach (var line in lines.Skip(1))
        {
            if (parts.ContainsKey(line))
            {
                part = line;
            }
            else if (line.StartsWith("Duration:", StringComparison.Ordinal))
            {
                part = "Duration";
            }
            else
            {
                parts[part].Add(line);
            }
        }

        return new RecordedOutput(
            lines[0],
            [.. parts["Rows"].Where(l => l.Trim().Length > 0)],
            [.. MessagesOf(parts["Diagnostics:"])],
            [.. parts["Outputs:"].Where(l => l.Trim().Length > 0)],
            [.. parts["Resources:"].Where(l => l.Trim().Length > 0)]);
    }

    private static IEnumerable<Message> MessagesOf(IEnumerable<string> lines)
    {
        var subject = "";
        Message? open = null;
        foreach (var line in lines)
        {
            if (Subject().Match(line) is { Success: true } titled)
            {
                if (open is not null)
                {
                    yield return Closed(open);
                }

                (subject, open) = (titled.Groups["subject"].Value, null);
                continue;
            }

            var text = line.StartsWith("    ", StringComparison.Ordinal) ? line[4..] : line;
            if (Severe().Match(text) is { Success: true } severe)
            {
                if (open is not null)
                {
                    yield return Closed(open);
                }

                open = new Message(subject, severe.Groups["severity"].Value, severe.Groups["text"].Value);
            }
            else if (open is null && text.Trim().Length > 0)
            {
                open = new Message(subject, "", text);
            }
            else if (open is not null)
            {
                open = open with { Text = open.Text + "\n" + text.Trim() };
            }
        }

        if (open is not null)
        {
            yield return Closed(open);
        }

        static Message Closed(Message open) => open with { Text = string.Join('\n', open.Text.Split('\n').Select(l => l.TrimEnd())).TrimEnd('\n') };
    }

    [GeneratedRegex(@"^(Previewing (update|refresh|destroy|import)|Updating|Refreshing|Destroying|Importing) \(.*\):$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Banner();

    [GeneratedRegex(@"^  (?<subject>\S+ \(.*\)):$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Subject();

    [GeneratedRegex(@"^(?<severity>error|warning): (?<text>.*)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Severe();

    [GeneratedRegex(@" ?\((N|\d+(\.\d+)?)s\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Duration();

    [GeneratedRegex(@"(; )?(\d+ (error|warning|message)s?(, )?|read \S+ \S+$|(error|warning): .*$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Said();

    [GeneratedRegex(@"\x1b\[[0-9;]*m", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Colour();
}
