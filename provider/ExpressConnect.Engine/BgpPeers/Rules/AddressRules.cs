namespace ExpressConnect.Engine;

/// <summary>BGPP-02: a session is held with an address.</summary>
internal sealed class PeerAddressMalformed : Rule<BgpPeerChange>
{
    public override RuleCard Card { get; } = new(
        "BGPP-02",
        "peerIpAddress is an address of the IP version of the group.",
        "The sessions of a group run over one version of IP.",
        "Write the address of the data centre's router in that version, without a mask.",
        "CreateBgpPeer, ModifyBgpPeerAttribute",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidPeerIpAddress" };

    public override IEnumerable<Finding> Check(BgpPeerChange change)
    {
        if (!change.Spec.PeerIpAddress.TryGet(out var text) || text.Length == 0)
        {
            return [];
        }

        // Without the group it may be either.
        var fits = change.Version is { } version
            ? change.Address is not null
            : IpVersions.Address(text, IpVersions.V4) is not null || IpVersions.Address(text, IpVersions.V6) is not null;
        return fits ? [] : [Broken("peer has no such address", $"peerIpAddress is \"{text}\", and no {change.Version ?? "IP"} address.", "peerIpAddress")];
    }
}

/// <summary>BGPP-06: the other router is across the line.</summary>
internal sealed class PeerNotAcrossLine : Rule<BgpPeerChange>
{
    public override RuleCard Card { get; } = new(
        "BGPP-06",
        "A peer is the customer's router across the line, or lies behind it by a route of the virtual border router.",
        "Sessions are made with devices at the other end of the router's own lines only.",
        "Use the customer's address of the virtual border router (peerGatewayIp); for a loopback address make a RouteEntry to it over vlanInterfaceId first.",
        "CreateBgpPeer; User guide, Configure BGP",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidVbrNetwork", MayBeLowered = true, Unverified = "whether loopback addresses of the customer's router are taken" };

    public override IEnumerable<Finding> Check(BgpPeerChange change) =>
        change is { Address: { } address, Router: { } router, SubInterfaces: { Count: > 0 } own } && change.IsNew(s => s.PeerIpAddress, change.Old?.Spec)
        && !own.Any(i => i.Reaches(address)) && !change.RoutesToCustomer.Any(r => Cidr.TryParseAddress(address, out var parsed) && r.Destination?.Contains(parsed) == true)
            ? [Broken(
                "peer is not across the line",
                $"peerIpAddress is {address}; {router.AsParty()} has {string.Join(" and ", own.Select(i => $"{i.Local} towards {i.Peer}"))}, and no route to it over the line.",
                "peerIpAddress",
                router)]
            : [];
}

/// <summary>BGPP-07: nobody speaks with himself.</summary>
internal sealed class PeerIsRouterItself : Rule<BgpPeerChange>
{
    public override RuleCard Card { get; } = new(
        "BGPP-07",
        "A peer does not have the virtual border router's own address.",
        "A session has two ends.",
        "Use the address of the customer's side (peerGatewayIp of the virtual border router).",
        "CreateBgpPeer",
        Moment.World,
        Effect.Refuse)
    { Code = "IllegalParam.LocalGatewayIpAndMask", Unverified = "that the code says this" };

    public override IEnumerable<Finding> Check(BgpPeerChange change) =>
        change is { Address: { } address, Router: { } router } && change.SubInterfaces?.Any(i => i.Local == address) == true
            ? [Broken("peer is the router itself", $"peerIpAddress is {address}, and that is the local address of {router.AsParty()}.", "peerIpAddress", router)]
            : [];
}

/// <summary>BGPP-08: one session per address.</summary>
internal sealed class PeerAddressTwice : Rule<BgpPeerChange>
{
    public override RuleCard Card { get; } = new(
        "BGPP-08",
        "A virtual border router has one peer per address.",
        "Two routers hold one session with each other.",
        "Remove the other peer, or name another router of the data centre.",
        "CreateBgpPeer, ModifyBgpPeerAttribute",
        Moment.World,
        Effect.Refuse)
    { Code = "BgpPeer.Already.Exists" };

    public override IEnumerable<Finding> Check(BgpPeerChange change) =>
        change.Address is { } address && change.Neighbours.FirstOrDefault(p => p.PeerIpAddress == address) is { } other
            ? [Broken("address has a peer already", $"{other.AsParty()} already is the peer {address} of {change.Router!.AsParty()}.", "peerIpAddress", other)]
            : [];
}

/// <summary>BGPP-09: an access device tells its sessions by their addresses.</summary>
internal sealed class AddressTakenOnDevice : Rule<BgpPeerChange>
{
    public override RuleCard Card { get; } = new(
        "BGPP-09",
        "Peers of different virtual border routers on one access device share neither peer nor local addresses.",
        "The device tells its sessions by their addresses.",
        "Give the virtual border routers different gateway addresses, or put one of them on a line to another access device.",
        "CreateBgpPeer",
        Moment.World,
        Effect.Refuse)
    { Code = "DuplicatedParam.PeerIpAddress", Unverified = "that it is the access device within which they must differ; a line's device is 1, and 2 for a line that is redundant to another at its access point" };

    public override IEnumerable<Finding> Check(BgpPeerChange change)
    {
        var version = change.Version == IpVersions.V6 ? "Ipv6" : "Ip";
        if (change.SamePeerAddress is [var peer, ..])
        {
            yield return Broken(
                "peer address is taken on the access device",
                $"{change.Address} already is the address of {peer.AsParty()} of router {peer.RouterId}, on the same access device.",
                "peerIpAddress",
                peer) with { Code = $"DuplicatedParam.Peer{version}Address" };
        }

        if (change.SameLocalAddress is [var local, ..])
        {
            yield return Broken(
                "local address is taken on the access device",
                $"Router {local.RouterId} of {local.AsParty()} has the same local address {string.Join(" or ", change.SubInterfaces!.Select(i => i.Local))}, on the same access device.",
                "bgpGroupId",
                local) with { Code = $"DuplicatedParam.Local{version}Address" };
        }
    }
}
