using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.Journaling;
using ExpressConnect.Deployments.States;
using Pulumi.Protocol;

namespace ExpressConnect.Deployments.Steps;

/// <summary>What all parts of one phase share: a preview, an update, a refresh.</summary>
internal sealed class Phase : IDisposable
{
    private readonly Action<DeploymentEvent> observe;
    private readonly Lock gate = new();
    private readonly SortedDictionary<StepKind, int> changes = [];
    private readonly Dictionary<string, (StepInfo Step, long Begun)> open = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource cutOff;
    private readonly ConcurrentDictionary<string, bool> failed = new(StringComparer.Ordinal);
    private volatile bool isCutShort;

    public Phase(DeploymentSetup setup, OperationKind kind, OperationOptions options, bool isPreview, Recorder recorder, Action<DeploymentEvent> observe, CancellationToken cancel, CancellationToken kill)
    {
        Setup = setup;
        Kind = kind;
        Options = options;
        IsPreview = isPreview;
        Recorder = recorder;
        this.observe = observe;
        Cancel = cancel;
        Kill = kill;
        cutOff = CancellationTokenSource.CreateLinkedTokenSource(cancel, kill);
        Olds = new OldResources(recorder.State);
        Targets = new Targets(options);
        Slots = new SemaphoreSlim(Math.Max(1, options.Parallel));
        Hooks = new Hooks(this);
    }

    public DeploymentSetup Setup { get; }

    public OperationKind Kind { get; }

    public OperationOptions Options { get; }

    public bool IsPreview { get; }

    public Recorder Recorder { get; }

    /// <summary>What was there before.</summary>
    public OldResources Olds { get; }

    /// <summary>What the run is limited to.</summary>
    public Targets Targets { get; }

    /// <summary>What this run has registered and completed, by URN.</summary>
    public ConcurrentDictionary<string, Completed> News { get; } = new(StringComparer.Ordinal);

    /// <summary>The URNs of what is completed, by parent.</summary>
    public ConcurrentDictionary<string, ConcurrentBag<string>> Children { get; } = new(StringComparer.Ordinal);

    /// <summary>Resources of this run that were recorded under another URN, and that URN.</summary>
    public ConcurrentDictionary<string, string> Renamed { get; } = new(StringComparer.Ordinal);

    /// <summary>Hooks of the program.</summary>
    public Hooks Hooks { get; }

    /// <summary>Steps that run at once.</summary>
    public SemaphoreSlim Slots { get; }

    /// <summary>The first Ctrl-C: no new steps.</summary>
    public CancellationToken Cancel { get; }

    /// <summary>The second Ctrl-C: running calls end too.</summary>
    public CancellationToken Kill { get; }

    /// <summary>Nothing new begins any more: the run has failed, or was cancelled.</summary>
    public CancellationToken CutOff => cutOff.Token;

    /// <summary>Whether anything failed.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Whether all that the program wants has been worked out, so that what else there is can go. What a preview refuses does not count.</summary>
    public bool IsWorkedOut => !isCutShort && !CutOff.IsCancellationRequested;

    public string StackUrn => ResourceUrn.RootStack(Setup.Stack.Stack, Setup.Stack.Project).ToString();

    public void Report(DeploymentEvent happened)
    {
        lock (gate)
        {
            observe(happened);
        }
    }

    public void Diagnose(string? urn, Severity severity, string message) => Report(new DeploymentEvent.Diagnostic(urn, severity, message));

    /// <summary>Something is completed, so that others may stand on it.</summary>
    public Completed Completes(Completed completed)
    {
        var state = completed.State;
        News[state.Urn] = completed;
        if (state.Parent is { } parent)
        {
            Children.GetOrAdd(parent, static _ => []).Add(state.Urn);
        }

        return completed;
    }

    public void Begins(StepInfo step) => Report(new DeploymentEvent.ResourcePre(step));

    public void Ended(StepInfo step)
    {
        Counts(step);
        Report(new DeploymentEvent.ResourceOutputs(step));
    }

    /// <summary>A component counts at once, and is shown as ended when its outputs have come.</summary>
    public void EndsLater(StepInfo step)
    {
        Counts(step);
        lock (gate)
        {
            open[step.Urn] = (step, Stopwatch.GetTimestamp());
        }
    }

    /// <summary>The outputs of a component have come.</summary>
    public async Task EndNowAsync(ResourceState state)
    {
        (StepInfo Step, long Begun) found;
        lock (gate)
        {
            if (!open.Remove(state.Urn, out found))
            {
                return;
            }
        }

        await Hooks.AfterAsync(found.Step with { New = state });
        Report(new DeploymentEvent.ResourceOutputs(found.Step with { New = state, Duration = Stopwatch.GetElapsedTime(found.Begun) }));
    }

    /// <summary>Something happened to one more resource.</summary>
    public void Count(StepKind kind)
    {
        lock (gate)
        {
            changes[kind] = changes.GetValueOrDefault(kind) + 1;
        }
    }

    private void Counts(StepInfo step)
    {
        if (step is { IsLogical: true, IsDefaultProvider: false } && step.Kind is not (StepKind.Read or StepKind.Refresh))
        {
            Count(step.Kind);
        }
    }

    public ImmutableSortedDictionary<StepKind, int> Changes()
    {
        lock (gate)
        {
            return changes.ToImmutableSortedDictionary();
        }
    }

    /// <summary>A step failed: unless the run is to go on, nothing new begins.</summary>
    /// <param name="urn">Of which resource.</param>
    /// <param name="message">Why.</param>
    /// <param name="failed">What else observers are told, after the reason; null for nothing.</param>
    public void FailStep(string urn, string message, DeploymentEvent? failed = null)
    {
        this.failed[urn] = true;
        isCutShort = true;
        Diagnose(urn, Severity.Error, message);
        if (failed is not null)
        {
            Report(failed);
        }

        if (Fail() && !Options.ContinueOnError)
        {
            Diagnose(StackUrn, Severity.Error, (IsPreview ? "preview failed" : "update failed") + (Kind == OperationKind.Import ? ": step application failed: " + message : ""));
        }

        if (!Options.ContinueOnError)
        {
            cutOff.Cancel();
        }
    }

    /// <summary>Whether a resource failed, or was skipped because of one that did.</summary>
    public bool IsLost(string urn) => failed.ContainsKey(urn);

    /// <summary>A resource is left as it is, because it stands on one that failed.</summary>
    public void Lose(string urn) => failed[urn] = true;

    /// <summary>A step of a preview was refused, and what it would have come to is known: the rest of the plan is looked at too.</summary>
    public void FailAndGoOn(string urn, string message)
    {
        Diagnose(urn, Severity.Error, message);
        if (Fail())
        {
            Diagnose(StackUrn, Severity.Error, "preview failed");
        }
    }

    /// <summary>What stands against that which the program wants: a preview goes on, so that the rest of the plan is seen too.</summary>
    /// <param name="urn">Of which resource.</param>
    /// <param name="reasons">Why not; none where nothing stands against it.</param>
    /// <exception cref="RunEndedException">An update ends.</exception>
    public void Refuse(string urn, IReadOnlyCollection<string> reasons)
    {
        if (!IsPreview && reasons.Count > 0)
        {
            FailAtOnce(urn, reasons);
            throw new RunEndedException();
        }

        foreach (var reason in reasons)
        {
            FailAndGoOn(urn, reason);
        }
    }

    /// <summary>What the program wants cannot be worked out: the run ends at once.</summary>
    public void FailAtOnce(string urn, params IEnumerable<string> messages)
    {
        FailSilently();
        foreach (var message in messages)
        {
            Diagnose(urn, Severity.Error, message);
        }

        cutOff.Cancel();
    }

    /// <summary>The run has failed; the reason is reported elsewhere.</summary>
    public void FailSilently()
    {
        isCutShort = true;
        Fail();
    }

    public void Dispose()
    {
        cutOff.Dispose();
        Slots.Dispose();
    }

    private bool Fail()
    {
        lock (gate)
        {
            var first = !HasFailed;
            HasFailed = true;
            return first;
        }
    }
}

/// <summary>A resource that this run has completed.</summary>
/// <param name="Entry">Number of its entry.</param>
/// <param name="State">Its entry.</param>
internal sealed record Completed(int Entry, ResourceState State)
{
    /// <summary>The number of what has no entry, because it is no target.</summary>
    public const int NotMade = -1;

    public bool IsMade => Entry != NotMade;
}

/// <summary>The run has ended for this registration: it never gets an answer.</summary>
internal sealed class RunEndedException : Exception;
