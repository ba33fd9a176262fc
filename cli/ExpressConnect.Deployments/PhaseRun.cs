using System.Diagnostics;
using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.Journaling;
using ExpressConnect.Deployments.Monitoring;
using ExpressConnect.Deployments.Providers;
using ExpressConnect.Deployments.States;
using ExpressConnect.Deployments.Steps;
using Pulumi.Protocol;

namespace ExpressConnect.Deployments;

/// <summary>One phase of an operation from its start to its end.</summary>
internal sealed class PhaseRun(
    DeploymentSetup setup, OperationKind kind, OperationOptions options, bool isPreview, Action<DeploymentEvent> observe, CancellationToken cancel, CancellationToken kill)
{
    /// <summary>Runs it.</summary>
    /// <param name="start">The state that it begins with.</param>
    /// <param name="stack">Where it is recorded; null for a preview.</param>
    /// <param name="expected">The state that it probably leaves: the plugins of its providers start while the program does.</param>
    /// <returns>How it ended, and the state that it leaves.</returns>
    public async Task<(PhaseResult Result, Snapshot State)> RunAsync(Snapshot start, OpenStack? stack, Snapshot expected)
    {
        var begun = Stopwatch.GetTimestamp();
        var recorder = new Recorder(start, stack, setup.Secrets);
        using var phase = new Phase(setup, kind, options, isPreview, recorder, observe, cancel, kill);
        phase.Report(new DeploymentEvent.PhaseStarted(setup.Stack, kind, isPreview));
        TakeOverPending(phase, start);
        var outputs = start.Outputs;
        try
        {
            outputs = await (kind switch
            {
                OperationKind.Update => UpdateAsync(phase, expected),
                OperationKind.Refresh => RefreshAsync(phase, start),
                OperationKind.Destroy => DestroyAsync(phase),
                OperationKind.Import => ImportAsync(phase, start),
                _ => throw new InvalidOperationException($"There is no operation {kind}."),
            });
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested || kill.IsCancellationRequested)
        {
            phase.FailSilently();
        }

        if (cancel.IsCancellationRequested)
        {
            phase.FailSilently();
        }

        var result = new PhaseResult(
            kind, isPreview, !phase.HasFailed, phase.Changes(), start.Outputs, outputs, Stopwatch.GetElapsedTime(begun));
        return (result, recorder.State.Build());
    }

    private void TakeOverPending(Phase phase, Snapshot start)
    {
        foreach (var pending in kind == OperationKind.Refresh || isPreview ? [] : start.PendingOperations)
        {
            phase.Diagnose(
                phase.StackUrn,
                Severity.Warning,
                $"A run that did not end in order was {pending.Kind.ToString().ToLowerInvariant()} {pending.Resource.Urn}; what became of it is not recorded."
                    + (pending.Kind == PendingOperationKind.Creating
                        ? " It is taken over if the provider finds it, and made anew otherwise."
                        : " Run refresh to see what is."));
        }

        // What was in flight besides creations is judged by what is there now.
        phase.Recorder.State.Forget(p => p.Kind != PendingOperationKind.Creating || (kind == OperationKind.Refresh && options.ClearPendingCreates));
    }

    private async Task<PropertyMap> UpdateAsync(Phase phase, Snapshot expected)
    {
        var program = setup.Program ?? throw new DeploymentException("There is no program to run.");
        var executor = new Executor(phase);
        PhaseServer? server = null;
        var providers = new ProviderRegistry(phase, () => server!.Address);
        var deleter = new Deleter(phase, executor, providers);
        using var registrar = new Registrar(phase, executor, providers, deleter);
        using var callbacks = new CallbackClients();
        var choice = new ProviderChoice(phase, new DefaultProviders(phase, registrar));
        var monitor = new MonitorService(phase, registrar, new Reader(phase, executor, providers), providers, choice, callbacks, () => server!.Address);
        server = await PhaseServer.StartAsync(monitor, phase);
        await using (server)
        await using (providers)
        {
            await using var early = new EarlyPlugins(setup.Providers, expected, server.Address);
            await (options.Joining?.Invoke(server.Address, cancel) ?? Task.CompletedTask);
            if (options.Refresh)
            {
                await new Refresher(phase, providers).RefreshAsync();
            }

            MissingTargets.TellReplaced(phase);
            if (phase.HasFailed)
            {
                return phase.Olds.Find(phase.StackUrn)?.State.Outputs ?? PropertyMap.Empty;
            }

            await RunProgramAsync(phase, program, monitor, deleter, server.Address);
            var outputs = await WriteStackOutputsAsync(phase, monitor.StackOutputs);
            await providers.CancelAllAsync();
            return outputs;
        }
    }

    private async Task RunProgramAsync(Phase phase, IProgram program, MonitorService monitor, Deleter deleter, string address)
    {
        // Where the run is cut off, what runs already ends in order, and may need the program's hooks for it.
        using var end = CancellationTokenSource.CreateLinkedTokenSource(phase.Kill);
        var ending = Task.CompletedTask;
        await using (phase.CutOff.Register(() => ending = Task.Run(async () =>
        {
            await monitor.IdleAsync();
            await end.CancelAsync();
        })))
        {
            await RunProgramAsync(phase, program, monitor, deleter, address, end.Token);
        }

        await ending;
    }

    private async Task RunProgramAsync(Phase phase, IProgram program, MonitorService monitor, Deleter deleter, string address, CancellationToken end)
    {
        var running = program.RunAsync(
            new ProgramRun
            {
                MonitorAddress = address,
                EngineAddress = address,
                Organization = StackName.Organization,
                Project = setup.Stack.Project,
                Stack = setup.Stack.Stack,
                DryRun = isPreview,
                Parallel = options.Parallel,
                Config = setup.Config.ToDictionary(c => c.Key, c => c.Value.Value, StringComparer.Ordinal),
                ConfigSecretKeys = [.. setup.Config.Where(c => c.Value.IsSecret).Select(c => c.Key)],
                RootDirectory = setup.RootDirectory,
                WorkingDirectory = setup.WorkingDirectory,
                Print = line => phase.Report(new DeploymentEvent.ProgramOutput(line)),
            },
            end);
        await Task.WhenAny(running, monitor.Signalled);
        if (running.IsCompleted)
        {
            await EndOfProgramAsync(phase, running);
        }

        await monitor.IdleAsync();
        MissingTargets.Tell(phase);
        if (phase.IsWorkedOut)
        {
            await deleter.DeleteTheRestAsync();
        }

        monitor.End();
        await EndOfProgramAsync(phase, running);
    }

    private static async Task EndOfProgramAsync(Phase phase, Task<ProgramExit> running)
    {
        ProgramExit exit;
        try
        {
            exit = await running;
        }
        catch (OperationCanceledException)
        {
            return;
        }

        if (exit.Succeeded || phase.CutOff.IsCancellationRequested)
        {
            return;
        }

        phase.FailSilently();
        if (exit.Error is { } error)
        {
            phase.FailAtOnce(phase.StackUrn, "an unhandled error occurred: " + error);
        }
    }

    // Old outputs stay where the run failed, with what is new laid over them.
    private static async Task<PropertyMap> WriteStackOutputsAsync(Phase phase, PropertyMap? registered)
    {
        var old = phase.Recorder.State.Start.FirstOrDefault(r => r is { Type: ResourceUrn.RootStackType, Delete: false })?.Outputs ?? PropertyMap.Empty;
        var outputs = phase.HasFailed ? old.With(registered ?? PropertyMap.Empty) : registered ?? PropertyMap.Empty;
        if (!phase.News.TryGetValue(phase.StackUrn, out var root))
        {
            return old;
        }

        var state = root.State with { Outputs = outputs };
        if (!outputs.Equals(root.State.Outputs))
        {
            await phase.Recorder.WriteAsync(operation: null, root.Entry, state);
        }

        await phase.EndNowAsync(state);
        return outputs;
    }

    private static async Task<PropertyMap> RefreshAsync(Phase phase, Snapshot start)
    {
        MissingTargets.Tell(phase);
        if (phase.HasFailed)
        {
            return start.Outputs;
        }

        await using var server = await PhaseServer.StartAsync(monitor: null, phase);
        await using var providers = new ProviderRegistry(phase, () => server.Address);
        await new Refresher(phase, providers).RefreshAsync();
        await providers.CancelAllAsync();
        return start.Outputs;
    }

    private static async Task<PropertyMap> DestroyAsync(Phase phase)
    {
        MissingTargets.Tell(phase);
        if (phase.HasFailed)
        {
            return phase.Olds.Find(phase.StackUrn)?.State.Outputs ?? PropertyMap.Empty;
        }

        await using var server = await PhaseServer.StartAsync(monitor: null, phase);
        await using var providers = new ProviderRegistry(phase, () => server.Address);
        if (phase.Options.Refresh)
        {
            await new Refresher(phase, providers).RefreshAsync();
        }

        await new Deleter(phase, new Executor(phase), providers).DeleteTheRestAsync();
        await providers.CancelAllAsync();
        return phase.Olds.Find(phase.StackUrn)?.State.Outputs ?? PropertyMap.Empty;
    }

    private static async Task<PropertyMap> ImportAsync(Phase phase, Snapshot start)
    {
        await using var server = await PhaseServer.StartAsync(monitor: null, phase);
        await using var providers = new ProviderRegistry(phase, () => server.Address);
        var executor = new Executor(phase);
        using var registrar = new Registrar(phase, executor, providers, new Deleter(phase, executor, providers));
        await new Importer(phase, executor, providers, new DefaultProviders(phase, registrar)).ImportAsync();
        await providers.CancelAllAsync();
        return start.Outputs;
    }
}
