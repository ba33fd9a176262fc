namespace ExpressConnect.Engine;

/// <summary>ROUTE-02: a route lies in a table that exists.</summary>
internal sealed class RouteTableUnknown : Rule<RouteEntryChange>
{
    public override RuleCard Card { get; } = new(
        "ROUTE-02",
        "The route table exists, in the account and region of the route.",
        "A route is a line of a table.",
        "Use routeTableId of the Vpc or VirtualBorderRouter resource.",
        "CreateRouteEntry",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidRouteTableId.NotFound" };

    public override IEnumerable<Finding> Check(RouteEntryChange change)
    {
        if (change.Verb == Verb.Delete || !change.Spec.RouteTableId.TryGet(out var table))
        {
            yield break;
        }

        if (((Resource?)change.BorderRouter ?? change.Network?.Vpc) is not { } owner)
        {
            yield return Broken("route table is unknown", $"routeTableId is {table}, and there is no such table.", "routeTableId");
        }
        else if (change.Region.TryGet(out var region) && owner.Region != region)
        {
            yield return Broken("route table is in another region", $"{table} belongs to {owner.AsParty()} in {owner.Region}, and the route is in {region}.", "routeTableId", owner);
        }
        else if (change.Account.TryGet(out var account) && owner.Account != account)
        {
            yield return Broken("route table belongs to another account", $"{table} belongs to {owner.AsParty()} of account {owner.Account}, and the route is to belong to account {account}.", "routeTableId", owner);
        }
    }
}
