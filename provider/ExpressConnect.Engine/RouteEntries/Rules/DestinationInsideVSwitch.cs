namespace ExpressConnect.Engine;

/// <summary>ROUTE-06: a route does not lead a part of a local vSwitch away.</summary>
internal sealed class DestinationInsideVSwitch : Rule<RouteEntryChange>
{
    public override RuleCard Card { get; } = new(
        "ROUTE-06",
        "A route does not lead to a part of a vSwitch of its own VPC.",
        "Its addresses are local.",
        "Choose a destination outside the VPC's vSwitches; one that contains a vSwitch is allowed.",
        "CreateRouteEntry",
        Moment.World,
        Effect.Refuse)
    { Code = "RouteConflict.AlreadyExist" };

    public override IEnumerable<Finding> Check(RouteEntryChange change) =>
        change.Verb == Verb.Create && change.Destination is { } to && change.Network?.VSwitches.FirstOrDefault(v => v.Range is { } r && r != to && r.Contains(to)) is { } local
            ? [Broken("destination lies in a local vSwitch", $"{to} lies in {local.Range} of {local.AsParty()}.", "destinationCidrBlock", local)]
            : [];
}
