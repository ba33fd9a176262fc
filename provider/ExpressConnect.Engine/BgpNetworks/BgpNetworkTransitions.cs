namespace ExpressConnect.Engine;

/// <summary>How BGP networks come and go; they never change.</summary>
internal sealed class BgpNetworkTransitions() : Transitions<BgpNetworkSpec, BgpNetwork>(BgpNetworkKind.Instance)
{
    private static readonly TimeSpan Setting = TimeSpan.FromSeconds(5);

    public static BgpNetworkTransitions Instance { get; } = new();

    public override UnknownResource Unknown { get; } = UnknownResource.WithoutRule("InvalidResource.NotFound", BgpNetworkKind.Instance.Words);

    public override Planned<string?>? OwnId(BgpNetworkSpec spec) =>
        spec.RouterId.TryGet(out var router) && spec.DstCidrBlock.TryGet(out var prefix) ? $"{router}:{prefix}" : Planned<string?>.Unknown;

    public override async Task<BgpNetwork> CreateAsync(Work work, BgpNetworkSpec spec, string id)
    {
        await CommonRules.CheckPlaceAsync(work, spec, Kind.Words);
        var change = await ChangeAsync(work, spec);
        work.Await(change.Router);
        AwaitLink(work, change);
        VpcReference.Check(work, "vpcId", spec.VpcId, await work.GetAsync(VpcKind.Instance, spec.VpcId.OrDefault), account: null, region: null);
        work.Check(BgpNetworkRules.All, change, Moment.Input, Moment.World);
        var network = Stamp(new BgpNetwork { Spec = spec, Phase = work.Reach("Pending", "Available", Setting) }, work, spec, id);

        // Of two with one id, the first stays: a picture must not lose it to one that is refused.
        return change.Others.Any(n => n.Id == id) ? network : await KeepAsync(work, network, "created");
    }

    public override Task<BgpNetwork> UpdateAsync(Work work, BgpNetwork old, BgpNetworkSpec spec)
    {
        CommonRules.CheckStays(work, old, "routerId", old.Spec.RouterId, spec.RouterId);
        CommonRules.CheckStays(work, old, "dstCidrBlock", old.Spec.DstCidrBlock, spec.DstCidrBlock);
        CommonRules.CheckStays(work, old, "vpcId", old.Spec.VpcId, spec.VpcId);
        return KeepAsync(work, old with { Spec = spec }, "updated");
    }

    public override async Task DeleteAsync(Work work, BgpNetwork old)
    {
        work.Await(old);
        await DropAsync(work, old);
    }

    // BGPN-04: a link that is about to become active is waited for.
    private static void AwaitLink(Work work, BgpNetworkChange change)
    {
        if (change.Interfaces.All(i => i.Status != RouterInterfaceStatus.Active))
        {
            work.Await(change.Interfaces.FirstOrDefault(i => i.Phase.IsTransient));
        }
    }

    private static async Task<BgpNetworkChange> ChangeAsync(Work work, BgpNetworkSpec spec)
    {
        var router = await work.GetAsync(VirtualBorderRouterKind.Instance, spec.RouterId.OrDefault);
        var interfaces = await Surroundings.InterfacesOnAsync(work, router?.Id);
        var reached = new List<Vpc>();
        foreach (var end in interfaces.Where(i => i.IsPaired))
        {
            if (await Surroundings.VpcOfRouterAsync(work, end.OppositeRouterId) is { } vpc && !reached.Contains(vpc))
            {
                reached.Add(vpc);
            }
        }

        return new BgpNetworkChange
        {
            Caller = work.Caller,
            Spec = spec,
            Account = spec.Account,
            Region = spec.Region,
            Facts = await work.FactsAsync(spec.Account.OrDefault),
            Limits = await work.LimitsAsync(spec.Account.OrDefault),
            Router = router,
            Interfaces = interfaces,
            Reached = reached,
            Others = await Surroundings.BgpNetworksOnAsync(work, router?.Id),
        };
    }
}
