using System.Text.Json.Serialization;

namespace ExpressConnect.Engine;

/// <summary>A BGP peer that is: one session between a virtual border router and a router of the customer.</summary>
public sealed record BgpPeer : Resource
{
    /// <summary>Hop count of a BFD session that says none.</summary>
    public const int DefaultMultiHop = 255;

    /// <summary>What was asked of it.</summary>
    public BgpPeerSpec Spec { get; init; } = new();

    /// <summary>Name that the cloud gives it.</summary>
    public string BgpPeerName { get; init; } = "";

    /// <summary>The virtual border router of its group; null while the group is not known.</summary>
    public string? RouterId { get; init; }

    /// <summary>Access point of the router's line; null while the router is not known.</summary>
    public string? AccessPointId { get; init; }

    /// <summary>Address of the customer's router, asked for or found; null while it is not known.</summary>
    public string? PeerIpAddress { get; init; }

    /// <summary><c>IPv4</c> or <c>IPv6</c>.</summary>
    public string IpVersion { get; init; } = IpVersions.V4;

    /// <summary>Hops of the BFD session; null without BFD, and while it is not known.</summary>
    [JsonIgnore]
    public int? BfdMultiHop => Spec.EnableBfd.OrDefault && Spec.BfdMultiHop.IsKnown ? Spec.BfdMultiHop.Value ?? DefaultMultiHop : null;

    /// <summary><c>Established</c> once router and line are up, else <c>Idle</c>: the customer's router is taken to answer. Computed, never stored.</summary>
    public string? BgpStatus { get; init; }

    /// <summary>Routes that the router announces: the BGP networks on it. Computed, never stored.</summary>
    public int AdvertisedRouteCount { get; init; }

    /// <summary>Routes that the customer's router announces: this world knows none. Computed, never stored.</summary>
    public int ReceivedRouteCount { get; init; }

    /// <summary>Most routes that the session takes, as its group says. Computed, never stored.</summary>
    public int RouteLimit { get; init; }

    internal override Kind Kind => BgpPeerKind.Instance;
}

/// <summary>Whether a BGP session exchanges routes, in the words of the API.</summary>
public static class BgpSessionStatus
{
    /// <summary>It does not.</summary>
    public const string Idle = "Idle";

    /// <summary>It does.</summary>
    public const string Established = "Established";
}
