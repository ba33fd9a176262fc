namespace ExpressConnect.Engine;

/// <summary>What lies around a resource, found by index: what several kinds fetch for their rules.</summary>
internal static class Surroundings
{
    public static Task<IReadOnlyList<VSwitch>> VSwitchesAsync(Work work, string? vpcId) =>
        FindAsync(work, VSwitchKind.Instance, vpcId, VSwitchKind.Instance.VpcEntry);

    public static Task<IReadOnlyList<RouteEntry>> RoutesAsync(Work work, string? routeTableId) =>
        FindAsync(work, RouteEntryKind.Instance, routeTableId, RouteEntryKind.Instance.TableEntry);

    /// <summary>Routes whose next hop is this.</summary>
    public static Task<IReadOnlyList<RouteEntry>> RoutesOverAsync(Work work, string? nextHopId) =>
        FindAsync(work, RouteEntryKind.Instance, nextHopId, RouteEntryKind.Instance.NextHopEntry);

    public static Task<IReadOnlyList<RouterInterface>> InterfacesOnAsync(Work work, string? routerId) =>
        FindAsync(work, RouterInterfaceKind.Instance, routerId, RouterInterfaceKind.Instance.RouterEntry);

    /// <summary>Interfaces that name this as their opposite router.</summary>
    public static Task<IReadOnlyList<RouterInterface>> InterfacesTowardsAsync(Work work, string? routerId) =>
        FindAsync(work, RouterInterfaceKind.Instance, routerId, RouterInterfaceKind.Instance.OppositeRouterEntry);

    /// <summary>Virtual border routers on a line, of any account.</summary>
    public static Task<IReadOnlyList<VirtualBorderRouter>> RoutersOnAsync(Work work, string? lineId) =>
        FindAsync(work, VirtualBorderRouterKind.Instance, lineId, VirtualBorderRouterKind.Instance.LineEntry);

    /// <summary>The virtual border router whose route table this is.</summary>
    public static async Task<VirtualBorderRouter?> BorderRouterOfTableAsync(Work work, string? routeTableId) =>
        await FindAsync(work, VirtualBorderRouterKind.Instance, routeTableId, VirtualBorderRouterKind.Instance.TableEntry) is [var router, ..] ? router : null;

    /// <summary>The virtual border router whose interface on the line this is.</summary>
    public static async Task<VirtualBorderRouter?> BorderRouterOfVlanInterfaceAsync(Work work, string? interfaceId) =>
        await FindAsync(work, VirtualBorderRouterKind.Instance, interfaceId, VirtualBorderRouterKind.Instance.VlanInterfaceEntry) is [var router, ..] ? router : null;

    public static Task<IReadOnlyList<BgpGroup>> BgpGroupsOnAsync(Work work, string? routerId) =>
        FindAsync(work, BgpGroupKind.Instance, routerId, BgpGroupKind.Instance.RouterEntry);

    public static Task<IReadOnlyList<BgpPeer>> BgpPeersOnAsync(Work work, string? routerId) =>
        FindAsync(work, BgpPeerKind.Instance, routerId, BgpPeerKind.Instance.RouterEntry);

    public static Task<IReadOnlyList<BgpPeer>> BgpPeersOfAsync(Work work, string? groupId) =>
        FindAsync(work, BgpPeerKind.Instance, groupId, BgpPeerKind.Instance.GroupEntry);

    public static Task<IReadOnlyList<BgpNetwork>> BgpNetworksOnAsync(Work work, string? routerId) =>
        FindAsync(work, BgpNetworkKind.Instance, routerId, BgpNetworkKind.Instance.RouterEntry);

    /// <summary>The VPC whose router this is.</summary>
    public static async Task<Vpc?> VpcOfRouterAsync(Work work, string? routerId) =>
        await FindAsync(work, VpcKind.Instance, routerId, VpcKind.Instance.RouterEntry) is [var vpc, ..] ? vpc : null;

    /// <summary>The VPC whose route table this is.</summary>
    public static async Task<Vpc?> VpcOfTableAsync(Work work, string? routeTableId) =>
        await FindAsync(work, VpcKind.Instance, routeTableId, VpcKind.Instance.TableEntry) is [var vpc, ..] ? vpc : null;

    public static async Task<Network?> NetworkAsync(Work work, Vpc? vpc) =>
        vpc is null ? null : new Network(vpc, await VSwitchesAsync(work, vpc.Id));

    /// <summary>VPCs that are connected to this one.</summary>
    public static Task<IReadOnlyList<Network>> PeersAsync(Work work, Vpc vpc) => NetworksBehindAsync(work, vpc.RouterId);

    /// <summary>Virtual border routers that are connected to this VPC.</summary>
    public static async Task<IReadOnlyList<VirtualBorderRouter>> BorderRoutersAsync(Work work, Vpc vpc)
    {
        var routers = new List<VirtualBorderRouter>();
        foreach (var end in await InterfacesOnAsync(work, vpc.RouterId))
        {
            if (end.IsPaired && await work.GetAsync(VirtualBorderRouterKind.Instance, end.OppositeRouterId) is { } router && routers.TrueForAll(r => r.Id != router.Id))
            {
                routers.Add(router);
            }
        }

        return routers;
    }

    /// <summary>VPCs that are connected to a router.</summary>
    public static async Task<IReadOnlyList<Network>> NetworksBehindAsync(Work work, string? routerId)
    {
        var peers = new List<Network>();
        foreach (var end in await InterfacesOnAsync(work, routerId))
        {
            if (end.IsPaired && await NetworkAsync(work, await VpcOfRouterAsync(work, end.OppositeRouterId)) is { } peer
                && peers.TrueForAll(p => p.Vpc.Id != peer.Vpc.Id))
            {
                peers.Add(peer);
            }
        }

        return peers;
    }

    private static Task<IReadOnlyList<TState>> FindAsync<TSpec, TState>(
        Work work, Kind<TSpec, TState> kind, string? value, Func<string, IndexEntry> entry)
        where TSpec : ResourceSpec
        where TState : Resource =>
        string.IsNullOrEmpty(value) ? Task.FromResult<IReadOnlyList<TState>>([]) : work.FindAsync(kind, entry(value));
}
