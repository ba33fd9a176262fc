namespace ExpressConnect.Engine;

/// <summary>REG-09: finance and government clouds stay among themselves.</summary>
internal sealed class IsolatedRegionLinked : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "REG-09",
        "A region of the finance or government cloud is linked with regions of the same cloud.",
        "These clouds are isolated; a link that leaves one needs an approval.",
        "Ask Alibaba Cloud for the approval before lines are ordered.",
        "this engine",
        Moment.Input,
        Effect.Warn)
    { Unverified = "no rule of the API about it was found" };

    // Written the same from both ends, so that a peering says it once.
    public override IEnumerable<Finding> Check(RouterInterfaceChange change)
    {
        if (change.Verb != Verb.Create
            || !Regions.TryGet(change.Region.OrDefault, out var near) || !Regions.TryGet(change.Spec.OppositeRegionId.OrDefault, out var far)
            || Cloud(near) == Cloud(far))
        {
            return [];
        }

        KnownRegion[] ends = [.. new[] { near, far }.OrderBy(r => r.RegionId, StringComparer.Ordinal)];
        return [Broken("link leaves an isolated cloud", $"{ends[0].RegionId} is a region of the {Cloud(ends[0])} cloud, and {ends[1].RegionId} of the {Cloud(ends[1])} one.")];
    }

    private static string Cloud(KnownRegion region) => region.Kind is "finance" or "government" ? region.Kind : "public";
}
