using System.Collections.Immutable;
using ExpressConnect.Deployments.Steps;
using Pulumi.Protocol;

namespace ExpressConnect.Deployments.States;

/// <summary>What <c>state unprotect</c>, <c>state delete</c> and <c>state rename</c> make of a state. Nothing outside of it is touched.</summary>
public static class StateEdits
{
    /// <summary>The state with these resources no longer protected.</summary>
    /// <param name="state">The state.</param>
    /// <param name="urns">Which resources.</param>
    /// <exception cref="DeploymentException">There is no such resource.</exception>
    public static Snapshot Unprotect(this Snapshot state, params IEnumerable<string> urns)
    {
        var wanted = urns.ToHashSet(StringComparer.Ordinal);
        foreach (var urn in wanted)
        {
            _ = state.Find(urn);
        }

        return state.Change(resource => wanted.Contains(resource.Urn) ? resource with { Protect = false } : resource);
    }

    /// <summary>The state with no resource protected.</summary>
    public static Snapshot UnprotectAll(this Snapshot state) => state.Change(static resource => resource with { Protect = false });

    /// <summary>The state without a resource; its object goes on to exist.</summary>
    /// <param name="state">The state.</param>
    /// <param name="urn">Which resource.</param>
    /// <param name="withDependents">Also what depends on it.</param>
    /// <param name="evenProtected">Also if it is protected.</param>
    /// <exception cref="DeploymentException">There is no such resource, it is protected, or others depend on it.</exception>
    public static Snapshot Delete(this Snapshot state, string urn, bool withDependents = false, bool evenProtected = false)
    {
        var gone = new HashSet<ResourceState>(ReferenceEqualityComparer.Instance) { state.Find(urn) };

        // An entry that waits for its deletion does not carry those that depend on the URN: the living one does.
        var urns = state.Resources.Any(r => r.Urn == urn && !gone.Contains(r)) ? [] : new HashSet<string>(StringComparer.Ordinal) { urn };
        foreach (var resource in state.Resources.Where(r => Dependants.StandsOn(r).Any(urns.Contains) && !gone.Contains(r)).ToList())
        {
            gone.Add(resource);
            urns.Add(resource.Urn);
        }

        if (gone.Count > 1 && !withDependents)
        {
            throw new DeploymentException(
                $"Resource {urn} cannot be removed from the state, because others depend on it:\n"
                + string.Concat(gone.Where(r => r.Urn != urn).Select(r => $"  {r.Urn}\n"))
                + "Remove those first, or pass --target-dependents.");
        }

        if (gone.FirstOrDefault(static r => r.Protect) is { } kept && !evenProtected)
        {
            throw new DeploymentException(
                $"Resource {kept.Urn} cannot be removed from the state, because it is protected. Unprotect it with `state unprotect`, or pass --force.");
        }

        return state with { Resources = state.Resources.RemoveAll(gone.Contains) };
    }

    /// <summary>The state in which a resource has another name, and all that refers to it says so.</summary>
    /// <exception cref="DeploymentException">There is no such resource, the name is taken, or it cannot be a name.</exception>
    public static Snapshot Rename(this Snapshot state, string urn, string newName)
    {
        _ = state.Find(urn);
        if (string.IsNullOrEmpty(newName))
        {
            throw new DeploymentException("The new name is empty. Give the name that the program has for the resource now.");
        }

        var renamed = ResourceUrn.Parse(urn).WithName(newName).ToString();
        if (state.Resources.FirstOrDefault(r => r.Urn == renamed) is { } taken)
        {
            throw new DeploymentException($"Resource {urn} cannot be called {newName}: {taken.Urn} is in the state already. Remove or rename that one first.");
        }

        string Now(string text) => text == urn ? renamed : text;
        return state.Change(resource => resource with
        {
            Urn = Now(resource.Urn),
            Parent = resource.Parent is { } parent ? Now(parent) : null,
            Dependencies = [.. resource.Dependencies.Select(Now)],
            PropertyDependencies = resource.PropertyDependencies.ToImmutableSortedDictionary(
                p => p.Key, p => p.Value.Select(Now).ToImmutableArray(), StringComparer.Ordinal),
            DeletedWith = resource.DeletedWith is { } with ? Now(with) : null,
            ReplaceWith = [.. resource.ReplaceWith.Select(Now)],
            Provider = resource.Provider is { } provider && ProviderReference.Parse(provider) is var reference
                ? (reference with { Urn = Now(reference.Urn) }).ToString()
                : null,
        });
    }

    private static ResourceState Find(this Snapshot state, string urn)
    {
        if (!ResourceUrn.TryParse(urn, out _))
        {
            throw new DeploymentException($"'{urn}' is not a URN. `stack export` shows the URNs of all resources (urn:pulumi:STACK::PROJECT::TYPE::NAME).");
        }

        return state.Resources.FirstOrDefault(r => r.Urn == urn && !r.Delete) ?? state.Resources.FirstOrDefault(r => r.Urn == urn)
            ?? throw new DeploymentException($"There is no resource {urn} in the state. `stack export` shows the URNs of all resources.");
    }

    private static Snapshot Change(this Snapshot state, Func<ResourceState, ResourceState> change) =>
        state with { Resources = [.. state.Resources.Select(change)] };
}
