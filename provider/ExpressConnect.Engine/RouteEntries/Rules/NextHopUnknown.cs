namespace ExpressConnect.Engine;

/// <summary>ROUTE-12: a route leads to something that exists.</summary>
internal sealed class NextHopUnknown : Rule<RouteEntryChange>
{
    public override RuleCard Card { get; } = new(
        "ROUTE-12",
        "A router interface that is a next hop exists.",
        "A route to nowhere drops what it carries.",
        "Use the id of the RouterInterface resource, or interfaceId of a VpcPeering.",
        "CreateRouteEntry",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidNextHopId.NotFound" };

    public override IEnumerable<Finding> Check(RouteEntryChange change) =>
        from hop in change.Hops
        where change.Verb == Verb.Create && hop is { Type: NextHopTypeUnknown.RouterInterface, Interface: null, LineRouter: null }
        select Broken("next hop does not exist", $"{hop.Property} is {hop.Id}, and there is no such router interface.", hop.Property, remedy: Remedy(change));

    // A virtual border router leads to its line as well, and a peering has no interface on it.
    private string Remedy(RouteEntryChange change) => change.BorderRouter is null
        ? Card.Remedy
        : "Use the id of the RouterInterface resource on the virtual border router, or its vlanInterfaceId for what lies behind the line.";
}
