namespace ExpressConnect.Engine;

/// <summary>PEER-23: connected VPCs whose ranges overlap reach each other only in part.</summary>
internal sealed class PeerRangesOverlap : Rule<Meeting>
{
    public override RuleCard Card { get; } = new(
        "PEER-23",
        "Ranges of two connected VPCs do not overlap, even where neither has vSwitches yet.",
        "Routes still work for what differs; a vSwitch in the shared part would be unreachable.",
        "Choose ranges that do not overlap, or keep vSwitches out of the shared part.",
        "Express Connect user guide, Peering connections",
        Moment.World,
        Effect.Warn);

    public override IEnumerable<Finding> Check(Meeting change)
    {
        if (change.VSwitchesOverlap)
        {
            yield break;
        }

        if (change.Newcomer is { } one)
        {
            foreach (var other in change.Far.Vpc.Ranges.Where(r => one.Range?.Overlaps(r) == true))
            {
                yield return Broken("vSwitch lies in a range of a connected VPC", $"{one.AsParty()} ({one.Range}) overlaps {other} of {change.Far.Vpc.AsParty()}.", "cidrBlock", change.Far.Vpc);
            }

            yield break;
        }

        foreach (var near in change.Near.Vpc.Ranges)
        {
            foreach (var far in change.Far.Vpc.Ranges.Where(r => r.Overlaps(near)))
            {
                yield return Broken(
                    "ranges of connected VPCs overlap",
                    $"{near} of {change.Near.Vpc.AsParty()} overlaps {far} of {change.Far.Vpc.AsParty()}.",
                    other: change.Far.Vpc);
            }
        }
    }
}
