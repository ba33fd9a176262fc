namespace ExpressConnect.Engine;

internal sealed class BgpGroupKind() : Kind<BgpGroupSpec, BgpGroup>(EngineJson.Default.BgpGroup, EngineJson.Default.BgpGroupSpec)
{
    public static BgpGroupKind Instance { get; } = new();

    public override string Name => "BgpGroup";

    public override string IdPrefix => "bgpg-";

    public override string Words => "BGP group";

    public override BgpGroupSpec SpecOf(BgpGroup state) => state.Spec;

    public IndexEntry RouterEntry(string routerId) => Entry("router", routerId);

    /// <summary>Groups of an account with an AS number of Alibaba's side that is not Alibaba's own.</summary>
    public IndexEntry CustomAsnEntry(string account) => Entry("customAsn", account);

    protected override IEnumerable<IndexEntry> Entries(BgpGroup state)
    {
        if (state.RouterId is { } router)
        {
            yield return RouterEntry(router);
        }

        if (state.Spec.HasCustomAsn)
        {
            yield return CustomAsnEntry(state.Account);
        }
    }
}
