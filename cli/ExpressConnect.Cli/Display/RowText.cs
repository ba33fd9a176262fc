using ExpressConnect.Deployments;
using ExpressConnect.Deployments.Events;
using Pulumi.Protocol;

namespace ExpressConnect.Cli.Display;

/// <summary>The cells of a row.</summary>
/// <param name="Kind">What the row shows to be done.</param>
/// <param name="Type">The type token.</param>
/// <param name="Name">The name.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Info">What changes, and messages.</param>
internal sealed record RowText(StepKind Kind, string Type, string Name, string Status, string Info)
{
    /// <summary>The cells as they stand now.</summary>
    /// <param name="row">The row.</param>
    /// <param name="phase">Its phase.</param>
    /// <param name="asOne">
    /// Whether a resource has one row that is drawn again (a terminal): parts of a replacement show as the replacement, and
    /// the gravest message is shown instead of the last.
    /// </param>
    public static RowText Of(ResourceRow row, PhaseRows phase, bool asOne = false)
    {
        var (type, name) = row.Urn is { } urn && ResourceUrn.TryParse(urn, out var parsed)
            ? (parsed.Type, parsed.Name)
            : (ResourceUrn.RootStackType, ResourceUrn.RootStack(phase.Stack.Stack, phase.Stack.Project).Name);
        var hasEnded = phase.HasEnded || row.HasEnded;
        var kind = asOne && (phase.IsPreview || phase.HasEnded)
            && row.Kind is StepKind.CreateReplacement or StepKind.DeleteReplaced or StepKind.DiscardReplaced
                ? StepKind.Replace
                : row.Kind;
        var status = hasEnded ? EndStatus(row, phase, kind) : RunningStatus(row, phase, kind);
        return new RowText(kind, Printable.Name(type), Printable.Name(name), status + (row.Step is { IsRetained: true } ? "[retain]" : ""), Printable.Line(InfoOf(row, phase, asOne)));
    }

    /// <summary>The row as a line: symbol, type, name, status, info.</summary>
    public override string ToString() => $" {StepWords.Symbol(Kind)} {Type} {Name} {Status} {Info}";

    /// <summary>The first line of a message, with its severity before it.</summary>
    public static string Prefixed(DeploymentEvent.Diagnostic message) => message.Severity switch
    {
        Severity.Error => "error: " + message.Message,
        Severity.Warning => "warning: " + message.Message,
        _ => message.Message,
    };

    private static string RunningStatus(ResourceRow row, PhaseRows phase, StepKind kind)
    {
        if (kind is StepKind.Same)
        {
            return row.IsRootStack ? "running" : "";
        }

        return phase.IsPreview ? StepWords.Planning(kind) : $"{StepWords.Running(kind)} ({(int)phase.Elapsed(row).TotalSeconds}s)";
    }

    private static string EndStatus(ResourceRow row, PhaseRows phase, StepKind kind)
    {
        if (phase.IsPreview)
        {
            return StepWords.Planned(kind);
        }

        var hasFailed = row.HasFailed || row.Count(Severity.Error) > 0;
        var word = hasFailed ? StepWords.Failed(kind) : StepWords.Done(kind);
        if (kind is not StepKind.Same && row.Took is { } took && word.Length > 0)
        {
            word += took.TotalSeconds < 1 ? $" ({took.TotalSeconds:0.00}s)" : $" ({(int)took.TotalSeconds}s)";
        }

        return hasFailed ? $"**{word}**" : word;
    }

    private static string InfoOf(ResourceRow row, PhaseRows phase, bool asOne)
    {
        var parts = new List<string>();
        if (row.ToldStep is { } step && ChangedNames.Of(step, phase.Kind is OperationKind.Refresh) is { Length: > 0 } names)
        {
            parts.Add($"[{names}]");
        }

        if (phase.HasEnded)
        {
            parts.AddRange(Counts(row));
        }
        else if (((asOne ? Gravest(row) : null) ?? row.LastMessage) is { } message)
        {
            parts.Add(Prefixed(message).TrimEnd());
        }

        var info = string.Join("; ", parts);
        var end = info.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? info : info[..end].TrimEnd('\r');
    }

    private static DeploymentEvent.Diagnostic? Gravest(ResourceRow row) =>
        row.Messages.MaxBy(static message => message.Severity) is { Severity: > Severity.Info } grave ? grave : null;

    private static IEnumerable<string> Counts(ResourceRow row)
    {
        foreach (var (severity, word) in new[] { (Severity.Error, "error"), (Severity.Warning, "warning"), (Severity.Info, "message") })
        {
            if (row.Count(severity) is > 0 and var count)
            {
                yield return count == 1 ? $"1 {word}" : $"{count} {word}s";
            }
        }
    }
}
