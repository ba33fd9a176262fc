using ExpressConnect.Deployments;
using ExpressConnect.Deployments.Events;
using Pulumi.Protocol;

namespace ExpressConnect.Cli.Display;

/// <summary>What stands below the rows of a phase: diagnostics, outputs, counts, duration.</summary>
internal static class Report
{
    private static readonly StepKind[] Counted =
        [StepKind.Create, StepKind.Update, StepKind.Delete, StepKind.Replace, StepKind.Import];

    /// <summary>The line above the rows: <c>Previewing update (dev):</c></summary>
    public static string Banner(DeploymentEvent.PhaseStarted phase) => (phase.Kind, phase.IsPreview) switch
    {
        (OperationKind.Update, true) => "Previewing update",
        (OperationKind.Update, false) => "Updating",
        (OperationKind.Refresh, true) => "Previewing refresh",
        (OperationKind.Refresh, false) => "Refreshing",
        (OperationKind.Destroy, true) => "Previewing destroy",
        (OperationKind.Destroy, false) => "Destroying",
        (_, true) => "Previewing import",
        (_, false) => "Importing",
    } + $" ({phase.Stack.Stack}):";

    /// <summary>All lines below the rows.</summary>
    public static IEnumerable<Line> Lines(PhaseRows rows, PhaseResult result) =>
        [.. Diagnostics(rows), .. Outputs(rows, result), .. Summary(rows, result)];

    /// <summary>Outputs and counts, as they follow the changes with their values.</summary>
    public static IEnumerable<Line> Changes(PhaseRows rows, PhaseResult result)
    {
        var outputs = Outputs(rows, result).Skip(1).SkipLast(1).ToList();
        var summary = Summary(rows, result).ToList();
        return
        [
            .. outputs.Count > 0 ? [new Line("    --outputs:--", Tone.Title), .. outputs] : Array.Empty<Line>(),
            .. result.IsPreview ? summary.SkipLast(1) : summary,
        ];
    }

    /// <summary>The lines of a message, its severity before the first.</summary>
    public static IEnumerable<Line> MessageLines(DeploymentEvent.Diagnostic message, string indent)
    {
        var tone = message.Severity switch { Severity.Error => Tone.Error, Severity.Warning => Tone.Warning, _ => Tone.Plain };
        foreach (var line in RowText.Prefixed(message).TrimEnd().Split('\n'))
        {
            yield return new Line(indent + line.TrimEnd(), tone);
            tone = Tone.Plain;
        }
    }

    private static IEnumerable<Line> Diagnostics(PhaseRows rows)
    {
        var hasTitle = false;
        // The stack only sums up what its resources say.
        foreach (var row in rows.Rows.Where(static row => row.Messages.Count > 0).OrderBy(row => row == rows.StackRow))
        {
            if (!hasTitle)
            {
                hasTitle = true;
                yield return new Line("Diagnostics:", Tone.Title);
            }

            var text = RowText.Of(row, rows);
            yield return new Line($"  {text.Type} ({text.Name}):", Tone.Subject);
            foreach (var stream in row.Messages.GroupBy(static message => message.StreamId))
            {
                foreach (var line in stream.SelectMany(static message => MessageLines(message, "    ")))
                {
                    yield return line;
                }

                yield return Line.Blank;
            }
        }
    }

    private static IEnumerable<Line> Outputs(PhaseRows rows, PhaseResult result)
    {
        var stack = rows.StackRow?.Kind;
        if (stack is StepKind.Delete)
        {
            return [];
        }

        var entries = (stack, result.IsPreview) switch
        {
            (StepKind.Create, _) => [.. result.Outputs.Select(static entry => new ValueText.Entry(entry.Key, ' ', null, entry.Value))],
            (_, true) when result.Kind is OperationKind.Update => ValueText.Entry.Changes(result.OldOutputs, result.Outputs),
            (_, true) => [],
            _ => ValueText.Entry.All(result.OldOutputs, result.Outputs),
        };
        var text = new ValueText();
        text.Entries(1, [.. entries.Where(entry => IsShown(entry, result.IsPreview))]);
        return text.Lines.Count == 0 ? [] : [new Line("Outputs:", Tone.Title), .. text.Lines, Line.Blank];
    }

    private static bool IsShown(ValueText.Entry entry, bool isPreview) => entry.Sign switch
    {
        '~' => !(isPreview && entry.New!.IsUnknown),
        '-' => true,
        _ => entry.New is not (PropertyValue.Null or PropertyValue.String { Value: "" }
            or PropertyValue.Array { Items.IsEmpty: true } or PropertyValue.Object { Properties.Count: 0 }),
    };

    private static IEnumerable<Line> Summary(PhaseRows rows, PhaseResult result)
    {
        yield return new Line("Resources:", Tone.Title);
        var changes = Counted.Select(kind => (Kind: kind, Count: result.Changes.GetValueOrDefault(kind)
            + (kind is StepKind.Import ? result.Changes.GetValueOrDefault(StepKind.ImportReplacement) : 0))).Where(static c => c.Count > 0).ToList();
        foreach (var (kind, count) in changes)
        {
            var words = result.IsPreview ? "to " + StepWords.Planned(kind) : StepWords.Counted(kind);
            yield return new Line($"    {StepWords.Symbol(kind)}{count} {words}", ToneOf(kind));
        }

        var unchanged = result.Changes.GetValueOrDefault(StepKind.Same);
        var total = changes.Sum(static change => change.Count);
        string[] pieces =
        [
            .. changes.Count > 1 ? [$"{total} changes"] : Array.Empty<string>(),
            .. unchanged > 0 ? [$"{unchanged} unchanged"] : Array.Empty<string>(),
        ];
        if (pieces.Length > 0)
        {
            yield return new Line("    " + string.Join(". ", pieces));
        }

        if (rows.Rows.Count(static row => row.Count(Severity.Error) > 0) is > 0 and var broken)
        {
            yield return new Line($"    {broken} errored", Tone.Error);
        }

        yield return Line.Blank;
        if (!result.IsPreview)
        {
            yield return new Line($"Duration: {Seconds(result.Duration)}", Tone.Title);
            yield return Line.Blank;
        }
    }

    /// <summary>How a terminal colours what a step does.</summary>
    public static Tone ToneOf(StepKind kind) => kind switch
    {
        StepKind.Create or StepKind.CreateReplacement or StepKind.Import or StepKind.ImportReplacement => Tone.Added,
        StepKind.Delete or StepKind.DeleteReplaced => Tone.Removed,
        StepKind.Same or StepKind.Read => Tone.Plain,
        _ => Tone.Changed,
    };

    private static string Seconds(TimeSpan duration)
    {
        var seconds = (long)Math.Ceiling(duration.TotalSeconds);
        return (seconds / 3600, seconds / 60 % 60, seconds % 60) switch
        {
            (0, 0, var s) => $"{s}s",
            (0, var m, var s) => $"{m}m{s}s",
            var (h, m, s) => $"{h}h{m}m{s}s",
        };
    }
}
