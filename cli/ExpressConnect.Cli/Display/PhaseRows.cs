using ExpressConnect.Deployments;
using ExpressConnect.Deployments.Events;
using Pulumi.Protocol;

namespace ExpressConnect.Cli.Display;

/// <summary>The rows of one phase, as its events make them. What is not shown has no row: unchanged resources, default providers.</summary>
internal sealed class PhaseRows(DeploymentEvent.PhaseStarted phase, TimeProvider time)
{
    private const int ProgramStream = -1;

    private readonly List<ResourceRow> rows = [];
    private readonly Dictionary<string, ResourceRow> byUrn = new(StringComparer.Ordinal);
    private ResourceRow? stack;

    /// <summary>What is done.</summary>
    public OperationKind Kind => phase.Kind;

    /// <summary>Whether it is only planned.</summary>
    public bool IsPreview => phase.IsPreview;

    /// <summary>The stack.</summary>
    public StackName Stack => phase.Stack;

    /// <summary>Whether the phase has ended.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>The rows in order of appearance.</summary>
    public IReadOnlyList<ResourceRow> Rows => rows;

    /// <summary>The stack's row, if there is one.</summary>
    public ResourceRow? StackRow => stack;

    /// <summary>How long the row's step has run.</summary>
    public TimeSpan Elapsed(ResourceRow row) => row.Started is { } start ? time.GetElapsedTime(start) : TimeSpan.Zero;

    /// <summary>Takes an event in.</summary>
    /// <returns>The row to print because of it; null if there is nothing new to see.</returns>
    public ResourceRow? Take(DeploymentEvent happened) => happened switch
    {
        DeploymentEvent.ResourcePre { Step: var step } => OnStep(step, isEnd: false),
        DeploymentEvent.ResourceOutputs { Step: var step } => OnStep(step, isEnd: true),
        DeploymentEvent.ResourceFailed { Step: var step } => OnFailure(step),
        DeploymentEvent.Diagnostic message => OnMessage(message),
        DeploymentEvent.ProgramOutput { Line: var line } =>
            OnMessage(new DeploymentEvent.Diagnostic(null, Severity.Info, line.Text, StreamId: ProgramStream)),
        _ => null,
    };

    /// <summary>The phase is over.</summary>
    /// <returns>The rows that were still open, to be printed once more.</returns>
    public IReadOnlyList<ResourceRow> End()
    {
        var open = rows.Where(row => !row.HasEnded).ToList();
        HasEnded = true;
        return open;
    }

    private ResourceRow? OnStep(StepInfo step, bool isEnd)
    {
        if (step.IsDefaultProvider || step.Kind is StepKind.Discard or StepKind.ReadReplacement)
        {
            return null;
        }

        // A lookup is a detail of the program: the stack tells it in passing.
        if (step.Kind is StepKind.Read)
        {
            return OnMessage(new DeploymentEvent.Diagnostic(null, Severity.Info, $"read {step.Type} {step.Name}", IsEphemeral: true));
        }

        var isRoot = step.Type is ResourceUrn.RootStackType;
        if (step.Kind is StepKind.Same && !isRoot && !byUrn.ContainsKey(step.Urn))
        {
            return null;
        }

        var (row, isNew) = RowOf(step.Urn, isRoot, step.Kind);
        if (!isEnd)
        {
            row.Begin(step, time.GetTimestamp());
            return isNew && step.Kind is StepKind.Same ? null : row;
        }

        // What a preview or an unchanged resource ends with was said at its beginning; a refresh only now knows what it found.
        var tellsMore = row.Kind is StepKind.Refresh
            || (!IsPreview && step.Kind is not StepKind.Same && (step.New ?? step.Old) is { Custom: true });
        row.End(step, Elapsed(row));
        return tellsMore ? row : null;
    }

    private ResourceRow? OnFailure(StepInfo step)
    {
        if (step.IsDefaultProvider)
        {
            return null;
        }

        var (row, _) = RowOf(step.Urn, step.Type is ResourceUrn.RootStackType, step.Kind);
        row.Fail(step);
        return row;
    }

    private ResourceRow? OnMessage(DeploymentEvent.Diagnostic message)
    {
        if (message.Severity is Severity.Debug || string.IsNullOrWhiteSpace(message.Message))
        {
            return null;
        }

        var isRoot = message.Urn is not { Length: > 0 } urn || (ResourceUrn.TryParse(urn, out var parsed) && parsed.IsRootStack);
        var row = isRoot ? stack ?? AddStack(null) : RowOf(message.Urn!, isRoot: false, StepKind.Same).Row;
        row.Add(message);
        return row;
    }

    private (ResourceRow Row, bool IsNew) RowOf(string urn, bool isRoot, StepKind kind)
    {
        if (byUrn.TryGetValue(urn, out var known))
        {
            return (known, false);
        }

        if (isRoot)
        {
            // The row that stood for the stack before a step named it becomes its row; when the stack is deleted, it stays.
            if (stack is { Urn: null } && kind is not StepKind.Delete)
            {
                byUrn.Add(urn, stack);
                return (stack, false);
            }

            return (AddStack(urn), true);
        }

        _ = stack ?? AddStack(null);
        var row = new ResourceRow(urn);
        byUrn.Add(urn, row);
        rows.Add(row);
        return (row, true);
    }

    private ResourceRow AddStack(string? urn)
    {
        var row = new ResourceRow(urn);
        stack = row;
        rows.Add(row);
        if (urn is not null)
        {
            byUrn.Add(urn, row);
        }

        return row;
    }
}
