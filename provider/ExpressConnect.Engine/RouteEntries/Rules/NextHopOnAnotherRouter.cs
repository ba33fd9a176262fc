namespace ExpressConnect.Engine;

/// <summary>ROUTE-13: a route leaves over an interface of its own router.</summary>
internal sealed class NextHopOnAnotherRouter : Rule<RouteEntryChange>
{
    public override RuleCard Card { get; } = new(
        "ROUTE-13",
        "The next hop is a router interface on the router of the table's own VPC.",
        "A router can hand packets only to its own interfaces; the other end is on the other router.",
        "Use the interface on this VPC's router, not the one at the other end.",
        "CreateRouteEntry",
        Moment.World,
        Effect.Refuse)
    { Code = "OperationFailed.InstanceDismatchCurrentVpc" };

    public override IEnumerable<Finding> Check(RouteEntryChange change) =>
        change is { Verb: Verb.Create, Network.Vpc: { } vpc } ? change.Hops.SelectMany(hop => Check(vpc, hop)) : [];

    private IEnumerable<Finding> Check(Vpc vpc, Hop hop) => hop switch
    {
        { Interface: { RouterId: { } router } end } when router != vpc.RouterId =>
            [Broken("next hop sits on another router", $"{end.AsParty()} sits on {router}, and the table belongs to {vpc.AsParty()} with router {vpc.RouterId}.", hop.Property, end)],
        { LineRouter: { } border } =>
            [Broken("next hop sits on another router", $"{hop.Property} is {hop.Id}, the interface of {border.AsParty()} on its line, and the table belongs to {vpc.AsParty()} with router {vpc.RouterId}.", hop.Property, border)],
        _ => [],
    };
}
