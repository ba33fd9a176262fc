using ExpressConnect.Deployments.States;
using Pulumi.Protocol;

namespace ExpressConnect.Deployments.Steps;

/// <summary>Which resources a run is limited to, which it leaves alone, and which it replaces, changed or not.</summary>
internal sealed class Targets(OperationOptions options)
{
    private readonly UrnPatterns targets = new(options.Targets);
    private readonly UrnPatterns excluded = new(options.Excludes);
    private readonly UrnPatterns replaced = new(options.Replace);
    private readonly HashSet<string> reached = new(StringComparer.Ordinal);
    private readonly HashSet<string> skipped = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    /// <summary>Whether the run is not limited.</summary>
    public bool AreAll => targets.IsEmpty && excluded.IsEmpty && !options.ExcludeProtected;

    /// <summary>Whether the run is limited to what is named, rather than to all but that.</summary>
    public bool AreNamed => !targets.IsEmpty;

    /// <summary>Whether a target, or an exclusion, names this URN.</summary>
    public bool Names(string urn) => (AreNamed ? targets : excluded).Contains(urn);

    /// <summary>Whether this resource is to be replaced.</summary>
    public bool Replaces(string urn) => replaced.Contains(urn);

    /// <summary>Whether the run brings this resource to what the program wants. Asked of what others stand on first.</summary>
    public bool Include(ResourceState resource) =>
        // The stack itself and providers are needed by all.
        resource.Type == ResourceUrn.RootStackType || resource.IsProvider || Reach(resource);

    /// <summary>Whether the run deals with this resource, by its own name or by those that it stands on. Asked of what others stand on first.</summary>
    public bool Reach(ResourceState resource)
    {
        if (AreAll)
        {
            return true;
        }

        lock (gate)
        {
            var isReached = Names(resource.Urn)
                || ((AreNamed ? options.TargetDependents : options.ExcludeDependents) && Dependants.StandsOn(resource).Any(reached.Contains));
            if (isReached)
            {
                reached.Add(resource.Urn);
            }

            return isReached == AreNamed;
        }
    }

    /// <summary>Whether the run leaves this resource alone because of an exclusion.</summary>
    public bool Excludes(ResourceState resource) => !AreNamed && !Reach(resource);

    /// <summary>This resource is not made, because the run is limited to others.</summary>
    public void Skip(string urn)
    {
        lock (gate)
        {
            skipped.Add(urn);
        }
    }

    /// <summary>What stands against making this resource: it stands on what is not made. Nothing, as a rule.</summary>
    public IReadOnlyList<string> AgainstMaking(ResourceState resource)
    {
        lock (gate)
        {
            return
            [
                .. Dependants.StandsOn(resource).Where(skipped.Contains).Distinct(StringComparer.Ordinal).Select(on => $"Resource '{resource.Urn}' depends on '{on}' which "
                    + (AreNamed ? "was not specified in --target list." : "is excluded and does not exist yet. Exclude this one too, or pass --exclude-dependents.")),
            ];
        }
    }

    /// <summary>What names nothing among targets and exclusions.</summary>
    /// <param name="known">All URNs that there are.</param>
    public IEnumerable<string> Missing(IReadOnlyCollection<string> known) => targets.NamingNone(known).Concat(excluded.NamingNone(known));

    /// <summary>What names nothing among those to be replaced.</summary>
    /// <param name="known">All URNs that there were.</param>
    public IEnumerable<string> MissingReplaced(IReadOnlyCollection<string> known) => replaced.NamingNone(known);
}
