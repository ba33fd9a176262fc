namespace ExpressConnect.Engine;

/// <summary>A virtual border router: one VLAN of a line.</summary>
public sealed record MapBorderRouter : MapItem
{
    /// <summary>Its line, <c>pc-…</c>; null while it is not known.</summary>
    public string? LineId { get; init; }

    /// <summary>VLAN on the line; null while it is not known.</summary>
    public int? VlanId { get; init; }

    /// <summary>Its route table, <c>vtb-…</c>.</summary>
    public required string RouteTableId { get; init; }

    /// <summary>Its interface on the line, <c>ri-…</c>: the next hop of routes to the data centre.</summary>
    public required string VlanInterfaceId { get; init; }

    /// <summary>Access point of its line; null while that is not known.</summary>
    public string? AccessPointId { get; init; }

    /// <summary>Address of Alibaba's side; null while it is not known.</summary>
    public string? LocalGatewayIp { get; init; }

    /// <summary>Address of the customer's side; null while it is not known.</summary>
    public string? PeerGatewayIp { get; init; }

    /// <summary>The subnet of the two; null while it is not known.</summary>
    public Cidr? GatewaySubnet { get; init; }

    /// <summary>BGP sessions with routers of the data centre.</summary>
    public IReadOnlyList<MapBgpPeer> BgpPeers { get; init; } = [];

    /// <summary>Ranges that it announces to them.</summary>
    public IReadOnlyList<MapBgpNetwork> BgpNetworks { get; init; } = [];

    /// <summary>Whether it learns by BGP what lies in the data centre.</summary>
    public bool LearnsByBgp => BgpPeers.Any(peer => peer.IsEstablished);
}

/// <summary>A BGP session of a virtual border router. Its status is that of the session.</summary>
public sealed record MapBgpPeer : MapItem
{
    /// <summary>Address of the data centre's router; null while it is not known.</summary>
    public string? PeerIpAddress { get; init; }

    /// <summary>Whether the session is up.</summary>
    public bool IsEstablished { get; init; }
}

/// <summary>A range that a virtual border router announces by BGP.</summary>
public sealed record MapBgpNetwork : MapItem
{
    /// <summary>The range; null while it is not known.</summary>
    public Cidr? Range { get; init; }
}
