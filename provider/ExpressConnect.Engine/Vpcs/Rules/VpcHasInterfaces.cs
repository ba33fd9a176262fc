namespace ExpressConnect.Engine;

/// <summary>VPC-17: a VPC goes after the interfaces on its router.</summary>
internal sealed class VpcHasInterfaces : Rule<VpcChange>
{
    public override RuleCard Card { get; } = new(
        "VPC-17",
        "A VPC is deleted after all router interfaces on its router.",
        "The router goes with its VPC.",
        "Delete the router interfaces, or the peerings that they are parts of, first.",
        "DeleteVpc",
        Moment.Delete,
        Effect.Refuse)
    { Code = "DependencyViolation.RouterInterface" };

    public override IEnumerable<Finding> Check(VpcChange change) =>
        change.Interfaces.Select(end => Broken("router interface left on the VPC", $"The router of {change.Old!.AsParty()} still has {end.AsParty()}.", other: end));
}
