namespace ExpressConnect.Engine;

/// <summary>ROUTE-24: a route leads over a link, not over a lone interface.</summary>
internal sealed class NextHopNotPaired : Rule<RouteEntryChange>
{
    public override RuleCard Card { get; } = new(
        "ROUTE-24",
        "A router interface that is a next hop is connected.",
        "An Idle interface leads nowhere.",
        "Connect the interface first, and let the route depend on the connection.",
        "CreateRouteEntry",
        Moment.World,
        Effect.Refuse)
    { Code = "IncorrectStatus.RouterInterface" };

    public override IEnumerable<Finding> Check(RouteEntryChange change) =>
        change.Verb == Verb.Create && change.NextHop is { IsPaired: false } hop
            ? [Broken("next hop is not connected", $"{hop.AsParty()} is {hop.Status}.", "nexthopId", hop) with { Code = hop.TouchesLine ? "OperationDenied.VbrIdle" : Card.Code }]
            : [];
}
