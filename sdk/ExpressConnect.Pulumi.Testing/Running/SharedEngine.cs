using ExpressConnect.Engine;

namespace ExpressConnect.Pulumi.Testing.Running;

/// <summary>
/// The engine as one of several providers of this process has it: a provider that leaves a run does not end the run for the
/// others. The test has joined it, and leaves it when all have ended.
/// </summary>
/// <param name="engine">The engine.</param>
internal sealed class SharedEngine(IExpressConnect engine) : IExpressConnect
{
    public ISession Session(Caller caller, SessionMode mode) => engine.Session(caller, mode);

    public Task<IReadOnlyList<string>> JoinAsync(string run, CancellationToken stop = default) => engine.JoinAsync(run, stop);

    public Task LeaveAsync(string run, CancellationToken stop = default) => Task.CompletedTask;

    public Task EndInOrderAsync(CancellationToken stop = default) => engine.EndInOrderAsync(stop);

    public SessionMode ModeOfReads(string run) => engine.ModeOfReads(run);

    public void NoteCall(string run) => engine.NoteCall(run);

    public DateTimeOffset? LastCall(string run) => engine.LastCall(run);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
