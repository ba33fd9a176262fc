using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.States;
using Pulumi.Protocol;

namespace ExpressConnect.Cli.Display;

/// <summary>Tells a step with the values that it changes.</summary>
internal static class DiffText
{
    /// <summary>Whether the step is told: what stays as it is and the parts of a replacement are not.</summary>
    public static bool IsTold(StepInfo step) =>
        step is { IsDefaultProvider: false, IsLogical: true, Kind: not (StepKind.Refresh or StepKind.Read or StepKind.Discard
            or StepKind.CreateReplacement or StepKind.DeleteReplaced or StepKind.DiscardReplaced) }
        && (step.Kind is not StepKind.Same || step.Type is ResourceUrn.RootStackType);

    /// <summary>The lines.</summary>
    /// <param name="step">The step.</param>
    /// <param name="depth">How many ancestors the resource has.</param>
    public static IEnumerable<Line> Of(StepInfo step, int depth)
    {
        var tone = Report.ToneOf(step.Kind);
        var word = step.Kind is StepKind.Same ? "same" : StepWords.Planned(step.Kind);
        yield return new Line($"{Indent(depth)}{StepWords.Symbol(step.Kind)}{step.Type}: ({word})", tone);
        if (step.Old is { Id.Length: > 0 } old)
        {
            yield return new Line($"{Indent(depth + 1)}[id={old.Id}]");
        }

        yield return new Line($"{Indent(depth + 1)}[urn={step.Urn}]");
        if (step.Provider is { } provider && ProviderReference.Parse(provider) is var reference
            && !ProviderReference.IsDefaultName(ResourceUrn.Parse(reference.Urn).Name))
        {
            yield return new Line($"{Indent(depth + 1)}[provider={provider}]");
        }

        var text = new ValueText();
        text.Entries(depth + 1, Entries(step));
        foreach (var line in text.Lines)
        {
            yield return line;
        }
    }

    private static IReadOnlyList<ValueText.Entry> Entries(StepInfo step) => step switch
    {
        { Kind: StepKind.Same } => [],
        { Kind: StepKind.Create or StepKind.Import, New: { } made } => Whole(made.Inputs),
        { Kind: StepKind.Delete, Old: { } gone } => Whole(gone.Inputs),
        { Old: { } before, New: { } after } => ValueText.Entry.Changes(before.Inputs, after.Inputs),
        _ => [],
    };

    private static IReadOnlyList<ValueText.Entry> Whole(PropertyMap inputs) =>
        [.. inputs.Where(static entry => !entry.Key.StartsWith("__", StringComparison.Ordinal))
            .Select(static entry => new ValueText.Entry(entry.Key, ' ', null, entry.Value))];

    private static string Indent(int depth) => new(' ', depth * 4);
}
