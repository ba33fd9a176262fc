namespace ExpressConnect.Engine;

/// <summary>PEER-22: connected VPCs have no vSwitches that share addresses.</summary>
internal sealed class PeersOverlap : Rule<Meeting>
{
    public override RuleCard Card { get; } = new(
        "PEER-22",
        "vSwitches of two connected VPCs do not overlap.",
        "An address that exists on both sides cannot be reached from the other one: the local vSwitch always wins.",
        "Give one of the vSwitches a range that is free on both sides.",
        "Express Connect user guide, Peering connections",
        Moment.World,
        Effect.Refuse)
    { MayBeLowered = true };

    public override IEnumerable<Finding> Check(Meeting change) =>
        from one in change.Strangers
        from other in change.Far.VSwitches
        where one.Range is { } a && other.Range is { } b && a.Overlaps(b)
        select Broken(
            "vSwitches of connected VPCs overlap",
            $"{one.AsParty()} ({one.Range}) of {change.Near.Vpc.AsParty()} overlaps {other.AsParty()} ({other.Range}) of {change.Far.Vpc.AsParty()}.",
            change.Newcomer is null ? null : "cidrBlock",
            other);
}
