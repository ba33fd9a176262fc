using System.Collections.Immutable;
using ExpressConnect.Deployments.Providers;
using ExpressConnect.Deployments.States;
using Pulumi.Protocol;

namespace ExpressConnect.Deployments.Steps;

/// <summary>Finds what must be replaced along with a resource that is deleted before its replacement is made.</summary>
internal sealed class Cascade(Phase phase, ProviderRegistry providers)
{
    /// <summary>Recorded resources that are taken along, in the order of the state, and the properties because of which.</summary>
    /// <param name="root">What is replaced.</param>
    public async Task<IReadOnlyList<(Old Old, ImmutableArray<string> Keys)>> FindAsync(Old root)
    {
        var replaced = new HashSet<string>(StringComparer.Ordinal) { root.State.Urn };
        var affected = new HashSet<string>(StringComparer.Ordinal) { root.State.Urn };
        var taken = new List<(Old, ImmutableArray<string>)>();
        foreach (var old in phase.Olds.All.SkipWhile(o => o.Entry != root.Entry).Skip(1))
        {
            if (old.State.Delete || !Dependants.StandsOn(old.State, withParent: false).Any(affected.Contains))
            {
                continue;
            }

            affected.Add(old.State.Urn);
            if (old.State.Custom && !old.State.External && !old.State.PendingReplacement && !phase.News.ContainsKey(old.State.Urn)
                && !phase.Olds.IsHandled(old.Entry) && await KeysAsync(old.State, replaced) is { } keys)
            {
                replaced.Add(old.State.Urn);
                taken.Add((old, keys));
            }
        }

        return taken;
    }

    private async Task<ImmutableArray<string>?> KeysAsync(ResourceState state, HashSet<string> replaced)
    {
        if ((state.Provider is { } provider && replaced.Contains(ProviderReference.Parse(provider).Urn))
            || (state.DeletedWith is { } with && replaced.Contains(with))
            || state.ReplaceWith.Any(replaced.Contains))
        {
            return [];
        }

        var changed = state.PropertyDependencies.Where(p => p.Value.Any(replaced.Contains)).Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        if (changed.Count == 0 || state.Provider is null || state.IsProvider)
        {
            return null;
        }

        var inputs = state.Inputs.Select((name, value) => changed.Contains(name) ? PropertyValue.NotKnown : value);
        var plugin = await providers.GetAsync(state.Provider);
        var diff = await plugin.DiffAsync(ResourceUrn.Parse(state.Urn), state.Id, state.Inputs, state.Outputs, inputs, state.IgnoreChanges, phase.Kill);
        var verdict = Options.WithReplaceOnChanges(diff, state.ReplaceOnChanges, state.InitErrors);
        return verdict.Replaces ? verdict.ReplaceKeys : null;
    }
}
