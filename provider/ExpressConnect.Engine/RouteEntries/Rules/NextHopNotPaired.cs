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

    // Of a list ECMP-12 says it.
    public override IEnumerable<Finding> Check(RouteEntryChange change) =>
        from hop in change.Hops
        where change.Verb == Verb.Create && !change.HasList && hop.Interface is { IsPaired: false }
        let end = hop.Interface
        select Broken("next hop is not connected", $"{end.AsParty()} is {end.Status}.", hop.Property, end) with
        {
            Code = end.TouchesLine ? "OperationDenied.VbrIdle" : Card.Code,
        };
}
