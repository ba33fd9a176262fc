using ExpressConnect.Deployments.Events;

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

    private Task<DeploymentResult> RunAsync(OperationKind kind, OperationOptions options, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        report(new DeploymentEvent.PhaseStarted(setup.Stack, kind, options.PreviewOnly));
        throw new DeploymentException("This build has no deployment engine.");
    }
}
