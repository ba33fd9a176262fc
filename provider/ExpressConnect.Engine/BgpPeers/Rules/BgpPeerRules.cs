namespace ExpressConnect.Engine;

/// <summary>Rules about BGP peers and the BFD that guards them.</summary>
internal static class BgpPeerRules
{
    /// <summary>BGPP-15: a peer that is to be changed exists.</summary>
    public static UnknownResource Unknown { get; } = new(
        new RuleCard(
            "BGPP-15",
            "A BGP peer that is named exists; a change waits until it is Available.",
            "Calls name the peer that they are about.",
            "Use the id of the BgpPeer resource; refresh if it was removed elsewhere.",
            "ModifyBgpPeerAttribute",
            Moment.World,
            Effect.Refuse)
        { Code = "InvalidBgpPeerId.NotFound" },
        "BGP peer");

    public static IReadOnlyList<Rule<BgpPeerChange>> All { get; } =
    [
        new PeerAddressMalformed(),
        new MultiHopOutOfRange(),
        new MultiHopWithoutBfd(),
        new PeerGroupUnknown(),
        new PeerVersionDiffers(),
        new PeerNotAcrossLine(),
        new PeerIsRouterItself(),
        new PeerAddressTwice(),
        new AddressTakenOnDevice(),
        new TooManyBgpPeers(),
        new TooManyBfdSessions(),
        new SessionReset(),
        new PeerTrafficNotBilled(),
    ];
}
