namespace ExpressConnect.Engine;

internal sealed class BgpNetworkKind() : Kind<BgpNetworkSpec, BgpNetwork>(EngineJson.Default.BgpNetwork, EngineJson.Default.BgpNetworkSpec)
{
    public static BgpNetworkKind Instance { get; } = new();

    public override string Name => "BgpNetwork";

    public override string IdPrefix => VirtualBorderRouterKind.Instance.IdPrefix;

    public override string Words => "BGP network";

    public override BgpNetworkSpec SpecOf(BgpNetwork state) => state.Spec;

    public IndexEntry RouterEntry(string routerId) => Entry("router", routerId);

    public IndexEntry PrefixEntry(string routerId, string prefix) => Entry("prefix", $"{routerId}|{prefix}");

    protected override IEnumerable<IndexEntry> Entries(BgpNetwork state) => state.RouterId is { } router ? [RouterEntry(router)] : [];

    // BGPN-05
    protected override IEnumerable<IndexEntry> Unique(BgpNetwork state) =>
        state is { RouterId: { } router, Prefix: { } prefix } ? [PrefixEntry(router, prefix)] : [];
}
