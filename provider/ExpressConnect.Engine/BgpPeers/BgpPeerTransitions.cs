namespace ExpressConnect.Engine;

/// <summary>How BGP peers come, change and go.</summary>
internal sealed class BgpPeerTransitions() : Transitions<BgpPeerSpec, BgpPeer>(BgpPeerKind.Instance)
{
    private static readonly TimeSpan Setting = TimeSpan.FromSeconds(10);

    public static BgpPeerTransitions Instance { get; } = new();

    public override UnknownResource Unknown => BgpPeerRules.Unknown;

    public override async Task<BgpPeer> CreateAsync(Work work, BgpPeerSpec spec, string id)
    {
        await CommonRules.CheckPlaceAsync(work, spec, Kind.Words);
        var change = await ChangeAsync(work, Verb.Create, spec, old: null);
        work.Await(change.Group);
        work.Check(BgpPeerRules.All, change, Moment.Input, Moment.World);
        var peer = Stamp(new BgpPeer { Phase = work.Reach("Pending", "Available", Setting) }, work, spec, id);
        return await KeepAsync(work, Asked(peer, change) with { BgpPeerName = id }, "created");
    }

    public override async Task<BgpPeer> UpdateAsync(Work work, BgpPeer old, BgpPeerSpec spec)
    {
        work.Await(old);
        CommonRules.CheckStays(work, old, "bgpGroupId", old.Spec.BgpGroupId, spec.BgpGroupId);
        var change = await ChangeAsync(work, Verb.Update, spec, old);
        work.Await(change.Group);
        work.Check(BgpPeerRules.All, change, Moment.Input, Moment.World);
        return await KeepAsync(work, Asked(old, change) with { Phase = work.Reach("Modifying", "Available", Setting) }, "updated");
    }

    public override async Task DeleteAsync(Work work, BgpPeer old)
    {
        work.Await(old);
        work.Check(BgpPeerRules.All, await ChangeAsync(work, Verb.Delete, old.Spec, old), Moment.Delete);
        await DropAsync(work, old);
    }

    public override async Task<BgpPeer> PresentAsync(Work work, BgpPeer state)
    {
        var group = await work.GetAsync(BgpGroupKind.Instance, state.Spec.BgpGroupId.OrDefault);
        var router = await work.GetAsync(VirtualBorderRouterKind.Instance, state.RouterId);
        var line = await work.GetAsync(PhysicalConnectionKind.Instance, router?.LineId);
        return state with
        {
            BgpStatus = router is { IsActive: true } && line is { IsEnabled: true } && !state.Phase.IsTransient ? BgpSessionStatus.Established : BgpSessionStatus.Idle,
            AdvertisedRouteCount = (await Surroundings.BgpNetworksOnAsync(work, router?.Id)).Count(n => n.Status == "Available"),
            RouteLimit = group?.Spec.RouteLimit.OrDefault ?? BgpGroup.DefaultRouteLimit,
        };
    }

    private static BgpPeer Asked(BgpPeer peer, BgpPeerChange change) => peer with
    {
        Spec = change.Spec,
        RouterId = change.Group?.RouterId,
        AccessPointId = change.Router?.AccessPointId,
        PeerIpAddress = change.Address,
        IpVersion = change.Version ?? IpVersions.V4,
    };

    private static async Task<BgpPeerChange> ChangeAsync(Work work, Verb verb, BgpPeerSpec spec, BgpPeer? old)
    {
        var group = await work.GetAsync(BgpGroupKind.Instance, spec.BgpGroupId.OrDefault);
        var router = await work.GetAsync(VirtualBorderRouterKind.Instance, group?.RouterId);
        var subInterfaces = router is not null && group?.Spec.Version is { } version ? SubInterface.Of(router, version) : null;
        var change = new BgpPeerChange
        {
            Verb = verb,
            Caller = work.Caller,
            Spec = spec,
            Old = old,
            Account = spec.Account,
            Region = spec.Region,
            Facts = await work.FactsAsync(spec.Account.OrDefault),
            Limits = await work.LimitsAsync(spec.Account.OrDefault),
            Group = group,
            Router = router,
            SubInterfaces = subInterfaces,
        };
        return verb == Verb.Delete || router is null ? change : change with
        {
            RoutesToCustomer = [.. (await Surroundings.RoutesAsync(work, router.RouteTableId)).Where(r => r.Spec.NexthopId.OrDefault == router.VlanInterfaceId)],
            Neighbours = [.. (await Surroundings.BgpPeersOnAsync(work, router.Id)).Where(p => p.Id != old?.Id)],
            SamePeerAddress = await DeviceNeighbours.WithPeerAddressAsync(work, router, change.Address),
            SameLocalAddress = await DeviceNeighbours.WithLocalAddressAsync(work, router, subInterfaces, change.Version),
            BfdSessions = await BfdSessionsAsync(work, spec, old),
        };
    }

    private static async Task<long> BfdSessionsAsync(Work work, BgpPeerSpec spec, BgpPeer? old) =>
        spec.Account.TryGet(out var account)
            ? await work.CountAsync(BgpPeerKind.Instance.BfdEntry(account)) - (old?.Spec.EnableBfd.OrDefault == true ? 1 : 0)
            : 0;
}
