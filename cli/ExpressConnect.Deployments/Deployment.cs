using System.Collections.Immutable;
using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.Journaling;
using ExpressConnect.Deployments.States;

namespace ExpressConnect.Deployments;

/// <summary>
/// The operations on one stack. Each locks the stack, does its phases (preview, then the real one), keeps the state durable
/// after every step, writes the history, and reports events to <paramref name="observe"/>, one at a time and in order.
/// The first cancellation of a token stops new steps and lets running ones end; cancelling <see cref="Kill"/> ends at once.
/// </summary>
/// <param name="setup">What the stack stands on.</param>
/// <param name="observe">Gets the events; null if nobody looks.</param>
public sealed class Deployment(DeploymentSetup setup, Action<DeploymentEvent>? observe = null)
{
    private readonly Action<DeploymentEvent> report = observe ?? (static _ => { });

    /// <summary>Ends everything at once when cancelled (a second Ctrl-C); what was running stays recorded as pending.</summary>
    public CancellationToken Kill { get; init; }

    /// <summary>Shows what <see cref="UpAsync"/> would do.</summary>
    public Task<DeploymentResult> PreviewAsync(OperationOptions options, CancellationToken cancel = default) =>
        RunAsync(OperationKind.Update, options with { PreviewOnly = true }, cancel);

    /// <summary>Makes the stack what the program says.</summary>
    public Task<DeploymentResult> UpAsync(OperationOptions options, CancellationToken cancel = default) =>
        RunAsync(OperationKind.Update, options, cancel);

    /// <summary>Reads the real state of all resources into the state.</summary>
    public Task<DeploymentResult> RefreshAsync(OperationOptions options, CancellationToken cancel = default) =>
        RunAsync(OperationKind.Refresh, options, cancel);

    /// <summary>Deletes all resources.</summary>
    public Task<DeploymentResult> DestroyAsync(OperationOptions options, CancellationToken cancel = default) =>
        RunAsync(OperationKind.Destroy, options, cancel);

    /// <summary>Makes the objects that <see cref="OperationOptions.Imports"/> names resources of the stack, as they are.</summary>
    public Task<DeploymentResult> ImportAsync(OperationOptions options, CancellationToken cancel = default) =>
        RunAsync(OperationKind.Import, options, cancel);

    private async Task<DeploymentResult> RunAsync(OperationKind kind, OperationOptions options, CancellationToken cancel)
    {
        if (options.PreviewOnly)
        {
            var content = await setup.Store.LoadAsync(setup.Stack, setup.Secrets, cancel);
            Say(content.Notes);
            var now = Replayed(content.Snapshot, content.Journal);
            var (preview, _) = await PhaseAsync(kind, options, isPreview: true, now, stack: null, now, cancel);
            return Result(options, cancel, preview);
        }

        await using var stack = await setup.Store.OpenAsync(setup.Stack, setup.Secrets, cancel);
        Say(stack.Notes);
        var start = stack.Snapshot;
        if (stack.Journal.Count > 0)
        {
            start = Replayed(start, stack.Journal);
            await stack.CommitAsync(start, entry: null, cancel);
            start = stack.Snapshot;
        }

        var phases = new List<PhaseResult>();
        var planned = start;
        if (!options.SkipPreview)
        {
            (var preview, planned) = await PhaseAsync(kind, options, isPreview: true, start, stack: null, start, cancel);
            phases.Add(preview);
            if (!preview.Succeeded)
            {
                return Result(options, cancel, phases);
            }

            AskForPassphrase(planned);
            if (options.Confirm is { } confirm && !await confirm(preview, cancel))
            {
                return new DeploymentResult(ExitStatus.Cancelled, [.. phases]);
            }
        }

        phases.Add(await ChangeAsync(kind, options, start, stack, planned, cancel));
        return Result(options, cancel, phases);
    }

    // Where the plan has secrets, a passphrase that is missing is said before anything is made.
    private void AskForPassphrase(Snapshot planned)
    {
        if (planned.HoldsSecrets)
        {
            _ = setup.Secrets.Current;
        }
    }

    private async Task<PhaseResult> ChangeAsync(OperationKind kind, OperationOptions options, Snapshot start, OpenStack stack, Snapshot planned, CancellationToken cancel)
    {
        var begun = setup.Time.GetUtcNow();
        var (result, state) = await PhaseAsync(kind, options, isPreview: false, start, stack, planned, cancel);
        if (Kill.IsCancellationRequested)
        {
            // What was in flight stays in the journal, as after any other sudden end.
            return result;
        }

        var entry = new HistoryEntry(kind, begun, setup.Time.GetUtcNow(), result.Succeeded)
        {
            Message = options.Message,
            Changes = result.Changes,
            Config = setup.Config,
        };
        await stack.CommitAsync(state, entry, CancellationToken.None);
        return result;
    }

    private async Task<(PhaseResult Result, Snapshot State)> PhaseAsync(
        OperationKind kind, OperationOptions options, bool isPreview, Snapshot start, OpenStack? stack, Snapshot expected, CancellationToken cancel)
    {
        var ended = await new PhaseRun(setup, kind, options, isPreview, report, cancel, Kill).RunAsync(start, stack, expected);
        report(new DeploymentEvent.PhaseEnded(ended.Result));
        return ended;
    }

    private Snapshot Replayed(Snapshot snapshot, IReadOnlyList<string> journal) =>
        JournalLine.Replay(snapshot, journal, setup.Secrets);

    private void Say(IReadOnlyList<string> notes)
    {
        foreach (var note in notes)
        {
            report(new DeploymentEvent.Diagnostic(Urn: null, Severity.Info, note));
        }
    }

    private static DeploymentResult Result(OperationOptions options, CancellationToken cancel, params IReadOnlyList<PhaseResult> phases)
    {
        var last = phases[^1];
        var status = cancel.IsCancellationRequested ? ExitStatus.Cancelled
            : !last.Succeeded ? ExitStatus.Failed
            : options.ExpectNoChanges && last.HasChanges ? ExitStatus.ChangesNotExpected
            : ExitStatus.Success;
        return new DeploymentResult(status, [.. phases]);
    }
}
