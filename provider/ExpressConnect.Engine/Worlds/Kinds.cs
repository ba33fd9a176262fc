namespace ExpressConnect.Engine;

/// <summary>Every kind of resource that there is.</summary>
internal static class Kinds
{
    /// <summary>All of them, what others stand on first.</summary>
    public static IReadOnlyList<Transitions> All { get; } =
    [
        VpcTransitions.Instance,
        VSwitchTransitions.Instance,
        PhysicalConnectionTransitions.Instance,
        VirtualBorderRouterTransitions.Instance,
        RouterInterfaceTransitions.Instance,
        RouterInterfaceConnectionTransitions.Instance,
        VpcPeeringTransitions.Instance,
        RouteEntryTransitions.Instance,
        BgpGroupTransitions.Instance,
        BgpPeerTransitions.Instance,
        BgpNetworkTransitions.Instance,
    ];
    /// <summary>The kind whose resource has the key; null for keys of bookkeeping, which begin with '#'.</summary>
    public static Transitions? Of(string key) => All.FirstOrDefault(kind => key.StartsWith(kind.Untyped.Key(""), StringComparison.Ordinal));
}
