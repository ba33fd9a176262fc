namespace ExpressConnect.Engine;

/// <summary>ROUTE-12: a route leads to something that exists.</summary>
internal sealed class NextHopUnknown : Rule<RouteEntryChange>
{
    public override RuleCard Card { get; } = new(
        "ROUTE-12",
        "The router interface that is the next hop exists.",
        "A route to nowhere drops what it carries.",
        "Use the id of the RouterInterface resource, or interfaceId of a VpcPeering.",
        "CreateRouteEntry",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidNextHopId.NotFound" };

    public override IEnumerable<Finding> Check(RouteEntryChange change) =>
        change is { Verb: Verb.Create, NextHopType: NextHopTypeUnknown.RouterInterface, LineRouter: null } && change.Spec.NexthopId.TryGet(out var id) && change.NextHop is null
            ? [Broken("next hop does not exist", $"nexthopId is {id}, and there is no such router interface.", "nexthopId")]
            : [];
}
