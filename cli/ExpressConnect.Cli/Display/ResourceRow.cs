using ExpressConnect.Deployments.Events;
using Pulumi.Protocol;

namespace ExpressConnect.Cli.Display;

/// <summary>What a phase has told of one resource so far.</summary>
/// <param name="urn">The resource; null for a stack that no step has named yet.</param>
internal sealed class ResourceRow(string? urn)
{
    private readonly List<StepInfo> ended = [];
    private readonly List<DeploymentEvent.Diagnostic> messages = [];

    /// <summary>The resource; null for a stack that no step has named yet.</summary>
    public string? Urn { get; private set; } = urn;

    /// <summary>The step of the last event; null if there were only messages.</summary>
    public StepInfo? Step { get; private set; }

    /// <summary>The resource's parent, if a step has told it.</summary>
    public string? Parent => (Step?.New ?? Step?.Old)?.Parent is { Length: > 0 } parent ? parent : null;

    /// <summary>What the step does.</summary>
    public StepKind Kind => Step?.Kind ?? StepKind.Same;

    /// <summary>Whether a step has failed.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>When the running step began.</summary>
    public long? Started { get; private set; }

    /// <summary>How long the last step took; null while it runs.</summary>
    public TimeSpan? Took { get; private set; }

    /// <summary>The last message, passing ones included.</summary>
    public DeploymentEvent.Diagnostic? LastMessage { get; private set; }

    /// <summary>The messages to keep.</summary>
    public IReadOnlyList<DeploymentEvent.Diagnostic> Messages => messages;

    /// <summary>Whether the stack itself stands in this row, and a step has named it.</summary>
    public bool IsRootStack => Urn is { } known && ResourceUrn.TryParse(known, out var parsed) && parsed.IsRootStack;

    /// <summary>Whether the step has ended, well or not.</summary>
    public bool HasEnded => HasFailed || (!IsRootStack && ended.Any(step => step.Kind == Kind));

    /// <summary>The step whose changes the row tells: of a replacement's parts, the replacement.</summary>
    public StepInfo? ToldStep => Kind is StepKind.CreateReplacement or StepKind.DeleteReplaced
        ? ended.LastOrDefault(static step => step.Kind is StepKind.Replace) ?? Step
        : Step;

    /// <summary>How many messages of this severity there are; one stream counts once.</summary>
    public int Count(Severity severity) =>
        messages.Where(message => message.Severity == severity)
            .GroupBy(static message => message.StreamId)
            .Sum(static stream => stream.Key == 0 ? stream.Count() : 1);

    /// <summary>A step begins.</summary>
    public void Begin(StepInfo step, long now)
    {
        (Urn, Step, Started, Took) = (step.Urn, step, now, null);
    }

    /// <summary>A step has ended.</summary>
    public void End(StepInfo step, TimeSpan took)
    {
        (Urn, Step, Took) = (step.Urn, step, step.Duration ?? took);
        ended.Add(step);
    }

    /// <summary>A step has failed.</summary>
    public void Fail(StepInfo step) => (Urn, Step, HasFailed) = (step.Urn, step, true);

    /// <summary>A message has come.</summary>
    public void Add(DeploymentEvent.Diagnostic message)
    {
        LastMessage = message;
        if (!message.IsEphemeral)
        {
            messages.Add(message);
        }
    }
}
