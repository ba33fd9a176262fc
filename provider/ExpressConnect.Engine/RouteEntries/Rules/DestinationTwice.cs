namespace ExpressConnect.Engine;

/// <summary>ROUTE-04: a table says once where a range leads.</summary>
internal sealed class DestinationTwice : Rule<RouteEntryChange>
{
    public override RuleCard Card { get; } = new(
        "ROUTE-04",
        "Destinations in a route table are unique.",
        "The table could not decide between two equal ones.",
        "Remove the other route, or choose a longer prefix.",
        "CreateRouteEntry",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidCIDRBlock.Duplicate" };

    public override IEnumerable<Finding> Check(RouteEntryChange change) =>
        change.Verb == Verb.Create && change.Destination is { } to && change.Others.FirstOrDefault(r => r.Destination == to) is { } other
            ? [Broken("destination is routed already", $"{other.AsParty()} already sends {to} to {(other.NextHopIds.Any() ? string.Join(" and ", other.NextHopIds) : "a next hop that is not known yet")}.", "destinationCidrBlock", other)]
            : [];
}
