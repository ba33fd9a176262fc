using System.Collections.Immutable;
using ExpressConnect.Deployments.Events;
using Pulumi.Protocol;

namespace ExpressConnect.Deployments;

/// <summary>How an operation ended.</summary>
/// <param name="Status">The exit code.</param>
/// <param name="Phases">Its phases, in order: refresh, preview, update.</param>
public sealed record DeploymentResult(ExitStatus Status, ImmutableArray<PhaseResult> Phases)
{
    /// <summary>The last phase: the update, or the preview if there was no update; null if none was started.</summary>
    public PhaseResult? Last => Phases.IsEmpty ? null : Phases[^1];

    /// <summary>The outputs of the stack after the last phase.</summary>
    public PropertyMap Outputs => Last?.Outputs ?? PropertyMap.Empty;
}

/// <summary>How one phase ended.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="IsPreview">Whether it was only planned.</param>
/// <param name="Succeeded">Whether nothing failed.</param>
/// <param name="Changes">Steps by what they do; unchanged resources count as <see cref="StepKind.Same"/>, default providers not at all.</param>
/// <param name="OldOutputs">The stack's outputs before.</param>
/// <param name="Outputs">The stack's outputs after.</param>
/// <param name="Duration">How long it took.</param>
public sealed record PhaseResult(
    OperationKind Kind,
    bool IsPreview,
    bool Succeeded,
    ImmutableSortedDictionary<StepKind, int> Changes,
    PropertyMap OldOutputs,
    PropertyMap Outputs,
    TimeSpan Duration)
{
    /// <summary>Whether anything changes: some count other than <see cref="StepKind.Same"/> is not zero.</summary>
    public bool HasChanges => Changes.Any(change => change.Key is not (StepKind.Same or StepKind.Read) && change.Value > 0);
}

/// <summary>What is done with a stack.</summary>
public enum OperationKind
{
    /// <summary>Make it what the program says.</summary>
    Update,

    /// <summary>Read the real state of its resources.</summary>
    Refresh,

    /// <summary>Delete all its resources.</summary>
    Destroy,

    /// <summary>Adopt existing resources.</summary>
    Import,
}
