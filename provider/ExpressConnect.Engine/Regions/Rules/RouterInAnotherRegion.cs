namespace ExpressConnect.Engine;

/// <summary>REG-04: an interface lies in the region of its router.</summary>
internal sealed class RouterInAnotherRegion : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "REG-04",
        "A router interface on the router of a VPC lies in the region of the VPC.",
        "The router lives in the region of its VPC, and other regions do not see it.",
        "Set region to that of the VPC, or use a router of this region.",
        "CreateRouterInterface",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidRouterId.NotFound" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change is { Verb: Verb.Create, PartOf: null, Network.Vpc: { Region: { Length: > 0 } home } vpc } && change.Region.TryGet(out var region) && region != home
            ? [Broken(
                "router is in another region",
                $"region is {region}, and {vpc.AsParty()}, whose router {vpc.RouterId} is, lies in {home}.",
                "region",
                vpc,
                $"Set region to {home}, or use a router in {region}.")]
            : [];
}
