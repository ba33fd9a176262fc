namespace ExpressConnect.Engine;

/// <summary>ROUTE-27: a route keeps its next hop.</summary>
internal sealed class NextHopChanged : Rule<RouteEntryChange>
{
    public override RuleCard Card { get; } = new(
        "ROUTE-27",
        "The next hop of a route changes only by a new route.",
        "The cloud changes next hops in place for few kinds, and router interfaces are none.",
        "Replace the route.",
        "ModifyRouteEntry",
        Moment.World,
        Effect.Refuse)
    { Code = "UnsupportedFeature.NextHopType", Unverified = "the list of kinds is not published" };

    public override IEnumerable<Finding> Check(RouteEntryChange change) =>
        change is { Verb: Verb.Update, Old: { } old } && !IsSame(old.Spec, change.Spec)
            ? [Broken("route leads elsewhere now", $"{old.AsParty()} sends {old.Spec.DestinationCidrBlock} to {Words(old.Spec)}, not {change.Spec.DestinationCidrBlock} to {Words(change.Spec)}.", "nexthopId")]
            : [];

    private static bool IsSame(RouteEntrySpec one, RouteEntrySpec other) =>
        one.NexthopId == other.NexthopId && one.RouteTableId == other.RouteTableId && one.DestinationCidrBlock == other.DestinationCidrBlock
        && one.NextHops.IsKnown == other.NextHops.IsKnown && (one.NextHops.OrDefault ?? []).SequenceEqual(other.NextHops.OrDefault ?? []);

    private static string Words(RouteEntrySpec spec) =>
        spec.NextHops.OrDefault is { } list ? string.Join(" and ", list.Select(hop => $"{hop.NexthopId} (weight {hop.Weight})")) : spec.NexthopId.ToString();
}
