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

    /// <summary>The URNs of these, and of all that directly or indirectly stands on them.</summary>
    /// <param name="all">Where to look, what others stand on first.</param>
    /// <param name="are">Whether a URN is one of them.</param>
    public static HashSet<string> WithAllOnThem(IEnumerable<Old> all, Func<string, bool> are)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var old in all.Where(o => are(o.State.Urn) || StandsOn(o.State).Any(found.Contains)))
        {
            found.Add(old.State.Urn);
        }

        return found;
    }

    /// <summary>The URNs of these, and of all that they directly or indirectly stand on: of a component, what is in it too.</summary>
    /// <param name="all">Where to look, what others stand on first.</param>
    /// <param name="are">Whether a URN is one of them.</param>
    public static HashSet<string> WithAllBelow(IReadOnlyList<Old> all, Func<string, bool> are)
    {
        var byUrn = all.ToLookup(o => o.State.Urn, o => o.State, StringComparer.Ordinal);
        var found = new HashSet<string>(StringComparer.Ordinal);
        var whole = new HashSet<string>(StringComparer.Ordinal);
        foreach (var state in all.Reverse().Select(o => o.State).Where(s => are(s.Urn) || found.Contains(s.Urn) || IsIn(whole, s)))
        {
            found.Add(state.Urn);
            found.UnionWith(StandsOn(state));
            whole.UnionWith(StandsOn(state, withParent: false).Where(urn => byUrn[urn].Any(on => !on.Custom)));
        }

        return found;

        bool IsIn(HashSet<string> components, ResourceState? state)
        {
            while (components.Count > 0 && state?.Parent is { } parent)
            {
                if (components.Contains(parent))
                {
                    return true;
                }

                state = byUrn[parent].FirstOrDefault();
            }

            return false;
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
