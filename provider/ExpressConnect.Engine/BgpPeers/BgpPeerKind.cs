namespace ExpressConnect.Engine;

internal sealed class BgpPeerKind() : Kind<BgpPeerSpec, BgpPeer>(EngineJson.Default.BgpPeer, EngineJson.Default.BgpPeerSpec)
{
    public static BgpPeerKind Instance { get; } = new();

    public override string Name => "BgpPeer";

    public override string IdPrefix => "bgp-";

    public override string Words => "BGP peer";

    public override BgpPeerSpec SpecOf(BgpPeer state) => state.Spec;

    public IndexEntry GroupEntry(string groupId) => Entry("group", groupId);

    public IndexEntry RouterEntry(string routerId) => Entry("router", routerId);

    public IndexEntry AddressEntry(string routerId, string address) => Entry("address", $"{routerId}|{address}");

    /// <summary>Peers with one address at an access point, of any account.</summary>
    public IndexEntry PointEntry(string accessPointId, string address) => Entry("point", $"{accessPointId}|{address}");

    /// <summary>Peers of an account that BFD guards.</summary>
    public IndexEntry BfdEntry(string account) => Entry("bfd", account);

    protected override IEnumerable<IndexEntry> Entries(BgpPeer state)
    {
        if (state.Spec.BgpGroupId.TryGet(out var group))
        {
            yield return GroupEntry(group);
        }

        if (state.RouterId is { } router)
        {
            yield return RouterEntry(router);
        }

        if (state is { AccessPointId: { } point, PeerIpAddress: { } address })
        {
            yield return PointEntry(point, address);
        }

        if (state.Spec.EnableBfd.OrDefault)
        {
            yield return BfdEntry(state.Account);
        }
    }

    // BGPP-08
    protected override IEnumerable<IndexEntry> Unique(BgpPeer state) =>
        state is { RouterId: { } router, PeerIpAddress: { } address } ? [AddressEntry(router, address)] : [];
}
