using System.Diagnostics;
using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.Providers;
using ExpressConnect.Deployments.States;
using Pulumi.Protocol;

namespace ExpressConnect.Deployments.Steps;

/// <summary>Reads the real state of all resources into the recorded one.</summary>
internal sealed class Refresher(Phase phase, ProviderRegistry providers)
{
    public async Task RefreshAsync()
    {
        var all = phase.Olds.All.Where(o => phase.Targets.Reach(o.State)).ToList();
        var gone = new HashSet<string>(StringComparer.Ordinal);
        await Task.WhenAll(all.Select(async old =>
        {
            if (await RefreshAsync(old))
            {
                lock (gone)
                {
                    gone.Add(old.State.Urn);
                }
            }
        }));
        await new Dangling(phase).RemoveAsync(gone);
    }

    /// <returns>Whether it is gone.</returns>
    private async Task<bool> RefreshAsync(Old old)
    {
        var step = new StepInfo(StepKind.Refresh, old.State.Urn, old.State, old.State) { IsLogical = false };
        if (!old.State.Custom || old.State.IsProvider || old.State.PendingReplacement || old.State.Provider is null)
        {
            phase.Begins(step);
            await EndAsync(step, StepKind.Same, old, old.State);
            return false;
        }

        await phase.Slots.WaitAsync(phase.Kill);
        try
        {
            if (phase.CutOff.IsCancellationRequested)
            {
                return false;
            }

            phase.Begins(step);
            return await ReadAsync(step, old);
        }
        finally
        {
            phase.Slots.Release();
        }
    }

    private async Task<bool> ReadAsync(StepInfo step, Old old)
    {
        var begun = Stopwatch.GetTimestamp();
        var urn = ResourceUrn.Parse(old.State.Urn);
        try
        {
            var plugin = await providers.GetAsync(old.State.Provider!);
            var (found, unhealthy) = await FoundAsync(plugin, urn, old.State);
            if (found is null)
            {
                await phase.Recorder.RemoveAsync(operation: null, old.Entry);
                phase.Olds.Remove(old.Entry);
                Tell(step with { New = null, Duration = Stopwatch.GetElapsedTime(begun) }, StepKind.Delete);
                return true;
            }

            if (unhealthy is not null)
            {
                phase.Diagnose(step.Urn, Severity.Warning, $"The refreshed resource is in an unhealthy state:\n{unhealthy}");
            }

            var diff = old.State.External
                ? DiffResult.Compare(old.State.Outputs, found.Outputs)
                : await plugin.DiffAsync(urn, found.Id, found.Inputs, found.Outputs, old.State.Inputs, old.State.IgnoreChanges, phase.Kill);
            var isChanged = !found.Outputs.Equals(old.State.Outputs) || !found.Inputs.Equals(old.State.Inputs);
            var kept = isChanged ? found with { Modified = phase.Setup.Time.GetUtcNow() } : found;
            await EndAsync(
                step with { Diffs = diff.Diffs, DetailedDiff = diff.Detailed, Duration = Stopwatch.GetElapsedTime(begun) },
                diff.Changes || isChanged ? StepKind.Update : StepKind.Same,
                old,
                kept);
            return false;
        }
        catch (Exception failure) when (failure is ProviderFailure or DeploymentException)
        {
            phase.Report(new DeploymentEvent.ResourceFailed(step));
            phase.FailStep(step.Urn, (phase.IsPreview ? "Preview failed: " : "") + failure.Message);
            return false;
        }
    }

    private async Task<(ResourceState? State, string? Unhealthy)> FoundAsync(ProviderPlugin plugin, ResourceUrn urn, ResourceState old)
    {
        try
        {
            var read = await plugin.ReadAsync(urn, old.Id, old.Inputs, old.Outputs, old.CustomTimeouts.Read ?? 0, phase.Kill);
            if (read.Id.Length == 0 || read.Outputs is null)
            {
                return (null, null);
            }

            var state = old with { Id = read.Id, Inputs = read.Inputs ?? old.Inputs, InitErrors = [] };
            return (state with { Outputs = Executor.WithSecrets(read.Outputs, state) }, null);
        }
        catch (ProviderFailure failure) when (failure.Partial is { } partial)
        {
            var state = old with { Id = partial.Id.Length > 0 ? partial.Id : old.Id, Inputs = partial.Inputs ?? old.Inputs, InitErrors = [.. partial.Reasons] };
            return (state with { Outputs = Executor.WithSecrets(partial.Outputs, state) }, partial.Message);
        }
    }

    private async Task EndAsync(StepInfo step, StepKind found, Old old, ResourceState state)
    {
        if (!StateEquality.AreSame(old.State, state))
        {
            await phase.Recorder.WriteAsync(operation: null, old.Entry, state);
            phase.Olds.Replace(old.Entry, state);
        }

        Tell(step with { New = state, Duration = step.Duration ?? TimeSpan.Zero }, found);
    }

    // Before an update it is a step on the way there; what counts comes after it.
    private void Tell(StepInfo step, StepKind found)
    {
        var isAll = phase.Kind == OperationKind.Refresh;
        if (isAll && !step.IsDefaultProvider)
        {
            phase.Count(found);
        }

        phase.Report(new DeploymentEvent.ResourceOutputs(isAll ? step with { Kind = found } : step));
    }
}
