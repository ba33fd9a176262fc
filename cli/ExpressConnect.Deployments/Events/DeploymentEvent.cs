using System.Collections.Immutable;
using ExpressConnect.Deployments.States;
using Pulumi.Protocol;

namespace ExpressConnect.Deployments.Events;

/// <summary>Something that happened in a deployment. Observers get events one at a time, in order.</summary>
public abstract record DeploymentEvent
{
    private protected DeploymentEvent()
    {
    }

    /// <summary>A phase begins.</summary>
    /// <param name="Stack">The stack.</param>
    /// <param name="Kind">What is done.</param>
    /// <param name="IsPreview">Whether it is only planned.</param>
    public sealed record PhaseStarted(StackName Stack, OperationKind Kind, bool IsPreview) : DeploymentEvent;

    /// <summary>A step begins.</summary>
    public sealed record ResourcePre(StepInfo Step) : DeploymentEvent;

    /// <summary>A step has ended well; for a component, its outputs are registered.</summary>
    public sealed record ResourceOutputs(StepInfo Step) : DeploymentEvent;

    /// <summary>A step has failed; its diagnostic comes separately. Only in updates.</summary>
    public sealed record ResourceFailed(StepInfo Step) : DeploymentEvent;

    /// <summary>A message.</summary>
    /// <param name="Urn">The resource that it is about; null for the stack.</param>
    /// <param name="Severity">How grave it is.</param>
    /// <param name="Message">The text; may have several lines.</param>
    /// <param name="IsEphemeral">Whether it is a passing status, not kept.</param>
    /// <param name="StreamId">Messages of the same id other than 0 are one text.</param>
    public sealed record Diagnostic(string? Urn, Severity Severity, string Message, bool IsEphemeral = false, int StreamId = 0) : DeploymentEvent;

    /// <summary>A line that the program printed.</summary>
    public sealed record ProgramOutput(ProgramLine Line) : DeploymentEvent;

    /// <summary>A phase has ended.</summary>
    public sealed record PhaseEnded(PhaseResult Result) : DeploymentEvent;
}

/// <summary>How grave a message is.</summary>
public enum Severity
{
    /// <summary>For those who search for a fault.</summary>
    Debug,

    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Perhaps wrong.</summary>
    Warning,

    /// <summary>Wrong.</summary>
    Error,
}

/// <summary>What observers are told of a step.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Urn">To which resource.</param>
/// <param name="Old">The resource before, if there was one.</param>
/// <param name="New">The resource after, if there is one; before the step has ended, without id and outputs.</param>
public sealed record StepInfo(StepKind Kind, string Urn, ResourceState? Old, ResourceState? New)
{
    /// <summary>The resource's type.</summary>
    public string Type => (New ?? Old)!.Type;

    /// <summary>The resource's name.</summary>
    public string Name => ResourceUrn.Parse(Urn).Name;

    /// <summary>The reference of its provider; null for components and providers.</summary>
    public string? Provider => (New ?? Old)!.Provider;

    /// <summary>Whether the step stands for a change that users see; the parts of a replacement do not.</summary>
    public bool IsLogical { get; init; } = true;

    /// <summary>The properties that force the replacement.</summary>
    public ImmutableArray<string> Keys { get; init; } = [];

    /// <summary>The top-level properties that change.</summary>
    public ImmutableArray<string> Diffs { get; init; } = [];

    /// <summary>The changes by property path; null if the provider gave none.</summary>
    public ImmutableSortedDictionary<string, PropertyChange>? DetailedDiff { get; init; }

    /// <summary>Whether a deletion only forgets the resource (<c>retainOnDelete</c>).</summary>
    public bool IsRetained => Kind is StepKind.Delete or StepKind.DeleteReplaced && Old?.RetainOnDelete == true;

    /// <summary>How long the step took; null before its end.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Whether the default provider of a package: such steps are not shown and not counted.</summary>
    public bool IsDefaultProvider => ProviderReference.IsProviderType(Type) && ProviderReference.IsDefaultName(Name);
}

/// <summary>How one property changes.</summary>
/// <param name="Kind">Added, deleted or changed.</param>
/// <param name="ForcesReplacement">Whether the resource must be replaced for it.</param>
/// <param name="IsInputDiff">Whether the old value is found in the inputs; else in the outputs.</param>
public sealed record PropertyChange(PropertyChangeKind Kind, bool ForcesReplacement, bool IsInputDiff);

/// <summary>Kinds of <see cref="PropertyChange"/>.</summary>
public enum PropertyChangeKind
{
    /// <summary>Was not there.</summary>
    Add,

    /// <summary>Is no longer there.</summary>
    Delete,

    /// <summary>Has another value.</summary>
    Update,
}
