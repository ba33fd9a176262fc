namespace ExpressConnect.Engine;

/// <summary>VBR-77: a router goes after the networks that it announces.</summary>
internal sealed class RouterHasBgpNetworks : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-77",
        "A virtual border router is deleted after the BGP networks that it announces.",
        "Nobody would announce them.",
        "Delete the networks first.",
        "DeleteVirtualBorderRouter",
        Moment.Delete,
        Effect.Refuse)
    { Code = "DependencyViolation.BgpNetwork" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        change.BgpNetworks.Select(network => Broken("BGP network left on the router", $"{change.Old!.AsParty()} still announces {network.AsParty()}.", other: network));
}
