namespace ExpressConnect.Engine;

/// <summary>What holds for BGP peers and BFD, and nothing breaks.</summary>
internal static class BgpPeerStatements
{
    private static readonly RuleCard[] Cards =
    [
        new("BGPP-04", "On a virtual border router with one sub-interface, peerIpAddress may be left out: it is the customer's address of the router.", "There is one router across the line.", "Leave it out where the router has one line; it is looked up when the peer is made or changed.", "CreateBgpPeer", Moment.World, Effect.Permit),
        new("BGPP-11", "An IPv6 peer needs a virtual border router with IPv6; it stands in an IPv6 group, and BGPG-16 lets no such group be without.", "Peers speak the version of their group.", "Set enableIpv6 on the virtual border router.", "CreateBgpPeer", Moment.World, Effect.Fact) { Code = "OperationUnsupported.IPV6ForThisRegion" },
        new("BGPP-13", "The access device of a peer is that of its router's line, which is always known.", "A line ends on one device of its access point.", "Nothing has to be done.", "CreateBgpPeer", Moment.World, Effect.Fact) { Code = "InvalidAccessDeviceId.NotFound" },
        new("BGPP-14", "A session takes as many routes as its group says, 110 at most unless the quota says more; it drops others and stays.", "A router has room for so many.", "Announce fewer and wider routes from the data centre.", "CreateBgpPeer; User guide, Configure BGP", Moment.World, Effect.Fact),
        new("BGPP-18", "A BGP peer is deleted while it is in a stable status; a delete waits until it is, and one that is gone counts as deleted.", "The cloud does one thing to a peer at a time.", "Nothing has to be done: the engine waits, and says so.", "DeleteBgpPeer", Moment.Delete, Effect.Wait) { Code = "IncorrectStatus.BgpPeer", IsTransient = true },
        new("BFD-02", "With enableBfd, bfdMultiHop may be left out: it is 255 then.", "The newer documents give it this default; older ones ask for it.", "Set it to 1 for a router directly across the line.", "CreateBgpPeer", Moment.Input, Effect.Permit) { Code = "IllegalParam.BfdMultiHop", Unverified = "the default" },
        new("BFD-04", "A router directly across the line, and one in another cloud, is one hop away.", "BFD packets carry the hop count, and both sides must mean the same.", "Set bfdMultiHop to 1 on such peers.", "User guide, Configure BFD", Moment.World, Effect.Fact),
        new("BFD-07", "BFD timers belong to the virtual border router: minTxInterval and minRxInterval 1000 ms, detectMultiplier 3 unless it says otherwise; VBR-57 holds their limits.", "All BFD sessions of a router beat alike.", "Set them on the VirtualBorderRouter.", "ModifyVirtualBorderRouterAttribute", Moment.Input, Effect.Fact) { Code = "IllegalParam.MinTxInterval" },
        new("BFD-08", "BFD guards BGP sessions only.", "Static routes have no session that could end.", "Use health checks for static routes.", "User guide, Configure BFD", Moment.World, Effect.Fact),
    ];

    public static IReadOnlyList<Statement> All { get; } = [.. Cards.Select(card => new Statement(card))];
}
