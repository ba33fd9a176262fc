using System.Collections.Immutable;
using ExpressConnect.Deployments.States;

namespace ExpressConnect.Deployments.Steps;

/// <summary>Removes references to what is gone: they would dangle.</summary>
internal sealed class Dangling(Phase phase)
{
    /// <summary>Looks at all entries. What depends on nothing need not say so.</summary>
    /// <param name="gone">URNs of which nothing is left.</param>
    public Task RemoveAsync(HashSet<string> gone) => RemoveAsync(gone, phase.Olds.All);

    /// <summary>Looks at what the run has not dealt with.</summary>
    /// <param name="gone">URNs of which nothing is left.</param>
    public Task RemoveFromTheRestAsync(HashSet<string> gone) =>
        RemoveAsync(gone, phase.Olds.All.Where(o => !phase.Olds.IsHandled(o.Entry) && Dependants.StandsOn(o.State).Any(gone.Contains)));

    private async Task RemoveAsync(HashSet<string> gone, IEnumerable<Old> entries)
    {
        foreach (var old in entries.ToList())
        {
            var pruned = old.State with
            {
                Dependencies = [.. old.State.Dependencies.Where(urn => !gone.Contains(urn))],
                PropertyDependencies = old.State.PropertyDependencies
                    .Select(p => KeyValuePair.Create(p.Key, p.Value.Where(urn => !gone.Contains(urn)).ToImmutableArray()))
                    .Where(p => !p.Value.IsEmpty)
                    .ToImmutableSortedDictionary(StringComparer.Ordinal),
                DeletedWith = old.State.DeletedWith is { } with && gone.Contains(with) ? null : old.State.DeletedWith,
                ReplaceWith = [.. old.State.ReplaceWith.Where(urn => !gone.Contains(urn))],
            };
            if (!StateEquality.AreSame(old.State, pruned))
            {
                await phase.Recorder.WriteAsync(operation: null, old.Entry, pruned);
                phase.Olds.Replace(old.Entry, pruned);
            }
        }
    }
}
