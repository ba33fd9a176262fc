namespace ExpressConnect.Engine;

/// <summary>VPC-13: a VPC keeps its vSwitches when its ranges change.</summary>
internal sealed class RangeLosesVSwitch : Rule<VpcChange>
{
    public override RuleCard Card { get; } = new(
        "VPC-13",
        "When ranges of a VPC change, every vSwitch of it still lies in one of them.",
        "A vSwitch is a part of its VPC.",
        "Keep a range around every vSwitch, or delete the vSwitch first.",
        "ModifyVpcAttribute, UnassociateVpcCidrBlock",
        Moment.World,
        Effect.Refuse)
    { Code = "IllegalCidrBlock" };

    public override IEnumerable<Finding> Check(VpcChange change)
    {
        if (change is not { Verb: Verb.Update, Old: { } old } || !VpcRanges.AreKnown(change.Spec))
        {
            return [];
        }

        var ranges = VpcRanges.Of(change.Spec);
        return from vswitch in change.VSwitches
               where vswitch.Range is { } range && old.Ranges.Any(r => r.Contains(range)) && !ranges.Any(r => r.Contains(range))
               select Broken(
                   "vSwitch falls out of the VPC",
                   $"{vswitch.AsParty()} is {vswitch.Range}, and the VPC has {string.Join(", ", ranges)} now.",
                   "cidrBlock",
                   vswitch);
    }
}
