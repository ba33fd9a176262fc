namespace ExpressConnect.Engine;

/// <summary>Rules about peerings as a whole; most is said by the rules of their interfaces, pairs and routes.</summary>
internal static class VpcPeeringRules
{
    public static UnknownResource Unknown { get; } = UnknownResource.WithoutRule("InvalidRouterInterfaceId.NotFound", "peering");

    public static IReadOnlyList<Rule<VpcPeeringChange>> All { get; } =
    [
        new PeeringAccountOwes(),
    ];
}
