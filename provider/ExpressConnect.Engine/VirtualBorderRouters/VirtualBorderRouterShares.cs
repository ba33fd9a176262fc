using System.Globalization;

namespace ExpressConnect.Engine;

/// <summary>A property of a virtual border router that one of its two parties has a say in: the owner of the line, or that of the router.</summary>
/// <param name="Name">Wire name.</param>
/// <param name="Of">Its value as text; null: not given.</param>
/// <param name="Code">The cloud's error code when the other party says it.</param>
internal sealed record SharedProperty(string Name, Func<VirtualBorderRouterSpec, Planned<string?>> Of, string Code)
{
    /// <summary>Whether the two are known to say different things.</summary>
    public bool Differs(VirtualBorderRouterSpec one, VirtualBorderRouterSpec other) =>
        Of(one) is { IsKnown: true } here && Of(other) is { IsKnown: true } there && here != there;
}

/// <summary>Who says what of a router on somebody else's line.</summary>
internal static class VirtualBorderRouterShares
{
    /// <summary>The three values of the IPv4 gateway.</summary>
    public static IReadOnlyList<SharedProperty> Gateways { get; } =
    [
        new("localGatewayIp", s => s.LocalGatewayIp, "Forbidden.LocalGatewayIpNotAllowedByCaller"),
        new("peerGatewayIp", s => s.PeerGatewayIp, "Forbidden.PeerGatewayIpNotAllowedByCaller"),
        new("peeringSubnetMask", s => s.PeeringSubnetMask, "Forbidden.PeeringSubnetMaskNotAllowedByCaller"),
    ];

    /// <summary>What only the account says that the router belongs to.</summary>
    public static IReadOnlyList<SharedProperty> OfRouterOwner { get; } =
    [
        .. Gateways,
        new("virtualBorderRouterName", s => s.VirtualBorderRouterName, "Forbidden.NameNotAllowedByCaller"),
        new("description", s => s.Description, "Forbidden.DescriptionNotAllowedByCaller"),
    ];

    /// <summary>What only the account says that the line belongs to.</summary>
    public static IReadOnlyList<SharedProperty> OfLineOwner { get; } =
    [
        new("vlanId", s => Text(s.VlanId), "Forbidden.VlanIdNotAllowedByCaller"),
        new("circuitCode", s => s.CircuitCode, "Forbidden.CircuitCodeNotAllowedByCaller"),
    ];

    private static Planned<string?> Text(Planned<int?> number) =>
        number.IsKnown ? number.Value?.ToString(CultureInfo.InvariantCulture) : Planned<string?>.Unknown;
}
