namespace ExpressConnect.Engine;

/// <summary>What a user asks of a BGP peer.</summary>
public sealed record BgpPeerSpec : ResourceSpec
{
    /// <summary>The group, <c>bgpg-…</c>.</summary>
    public Planned<string?> BgpGroupId { get; init; }

    /// <summary>Address of the customer's router; null: the customer's side of the one sub-interface of the virtual border router.</summary>
    public Planned<string?> PeerIpAddress { get; init; }

    /// <summary><c>IPv4</c> or <c>IPv6</c>; null: that of the group.</summary>
    public Planned<string?> IpVersion { get; init; }

    /// <summary>Whether BFD guards the session.</summary>
    public Planned<bool> EnableBfd { get; init; }

    /// <summary>Hops between the two ends of the BFD session, 1 to 255; null with BFD: 255.</summary>
    public Planned<int?> BfdMultiHop { get; init; }
}
