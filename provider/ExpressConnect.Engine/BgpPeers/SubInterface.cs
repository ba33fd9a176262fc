namespace ExpressConnect.Engine;

/// <summary>A VLAN interface of a virtual border router, in one version of IP.</summary>
/// <param name="Local">Address of Alibaba's side.</param>
/// <param name="Peer">Address of the customer's side.</param>
/// <param name="Mask">Mask of the two, as the router says it.</param>
/// <param name="Version"><c>IPv4</c> or <c>IPv6</c>.</param>
internal sealed record SubInterface(string Local, string Peer, string Mask, string Version)
{
    /// <summary>Those of a router; null while they are not known yet.</summary>
    public static IReadOnlyList<SubInterface>? Of(VirtualBorderRouter router, string version)
    {
        var (local, peer, mask) = version == IpVersions.V6
            ? (router.Spec.LocalIpv6GatewayIp, router.Spec.PeerIpv6GatewayIp, router.Spec.PeeringIpv6SubnetMask)
            : (router.Spec.LocalGatewayIp, router.Spec.PeerGatewayIp, router.Spec.PeeringSubnetMask);
        if (!local.IsKnown || !peer.IsKnown || !mask.IsKnown)
        {
            return null;
        }

        return IpVersions.Address(local.Value, version) is { } own && IpVersions.Address(peer.Value, version) is { } other
            ? [new SubInterface(own, other, mask.Value ?? "", version)]
            : [];
    }

    /// <summary>Whether an address is reached directly: it lies in the subnet of the two.</summary>
    public bool Reaches(string address) =>
        address == Peer || (Version == IpVersions.V6
            ? Ipv6Cidr.TryParseAround(Mask, out var wide) && Ipv6Cidr.TryParseAddress(address, out var parsed6) && wide.Contains(parsed6)
            : GatewaySubnets.TryFind(Local, Mask, out var subnet) && Cidr.TryParseAddress(address, out var parsed) && subnet.Contains(parsed));
}
