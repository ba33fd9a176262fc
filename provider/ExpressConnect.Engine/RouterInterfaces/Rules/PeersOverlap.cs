namespace ExpressConnect.Engine;

/// <summary>PEER-22: connected VPCs have no vSwitches that share addresses.</summary>
internal sealed class PeersOverlap : Rule<PairChange>
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

    public override IEnumerable<Finding> Check(PairChange change) =>
        change is { Near: { } near, Far: { } far }
            ? from one in near.VSwitches
              from other in far.VSwitches
              where one.Range is { } a && other.Range is { } b && a.Overlaps(b)
              select Broken(
                  "vSwitches of connected VPCs overlap",
                  $"{one.AsParty()} ({one.Range}) of {near.Vpc.AsParty()} overlaps {other.AsParty()} ({other.Range}) of {far.Vpc.AsParty()}.",
                  other: other)
            : [];
}
