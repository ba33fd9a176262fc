namespace ExpressConnect.Engine;

/// <summary>A property of a virtual border router that its calls change, and which of its two parties may say it.</summary>
/// <param name="Name">Wire name.</param>
/// <param name="Of">Its value as text; null: not given.</param>
/// <param name="Code">The cloud's error code when the other party says it; empty: either may.</param>
internal sealed record VirtualBorderRouterProperty(string Name, Func<VirtualBorderRouterSpec, Planned<string?>> Of, string Code = "")
{
    /// <summary>The three values of the IPv4 gateway.</summary>
    public static IReadOnlyList<VirtualBorderRouterProperty> Gateways { get; } =
    [
        new("localGatewayIp", s => s.LocalGatewayIp, "Forbidden.LocalGatewayIpNotAllowedByCaller"),
        new("peerGatewayIp", s => s.PeerGatewayIp, "Forbidden.PeerGatewayIpNotAllowedByCaller"),
        new("peeringSubnetMask", s => s.PeeringSubnetMask, "Forbidden.PeeringSubnetMaskNotAllowedByCaller"),
    ];

    /// <summary>The three values of the IPv6 gateway.</summary>
    public static IReadOnlyList<VirtualBorderRouterProperty> Ipv6Gateways { get; } =
    [
        new("localIpv6GatewayIp", s => s.LocalIpv6GatewayIp),
        new("peerIpv6GatewayIp", s => s.PeerIpv6GatewayIp),
        new("peeringIpv6SubnetMask", s => s.PeeringIpv6SubnetMask),
    ];

    /// <summary>What only the account says that the router belongs to.</summary>
    public static IReadOnlyList<VirtualBorderRouterProperty> OfRouterOwner { get; } =
    [
        .. Gateways,
        new("virtualBorderRouterName", s => s.VirtualBorderRouterName, "Forbidden.NameNotAllowedByCaller"),
        new("description", s => s.Description, "Forbidden.DescriptionNotAllowedByCaller"),
    ];

    /// <summary>What only the account says that the line belongs to.</summary>
    public static IReadOnlyList<VirtualBorderRouterProperty> OfLineOwner { get; } =
    [
        new("vlanId", s => Text(s.VlanId), "Forbidden.VlanIdNotAllowedByCaller"),
        new("circuitCode", s => s.CircuitCode, "Forbidden.CircuitCodeNotAllowedByCaller"),
    ];

    /// <summary>All that change in place; tags, resource group and wanted status have calls of their own.</summary>
    public static IReadOnlyList<VirtualBorderRouterProperty> All { get; } =
    [
        .. OfRouterOwner,
        .. OfLineOwner,
        .. Ipv6Gateways,
        new("enableIpv6", s => Text(s.EnableIpv6)),
        new("bandwidth", s => Text(s.Bandwidth)),
        new("minTxInterval", s => Text(s.MinTxInterval)),
        new("minRxInterval", s => Text(s.MinRxInterval)),
        new("detectMultiplier", s => Text(s.DetectMultiplier)),
        new("sitelinkEnable", s => Text(s.SitelinkEnable)),
    ];

    /// <summary>Whether it is known not to be given.</summary>
    public bool IsMissing(VirtualBorderRouterSpec spec) => Of(spec) is { IsKnown: true, Value: null or "" };

    /// <summary>Whether the two are known to say different things.</summary>
    public bool Differs(VirtualBorderRouterSpec one, VirtualBorderRouterSpec other) =>
        Of(one) is { IsKnown: true } here && Of(other) is { IsKnown: true } there && here != there;

    private static Planned<string?> Text<T>(Planned<T> value) =>
        !value.IsKnown ? Planned<string?>.Unknown : value.Value is null ? null : value.ToString();
}
