using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.Providers;
using ExpressConnect.Deployments.States;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;

namespace ExpressConnect.Deployments.Steps;

/// <summary>Looks up resources that a program does not manage.</summary>
internal sealed class Reader(Phase phase, Executor executor, ProviderRegistry providers)
{
    public async Task<ResourceState> ReadAsync(ResourceState wanted, string provider)
    {
        var old = phase.Olds.Find(wanted.Urn);
        if (old is not null)
        {
            phase.Olds.Handle(old.Entry);
        }

        if (Unknowns.IsUnknown(wanted.Id))
        {
            return wanted with { Id = "", Outputs = PropertyMap.Empty };
        }

        // What was managed before is let go where it is the very object that is looked up now; another one is deleted at the end.
        var replaces = old is { State.External: false } && old.State.Id != wanted.Id;
        var step = new StepInfo(replaces ? StepKind.ReadReplacement : StepKind.Read, wanted.Urn, old?.State, wanted) { IsLogical = !replaces };
        phase.Begins(step);
        var operation = await phase.Recorder.BeginAsync(PendingOperationKind.Reading, wanted);
        try
        {
            var plugin = await providers.GetAsync(provider);
            var read = await plugin.ReadAsync(ResourceUrn.Parse(wanted.Urn), wanted.Id, wanted.Inputs, wanted.Inputs, wanted.CustomTimeouts.Read ?? 0, phase.Kill);
            if (read.Outputs is null || read.Id.Length == 0)
            {
                throw new DeploymentException($"resource '{wanted.Id}' does not exist");
            }

            var state = Dated(wanted with { Id = read.Id, Outputs = Executor.WithSecrets(read.Outputs, wanted) }, old);
            var entry = await PutAsync(operation, state, old, replaces);
            phase.Ended(step with { New = state, Duration = TimeSpan.Zero });
            if (replaces)
            {
                var replace = new StepInfo(StepKind.Replace, wanted.Urn, old!.State, state) { Duration = TimeSpan.Zero };
                phase.Begins(replace);
                phase.Ended(replace);
            }

            return executor.Complete(entry, state).State;
        }
        catch (Exception failure) when (failure is ProviderFailure or DeploymentException)
        {
            phase.Kill.ThrowIfCancellationRequested();
            await phase.Recorder.EndAsync(operation);
            phase.FailStep(wanted.Urn, (phase.IsPreview ? "Preview failed: " : "") + failure.Message);
            throw new StepFailedException(failure);
        }
    }

    private ResourceState Dated(ResourceState state, Old? old)
    {
        if (old is not { State.External: true })
        {
            return state;
        }

        var isChanged = !state.Outputs.Equals(old.State.Outputs);
        if (isChanged)
        {
            phase.Count(StepKind.Read);
        }

        return state with { Created = old.State.Created, Modified = isChanged ? phase.Setup.Time.GetUtcNow() : old.State.Modified };
    }

    private async Task<int> PutAsync(int operation, ResourceState state, Old? old, bool replaces)
    {
        if (old is null || !replaces)
        {
            return await phase.Recorder.PutAsync(operation, state, old?.Entry);
        }

        var replaced = old.State with { Delete = true };
        phase.Olds.Replace(old.Entry, replaced);
        return await phase.Recorder.PutAsync(operation, state, instead: null, (old.Entry, replaced));
    }
}
