namespace ExpressConnect.Engine;

/// <summary>How BGP groups come, change and go.</summary>
internal sealed class BgpGroupTransitions() : Transitions<BgpGroupSpec, BgpGroup>(BgpGroupKind.Instance)
{
    private static readonly TimeSpan Setting = TimeSpan.FromSeconds(10);

    public static BgpGroupTransitions Instance { get; } = new();

    public override UnknownResource Unknown => BgpGroupRules.Unknown;

    public override async Task<BgpGroup> CreateAsync(Work work, BgpGroupSpec spec, string id)
    {
        await CommonRules.CheckPlaceAsync(work, spec, Kind.Words);
        var change = await ChangeAsync(work, Verb.Create, spec, old: null);
        work.Await(change.Router);
        work.Check(BgpGroupRules.All, change, Moment.Input, Moment.World);
        return await KeepAsync(work, Stamp(new BgpGroup { Spec = spec, Phase = Set(work) }, work, spec, id), "created");
    }

    public override async Task<BgpGroup> UpdateAsync(Work work, BgpGroup old, BgpGroupSpec spec)
    {
        work.Await(old);
        CommonRules.CheckStays(work, old, "routerId", old.Spec.RouterId, spec.RouterId);
        CommonRules.CheckStays(work, old, "ipVersion", old.Spec.Version, spec.IpVersion.IsKnown ? spec.Version : Planned<string?>.Unknown);
        var change = await ChangeAsync(work, Verb.Update, spec, old);
        work.Await(change.Router);
        work.Check(BgpGroupRules.All, change, Moment.Input, Moment.World);
        return await KeepAsync(work, old with { Spec = spec, Phase = Set(work) }, "updated");
    }

    public override async Task DeleteAsync(Work work, BgpGroup old)
    {
        work.Await(old);
        work.Check(BgpGroupRules.All, await ChangeAsync(work, Verb.Delete, old.Spec, old), Moment.Delete);
        await DropAsync(work, old);
    }

    private static Phase Set(Work work) => work.Reach("Pending", "Available", Setting);

    private static async Task<BgpGroupChange> ChangeAsync(Work work, Verb verb, BgpGroupSpec spec, BgpGroup? old)
    {
        var router = await work.GetAsync(VirtualBorderRouterKind.Instance, spec.RouterId.OrDefault);
        return new BgpGroupChange
        {
            Verb = verb,
            Caller = work.Caller,
            Spec = spec,
            Old = old,
            Account = spec.Account,
            Region = spec.Region,
            Facts = await work.FactsAsync(spec.Account.OrDefault),
            Limits = await work.LimitsAsync(spec.Account.OrDefault),
            Router = router,
            Neighbours = [.. (await Surroundings.BgpGroupsOnAsync(work, router?.Id)).Where(g => g.Id != old?.Id)],
            Peers = await Surroundings.BgpPeersOfAsync(work, old?.Id),
            CustomElsewhere = verb == Verb.Delete ? [] : await CustomElsewhereAsync(work, spec, router),
        };
    }

    private static async Task<IReadOnlyList<BgpGroup>> CustomElsewhereAsync(Work work, BgpGroupSpec spec, VirtualBorderRouter? router)
    {
        var elsewhere = new List<BgpGroup>();
        if (router is not null && spec.HasCustomAsn && spec.Account.TryGet(out var account))
        {
            foreach (var group in await work.FindAsync(BgpGroupKind.Instance, BgpGroupKind.Instance.CustomAsnEntry(account)))
            {
                if (group.RouterId != router.Id && await work.GetAsync(VirtualBorderRouterKind.Instance, group.RouterId) is { } other && other.LineId != router.LineId)
                {
                    elsewhere.Add(group);
                }
            }
        }

        return elsewhere;
    }
}
