namespace ExpressConnect.Engine;

/// <summary>VPC-18: a VPC goes after the interfaces elsewhere that lead to it.</summary>
internal sealed class VpcIsOpposite : Rule<VpcChange>
{
    public override RuleCard Card { get; } = new(
        "VPC-18",
        "A VPC is deleted after all router interfaces elsewhere that name its router as the opposite one.",
        "They would lead to nowhere.",
        "Delete the router interfaces at the other end first; their account may be another one.",
        "DeleteVpc",
        Moment.Delete,
        Effect.Refuse)
    { Code = "DependencyViolation.OppositeRouterInterface" };

    public override IEnumerable<Finding> Check(VpcChange change) =>
        change.OppositeInterfaces.Select(end => Broken(
            "router interface leads to the VPC",
            $"{end.AsParty()} of account {end.Account} in {end.Region} names the router of {change.Old!.AsParty()} as its opposite.",
            other: end));
}
