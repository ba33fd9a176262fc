namespace ExpressConnect.Engine;

/// <summary>PEER-24: a data centre and a VPC that are linked share no addresses.</summary>
internal sealed class DataCentreOverlapsVpc : Rule<LineMeeting>
{
    public override RuleCard Card { get; } = new(
        "PEER-24",
        "What a virtual border router routes to the data centre overlaps no vSwitch of a VPC that it is linked with; a default route to the data centre does not count.",
        "An address that exists on both sides cannot be reached from the other one: the local vSwitch always wins.",
        "Route a narrower range to the data centre, or give the vSwitch a range that is free on both sides.",
        "Express Connect user guide, Connect a data centre to a VPC",
        Moment.World,
        Effect.Refuse)
    { MayBeLowered = true };

    public override IEnumerable<Finding> Check(LineMeeting change) =>
        from route in change.Routes
        where route.Destination is { Length: > 0 }
        from vswitch in change.VSwitches
        where vswitch.Range is { } range && range.Overlaps(route.Destination!.Value)
        select Broken(
            "data centre and vSwitch overlap",
            $"{route.AsParty()} of {change.Router.AsParty()} sends {route.Destination} to the data centre, which overlaps {vswitch.AsParty()} ({vswitch.Range}) of {change.Vpc.AsParty()}.",
            change.Property,
            change.Property == "cidrBlock" ? route : vswitch);
}
