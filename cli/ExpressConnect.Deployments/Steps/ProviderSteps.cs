using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.Providers;
using ExpressConnect.Deployments.States;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;

namespace ExpressConnect.Deployments.Steps;

/// <summary>Steps for provider resources: their plugin is started, checked, and configured with what was checked.</summary>
internal sealed class ProviderSteps(Phase phase, Executor executor, ProviderRegistry providers)
{
    public async Task<Func<Task<Completed>>> PlanAsync(Goal goal, Old? old)
    {
        var package = ProviderReference.PackageOf(goal.Urn.Type);
        var plugin = await providers.StartAsync(package, goal.Inputs);
        var olds = old is null ? PropertyMap.Empty : ProviderInputs.Visible(old.State.Inputs);
        var inputs = await CheckAsync(goal, plugin, olds);
        if (old is null)
        {
            return () => MakeAsync(goal, plugin, inputs, old: null, diff: null);
        }

        var diff = await plugin.DiffConfigAsync(goal.Urn, olds, old.State.Outputs, inputs, phase.Kill);
        if (diff.Replaces)
        {
            await providers.StopAsync(plugin);
            plugin = await providers.StartAsync(package, goal.Inputs);
            inputs = await CheckAsync(goal, plugin, PropertyMap.Empty);
            return () => MakeAsync(goal, plugin, inputs, old, diff);
        }

        return () => KeepAsync(goal, plugin, inputs, old, diff);
    }

    private async Task<PropertyMap> CheckAsync(Goal goal, ProviderPlugin plugin, PropertyMap olds)
    {
        var news = ProviderInputs.Visible(goal.Inputs);
        var check = await plugin.CheckConfigAsync(goal.Urn, olds, news, phase.Kill);
        if (check.Failures.Count > 0)
        {
            phase.FailAtOnce(goal.Text, CheckFailures.Texts(goal.Urn, news, check.Failures));
            throw new RunEndedException();
        }

        return check.Inputs;
    }

    private async Task<Completed> MakeAsync(Goal goal, ProviderPlugin plugin, PropertyMap inputs, Old? old, DiffResult? diff)
    {
        var id = phase.IsPreview ? Unknowns.Text : Guid.NewGuid().ToString();
        var now = phase.Setup.Time.GetUtcNow();
        var state = State(goal, inputs) with { Id = id, Created = now, Modified = now };
        Configure(goal, plugin, id, inputs);
        if (old is null)
        {
            return await executor.RecordAsync(new StepInfo(StepKind.Create, goal.Text, Old: null, state), state, old: null);
        }

        var step = new StepInfo(StepKind.CreateReplacement, goal.Text, old.State, state)
        {
            Keys = diff!.ReplaceKeys,
            Diffs = diff.Diffs,
            DetailedDiff = diff.Detailed,
        };
        phase.Begins(step with { IsLogical = false });
        var replaced = old.State with { Delete = true };
        var entry = await phase.Recorder.PutAsync(operation: null, state, instead: null, (old.Entry, replaced));
        phase.Olds.Replace(old.Entry, replaced);
        phase.Ended(step with { IsLogical = false, Duration = TimeSpan.Zero });
        phase.Begins(step with { Kind = StepKind.Replace });
        phase.Ended(step with { Kind = StepKind.Replace, Duration = TimeSpan.Zero });
        return executor.Complete(entry, state);
    }

    private async Task<Completed> KeepAsync(Goal goal, ProviderPlugin plugin, PropertyMap inputs, Old old, DiffResult diff)
    {
        if (diff.Changes || !providers.Has(new ProviderReference(goal.Text, old.State.Id)))
        {
            Configure(goal, plugin, old.State.Id, inputs);
        }

        var state = State(goal, inputs) with { Id = old.State.Id, Created = old.State.Created, Modified = old.State.Modified };
        if (!diff.Changes)
        {
            return await executor.SameAsync(old, state);
        }

        var updated = state with { Modified = phase.Setup.Time.GetUtcNow() };
        var step = new StepInfo(StepKind.Update, goal.Text, old.State, updated) { Diffs = diff.Diffs, DetailedDiff = diff.Detailed };
        return await executor.RecordAsync(step, updated, old);
    }

    private void Configure(Goal goal, ProviderPlugin plugin, string id, PropertyMap inputs)
    {
        plugin.Configure(goal.Urn, id, inputs, phase.Kill);
        providers.Put(new ProviderReference(goal.Text, id), plugin);
    }

    private static ResourceState State(Goal goal, PropertyMap inputs) =>
        goal.ToState(ProviderInputs.Recorded(goal.Inputs, inputs)) with { Outputs = inputs };
}
