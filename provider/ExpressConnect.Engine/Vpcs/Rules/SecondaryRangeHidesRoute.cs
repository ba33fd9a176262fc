namespace ExpressConnect.Engine;

/// <summary>VPC-12: a secondary range does not swallow where a route leads.</summary>
internal sealed class SecondaryRangeHidesRoute : Rule<VpcChange>
{
    public override RuleCard Card { get; } = new(
        "VPC-12",
        "A new secondary range is neither equal to nor contains the destination of a custom route of the VPC.",
        "Its addresses would be local and elsewhere at once.",
        "Remove the route first, or choose another range.",
        "AssociateVpcCidrBlock",
        Moment.World,
        Effect.Refuse)
    { Code = "OperationFailed.ConflictWithEntry", Unverified = "what counts as a collision is not stated" };

    public override IEnumerable<Finding> Check(VpcChange change)
    {
        if (change is not { Verb: Verb.Update, Old: { } old })
        {
            return [];
        }

        return from text in change.Spec.SecondaryCidrBlocks.OrDefault ?? []
               where Cidr.TryParse(text, out _)
               let range = Cidr.Parse(text)
               where !old.Ranges.Contains(range)
               from route in change.Routes
               where route.Destination is { } destination && range.Contains(destination)
               select Broken(
                   "secondary range hides a route",
                   $"secondaryCidrBlocks contains {range}, and {route.AsParty()} of the VPC leads to {route.Destination}.",
                   "secondaryCidrBlocks",
                   route);
    }
}
