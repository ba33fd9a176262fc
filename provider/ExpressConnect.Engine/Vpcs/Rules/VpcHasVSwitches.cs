namespace ExpressConnect.Engine;

/// <summary>VPC-16: a VPC goes after its vSwitches.</summary>
internal sealed class VpcHasVSwitches : Rule<VpcChange>
{
    public override RuleCard Card { get; } = new(
        "VPC-16",
        "A VPC is deleted after all of its vSwitches.",
        "vSwitches live in the range of their VPC.",
        "Delete its vSwitches first, and let them depend on the VPC.",
        "DeleteVpc",
        Moment.Delete,
        Effect.Refuse)
    { Code = "DependencyViolation.VSwitch" };

    public override IEnumerable<Finding> Check(VpcChange change) =>
        change.VSwitches.Select(vswitch => Broken("vSwitch left in the VPC", $"{change.Old!.AsParty()} still has {vswitch.AsParty()}.", other: vswitch));
}
