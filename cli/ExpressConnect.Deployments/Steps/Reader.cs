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

        var urn = ResourceUrn.Parse(wanted.Urn);
        var step = new StepInfo(old is { State.External: false } ? StepKind.ReadReplacement : StepKind.Read, wanted.Urn, old?.State, wanted);
        phase.Begins(step);
        try
        {
            var plugin = await providers.GetAsync(provider);
            var read = await plugin.ReadAsync(urn, wanted.Id, wanted.Inputs, wanted.Inputs, wanted.CustomTimeouts.Read ?? 0, phase.Kill);
            if (read.Outputs is null || read.Id.Length == 0)
            {
                throw new DeploymentException($"resource '{wanted.Id}' does not exist");
            }

            var state = wanted with { Id = read.Id, Outputs = Executor.WithSecrets(read.Outputs, wanted) };
            if (old is { State.External: true })
            {
                var isChanged = !state.Outputs.Equals(old.State.Outputs);
                state = state with { Created = old.State.Created, Modified = isChanged ? phase.Setup.Time.GetUtcNow() : old.State.Modified };
                if (isChanged)
                {
                    phase.Count(StepKind.Read);
                }
            }

            var entry = await phase.Recorder.PutAsync(operation: null, state, old?.Entry);
            phase.Ended(step with { New = state, Duration = TimeSpan.Zero });
            return executor.Complete(entry, state).State;
        }
        catch (Exception failure) when (failure is ProviderFailure or DeploymentException)
        {
            phase.FailStep(wanted.Urn, (phase.IsPreview ? "Preview failed: " : "") + failure.Message);
            throw new RunEndedException();
        }
    }
}
