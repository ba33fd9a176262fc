namespace ExpressConnect.Engine;

internal sealed class RouterInterfaceKind() : Kind<RouterInterfaceSpec, RouterInterface>(EngineJson.Default.RouterInterface, EngineJson.Default.RouterInterfaceSpec)
{
    public static RouterInterfaceKind Instance { get; } = new();

    public override string Name => "RouterInterface";

    public override string IdPrefix => "ri-";

    public override string Words => "router interface";

    public override RouterInterfaceSpec SpecOf(RouterInterface state) => state.Spec;

    public IndexEntry RouterEntry(string routerId) => Entry("router", routerId);

    public IndexEntry OppositeRouterEntry(string routerId) => Entry("oppositeRouter", routerId);

    public IndexEntry OppositeEntry(string interfaceId) => Entry("opposite", interfaceId);

    /// <summary>The pair of two routers, whichever comes first.</summary>
    public IndexEntry PairEntry(string one, string other) =>
        Entry("pair", string.CompareOrdinal(one, other) < 0 ? $"{one}|{other}" : $"{other}|{one}");

    protected override IEnumerable<IndexEntry> Entries(RouterInterface state)
    {
        if (state.Spec.RouterId.TryGet(out var router))
        {
            yield return RouterEntry(router);
        }

        if (state.OppositeRouterId is { Length: > 0 } opposite)
        {
            yield return OppositeRouterEntry(opposite);
        }

        if (state.OppositeInterfaceId is { Length: > 0 } end)
        {
            yield return OppositeEntry(end);
        }
    }

    // PEER-18: the initiator holds the pair, for as long as its other end lives.
    protected override IEnumerable<IndexEntry> Unique(RouterInterface state) =>
        state is { IsInitiator: true, IsPaired: true, OppositeIsGone: false, OppositeRouterId: { } opposite } && state.Spec.RouterId.TryGet(out var router)
            ? [PairEntry(router, opposite)]
            : [];
}
