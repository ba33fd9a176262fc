using System.Collections.Immutable;
using ExpressConnect.Deployments.States;
using Pulumi.Protocol;

namespace ExpressConnect.Deployments.Steps;

/// <content>Resources that were recorded under another URN.</content>
internal sealed partial class Registrar
{
    private readonly Dictionary<string, string> claimedByAlias = new(StringComparer.Ordinal);

    private async Task<Old?> FindOldAsync(Goal goal)
    {
        if (claimedByAlias.TryGetValue(goal.Text, out var claimer))
        {
            throw Duplicate(goal, $"Duplicate resource URN '{goal.Text}' conflicting with alias on resource with URN '{claimer}'");
        }

        foreach (var urn in goal.Aliases.Prepend(goal.Text))
        {
            if (phase.Olds.Find(urn) is not { } found)
            {
                continue;
            }

            if (urn != goal.Text)
            {
                if (claimed.Contains(urn) || !claimedByAlias.TryAdd(urn, goal.Text))
                {
                    throw Duplicate(
                        goal,
                        $"Duplicate resource alias '{urn}' applied to resource with URN '{goal.Text}' conflicting with resource with URN '{claimedByAlias.GetValueOrDefault(urn, urn)}'");
                }

                phase.Renamed[goal.Text] = urn;
                await RenameAsync(found, goal.Text);
            }

            return found;
        }

        return null;
    }

    private RunEndedException Duplicate(Goal goal, string message)
    {
        phase.FailAtOnce(goal.Text, message);
        return new RunEndedException();
    }

    // The record, and all that names it, take the new name at once: a crash leaves no name of nothing.
    private async Task RenameAsync(Old found, string after)
    {
        var before = found.State.Urn;
        var changed = phase.Olds.All
            .Where(old => Dependants.StandsOn(old.State).Contains(before, StringComparer.Ordinal))
            .Select(old => (old.Entry, State: Renamed(old.State)))
            .Append((found.Entry, State: found.State with { Urn = after, Type = ResourceUrn.Parse(after).Type }))
            .ToList();
        await phase.Recorder.WriteAsync(changed);
        foreach (var (entry, state) in changed)
        {
            phase.Olds.Replace(entry, state);
        }

        ResourceState Renamed(ResourceState state) => state with
        {
            Parent = Name(state.Parent),
            Dependencies = Names(state.Dependencies),
            PropertyDependencies = state.PropertyDependencies.ToImmutableSortedDictionary(p => p.Key, p => Names(p.Value), StringComparer.Ordinal),
            DeletedWith = Name(state.DeletedWith),
            ReplaceWith = Names(state.ReplaceWith),
            Provider = state.Provider is { } provider && ProviderReference.Parse(provider) is var reference && reference.Urn == before
                ? (reference with { Urn = after }).ToString()
                : state.Provider,
        };

        string? Name(string? urn) => urn == before ? after : urn;

        ImmutableArray<string> Names(ImmutableArray<string> urns) => [.. urns.Select(urn => urn == before ? after : urn)];
    }
}
