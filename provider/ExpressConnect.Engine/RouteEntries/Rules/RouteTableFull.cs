namespace ExpressConnect.Engine;

/// <summary>ROUTE-03: a table holds so many routes.</summary>
internal sealed class RouteTableFull : Rule<RouteEntryChange>
{
    public override RuleCard Card { get; } = new(
        "ROUTE-03",
        "A route table of a VPC holds at most 200 custom routes.",
        "It is a quota, which can be raised on request.",
        "Join neighbouring destinations to wider ones, or raise the quota: expressconnect quota set custom-entries-per-vpc-table N.",
        "CreateRouteEntry",
        Moment.World,
        Effect.Refuse)
    { Code = "QuotaExceeded" };

    public override IEnumerable<Finding> Check(RouteEntryChange change) =>
        change.Verb == Verb.Create && change.Network is { } network && change.Others.Count >= change.Limits.RoutesPerTable
            ? [Broken("route table is full", $"{network.Vpc.RouteTableId} of {network.Vpc.AsParty()} has {change.Others.Count} custom routes of {change.Limits.RoutesPerTable}.", "routeTableId")]
            : [];
}
