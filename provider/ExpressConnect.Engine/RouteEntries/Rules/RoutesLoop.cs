namespace ExpressConnect.Engine;

/// <summary>ROUTE-40: two routers do not send a range to each other.</summary>
internal sealed class RoutesLoop : Rule<RouteEntryChange>
{
    public override RuleCard Card { get; } = new(
        "ROUTE-40",
        "Two linked routers do not send the same destination to each other.",
        "A packet would go back and forth until it is dropped.",
        "Remove one of the two routes.",
        "this engine",
        Moment.World,
        Effect.Refuse);

    // Of a peering of VPCs with the same range PEER-23 says it.
    public override IEnumerable<Finding> Check(RouteEntryChange change) =>
        from hop in change.Hops
        let far = hop.FarEnd
        where change is { Verb: Verb.Create, PartOf: null, Destination: not null } && far is not null
        let back = hop.FarRoutes.FirstOrDefault(r => r.Destination == change.Destination && r.NextHopIds.Contains(far.Id))
        where back is not null
        select Broken(
            "routes send to each other",
            $"{back.AsParty()} at the other end already sends {change.Destination} back over {far.AsParty()}.",
            "destinationCidrBlock",
            back);
}
