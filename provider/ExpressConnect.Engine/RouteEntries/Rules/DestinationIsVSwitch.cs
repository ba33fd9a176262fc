namespace ExpressConnect.Engine;

/// <summary>ROUTE-05: a route does not lead away what is local.</summary>
internal sealed class DestinationIsVSwitch : Rule<RouteEntryChange>
{
    public override RuleCard Card { get; } = new(
        "ROUTE-05",
        "A route does not lead to the range of a vSwitch of its own VPC.",
        "The system route of the vSwitch has that destination already.",
        "Choose the range of the other network as destination.",
        "CreateRouteEntry",
        Moment.World,
        Effect.Refuse)
    { Code = "RouteConflict.AlreadyExist" };

    public override IEnumerable<Finding> Check(RouteEntryChange change) =>
        change.Verb == Verb.Create && change.Destination is { } to && change.Network?.VSwitches.FirstOrDefault(v => v.Range == to) is { } local
            ? [Broken("destination is a local vSwitch", $"{to} is the range of {local.AsParty()}.", "destinationCidrBlock", local)]
            : [];
}
