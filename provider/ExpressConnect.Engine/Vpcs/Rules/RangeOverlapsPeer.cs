namespace ExpressConnect.Engine;

/// <summary>VPC-14: a range that is new is compared with those of all connected VPCs.</summary>
internal sealed class RangeOverlapsPeer : Rule<VpcChange>
{
    public override RuleCard Card { get; } = new(
        "VPC-14",
        "A range that a VPC gets while it is connected overlaps no range of a VPC at the other end.",
        "The two sides reach each other only where their addresses differ, however they came by them.",
        "Choose a range that no connected VPC has.",
        "this engine",
        Moment.World,
        Effect.Warn);

    // Only a warning: vSwitches that share addresses are VSW-12 and PEER-22.
    public override IEnumerable<Finding> Check(VpcChange change) =>
        change is not { Verb: Verb.Update, Old: { } old }
            ? []
            : from range in VpcRanges.Of(change.Spec)
              where !old.Ranges.Contains(range)
              from peer in change.Peers
              from other in peer.Vpc.Ranges
              where other.Overlaps(range)
              select Broken(
                  "new range overlaps a connected VPC",
                  $"{range} overlaps {other} of {peer.Vpc.AsParty()}, which {old.AsParty()} is connected to.",
                  other: peer.Vpc);
}
