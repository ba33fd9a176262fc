namespace ExpressConnect.Engine;

/// <summary>VPC-19: a VPC goes after its custom routes.</summary>
internal sealed class VpcHasRoutes : Rule<VpcChange>
{
    public override RuleCard Card { get; } = new(
        "VPC-19",
        "A VPC is deleted after all custom routes in its tables.",
        "A custom route was made for something that may still need it.",
        "Delete the routes, or the peerings that made them, first.",
        "DeleteVpc",
        Moment.Delete,
        Effect.Refuse)
    { Code = "DependencyViolation.RouteEntry" };

    public override IEnumerable<Finding> Check(VpcChange change) =>
        change.Routes.Select(route => Broken("route left in the VPC", $"{change.Old!.AsParty()} still has {route.AsParty()} to {route.Spec.DestinationCidrBlock}.", other: route));
}
