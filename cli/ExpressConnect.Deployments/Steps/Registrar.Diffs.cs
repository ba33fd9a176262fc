using ExpressConnect.Deployments.Providers;
using ExpressConnect.Deployments.States;
using Pulumi.Protocol;

namespace ExpressConnect.Deployments.Steps;

/// <content>Whether a resource has to change, and whether it has to be replaced.</content>
internal sealed partial class Registrar
{
    private async Task<DiffResult> DiffAsync(Goal goal, Old old, PropertyMap inputs, ProviderPlugin plugin)
    {
        if (TriggerChanged(goal, old.State))
        {
            return Blame("replacementTrigger");
        }

        if (IsReplacedAnyway(old) || (goal.DeletedWith is { } with && recreated.ContainsKey(with)) || goal.ReplaceWith.Any(recreated.ContainsKey))
        {
            return Blame("id");
        }

        if (old.State.Provider is { } before && before != goal.Provider && !SameProvider(before, goal.Provider!)
            && await ProviderReplacesAsync(before, goal.Provider!))
        {
            return Blame("provider");
        }

        var diff = await plugin.DiffAsync(goal.Urn, old.State.Id, old.State.Inputs, old.State.Outputs, inputs, goal.IgnoreChanges, phase.Kill);
        return Options.WithReplaceOnChanges(diff, goal.ReplaceOnChanges, old.State.InitErrors);
    }

    private bool IsReplacedAnyway(Old old) => old.State.Taint || phase.Targets.Replaces(old.State.Urn);

    private static DiffResult Blame(string property) => new(Changes: true, [property], DeleteBeforeReplace: false, [property], Detailed: null);

    private static bool SameProvider(string one, string other) =>
        ProviderReference.Parse(one) is var a && ProviderReference.Parse(other) is var b && a.Urn == b.Urn && a.Id == b.Id;

    private async Task<bool> ProviderReplacesAsync(string before, string after)
    {
        var (old, reference) = (ProviderReference.Parse(before), ProviderReference.Parse(after));
        var recorded = phase.Olds.All.FirstOrDefault(o => o.State.Urn == old.Urn && o.State.Id == old.Id)?.State;
        if (recorded is null || !phase.News.TryGetValue(reference.Urn, out var now))
        {
            return false;
        }

        var diff = await (await providers.GetAsync(after)).DiffConfigAsync(
            ResourceUrn.Parse(reference.Urn),
            ProviderInputs.Visible(recorded.Inputs),
            recorded.Outputs,
            ProviderInputs.Visible(now.State.Inputs),
            phase.Kill);
        return diff.Replaces;
    }

    private bool TriggerChanged(Goal goal, ResourceState old)
    {
        if (goal.ReplacementTrigger is { ContainsUnknowns: true })
        {
            return phase.IsPreview
                ? true
                : throw new DeploymentException($"replacement trigger contains unknowns for {goal.Text}\nIts value must be known by now: what it comes from was not made by this run.");
        }

        return goal.ReplacementTrigger is { IsNull: false } now && old.ReplacementTrigger is { IsNull: false } before && !now.WithoutSecrets().Equals(before.WithoutSecrets());
    }
}
