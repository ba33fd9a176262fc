namespace ExpressConnect.Engine;

/// <summary>A change of a BGP peer, with its group, its router and who else speaks BGP there.</summary>
internal sealed record BgpPeerChange : Change<BgpPeerSpec, BgpPeer>
{
    /// <summary>The group; null when it is not known, or does not exist.</summary>
    public BgpGroup? Group { get; init; }

    /// <summary>The router of the group; null when it is not known, or does not exist.</summary>
    public VirtualBorderRouter? Router { get; init; }

    /// <summary>VLAN interfaces of the router in the group's version of IP; null while they are not known.</summary>
    public IReadOnlyList<SubInterface>? SubInterfaces { get; init; }

    /// <summary>Routes of the router's table over its VLAN interface: what lies behind the customer's router.</summary>
    public IReadOnlyList<RouteEntry> RoutesToCustomer { get; init; } = [];

    /// <summary>Other peers of the router.</summary>
    public IReadOnlyList<BgpPeer> Neighbours { get; init; } = [];

    /// <summary>Peers of other routers on the same access device that have the same peer address.</summary>
    public IReadOnlyList<BgpPeer> SamePeerAddress { get; init; } = [];

    /// <summary>Peers of other routers on the same access device whose router has the same local address.</summary>
    public IReadOnlyList<BgpPeer> SameLocalAddress { get; init; } = [];

    /// <summary>Peers of the account that BFD guards, this one aside.</summary>
    public long BfdSessions { get; init; }

    /// <summary>Version of IP of its group; null while it is not known.</summary>
    public string? Version => Group?.Spec.Version;

    /// <summary>Its address, given or found, in the one way to write it; null while it is not known, or is none.</summary>
    public string? Address => AddressOf(Spec, Version, SubInterfaces);

    public static string? AddressOf(BgpPeerSpec spec, string? version, IReadOnlyList<SubInterface>? subInterfaces) =>
        version is null || !spec.PeerIpAddress.IsKnown ? null
        : spec.PeerIpAddress.Value is { Length: > 0 } given ? IpVersions.Address(given, version)
        : subInterfaces is [var only] ? only.Peer : null;
}
