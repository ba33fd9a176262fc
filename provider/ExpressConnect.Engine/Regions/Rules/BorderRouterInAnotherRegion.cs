namespace ExpressConnect.Engine;

/// <summary>REG-03: an interface on a virtual border router lies where the line ends.</summary>
internal sealed class BorderRouterInAnotherRegion : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "REG-03",
        "A router interface on a virtual border router lies in the region of its access point.",
        "The router lives where its line enters the backbone, and other regions do not see it.",
        "Set region to that of the virtual border router; only oppositeRegionId says where the VPC is.",
        "CreateRouterInterface",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidRouterId.NotFound" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change is { Verb: Verb.Create, BorderRouter: { Region: { Length: > 0 } home } router } && change.Region.TryGet(out var region) && region != home
            ? [Broken(
                "virtual border router is in another region",
                $"region is {region}, and {router.AsParty()} lies in {home}.",
                "region",
                router,
                $"Set region to {home}; only oppositeRegionId says where the VPC is.")]
            : [];
}
