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
        change is { Verb: Verb.Update, Old: { } old }
        && (old.Spec.NexthopId != change.Spec.NexthopId || old.Spec.RouteTableId != change.Spec.RouteTableId || old.Spec.DestinationCidrBlock != change.Spec.DestinationCidrBlock)
            ? [Broken("route leads elsewhere now", $"{old.AsParty()} sends {old.Spec.DestinationCidrBlock} to {old.Spec.NexthopId}, not {change.Spec.DestinationCidrBlock} to {change.Spec.NexthopId}.", "nexthopId")]
            : [];
}
