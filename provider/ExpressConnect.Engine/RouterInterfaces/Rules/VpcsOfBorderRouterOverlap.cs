namespace ExpressConnect.Engine;

/// <summary>PEER-25: VPCs that one virtual border router reaches share no addresses.</summary>
internal sealed class VpcsOfBorderRouterOverlap : Rule<PairChange>
{
    public override RuleCard Card { get; } = new(
        "PEER-25",
        "vSwitches of two VPCs that one virtual border router is linked with do not overlap.",
        "It has one route table, so one of them cannot be reached from the data centre: ROUTE-04 refuses the second route.",
        "Give one of the vSwitches another range, or link one VPC with a virtual border router of its own.",
        "this engine",
        Moment.World,
        Effect.Warn);

    public override IEnumerable<Finding> Check(PairChange change) =>
        change.Far is not { } far
            ? []
            : from other in change.Reached
              where other.Vpc.Id != far.Vpc.Id
              from one in far.VSwitches
              from two in other.VSwitches
              where one.Range is { } a && two.Range is { } b && a.Overlaps(b)
              select Broken(
                  "vSwitches behind one virtual border router overlap",
                  $"{one.AsParty()} ({one.Range}) of {far.Vpc.AsParty()} overlaps {two.AsParty()} ({two.Range}) of {other.Vpc.AsParty()}, which {change.Initiator.RouterId} is linked with too.",
                  other: two);
}
