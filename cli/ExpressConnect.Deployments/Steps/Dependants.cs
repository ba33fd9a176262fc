using ExpressConnect.Deployments.States;

namespace ExpressConnect.Deployments.Steps;

/// <summary>Who stands on whom, in a recorded state.</summary>
internal static class Dependants
{
    /// <summary>URNs that a resource directly stands on.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="withParent">Whether its parent counts.</param>
    public static IEnumerable<string> StandsOn(ResourceState resource, bool withParent = true)
    {
        if (withParent && resource.Parent is { } parent)
        {
            yield return parent;
        }

        foreach (var urn in resource.Dependencies)
        {
            yield return urn;
        }

        foreach (var urn in resource.PropertyDependencies.Values.SelectMany(urns => urns))
        {
            yield return urn;
        }

        if (resource.DeletedWith is { } with)
        {
            yield return with;
        }

        foreach (var urn in resource.ReplaceWith)
        {
            yield return urn;
        }

        if (resource.Provider is { } provider)
        {
            yield return ProviderReference.Parse(provider).Urn;
        }
    }

    /// <summary>
    /// Levels of what is to be deleted: one more than the highest level of what a resource stands on among them. A component
    /// stands for its children: whoever depends on it depends on those before it.
    /// </summary>
    /// <param name="deleted">What is to be deleted, what others stand on first.</param>
    public static IReadOnlyList<IReadOnlyList<Old>> Levels(IReadOnlyList<Old> deleted)
    {
        var level = new Dictionary<int, int>();
        var byUrn = deleted.ToLookup(o => o.State.Urn, StringComparer.Ordinal);
        var children = deleted.Where(o => o.State.Parent is not null).ToLookup(o => o.State.Parent!, StringComparer.Ordinal);
        foreach (var old in deleted)
        {
            var highest = -1;
            foreach (var urn in StandsOn(old.State).Distinct(StringComparer.Ordinal))
            {
                highest = Highest(urn, old, highest, asParent: urn == old.State.Parent);
            }

            level[old.Entry] = highest + 1;
        }

        return [.. deleted.GroupBy(o => level[o.Entry]).OrderByDescending(g => g.Key).Select(g => (IReadOnlyList<Old>)[.. g])];

        int Highest(string urn, Old of, int highest, bool asParent)
        {
            foreach (var on in byUrn[urn])
            {
                if (on.Entry != of.Entry && level.TryGetValue(on.Entry, out var its))
                {
                    highest = Math.Max(highest, its);
                }

                if (!asParent && !on.State.Custom)
                {
                    foreach (var child in children[urn].Where(c => c.Entry != of.Entry))
                    {
                        if (level.TryGetValue(child.Entry, out var childs))
                        {
                            highest = Math.Max(highest, childs);
                        }
                    }
                }
            }

            return highest;
        }
    }
}
