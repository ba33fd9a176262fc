namespace ExpressConnect.Engine;

/// <summary>
/// How peerings come, change and go: two interfaces, made, paired and activated in one work, with the routes if asked. It
/// does what the single resources do, through their own transitions and rules.
/// </summary>
internal sealed class VpcPeeringTransitions() : Transitions<VpcPeeringSpec, VpcPeering>(VpcPeeringKind.Instance)
{
    public static VpcPeeringTransitions Instance { get; } = new();

    public override UnknownResource Unknown => VpcPeeringRules.Unknown;

    public override async Task<VpcPeering> CreateAsync(Work work, VpcPeeringSpec spec, string id)
    {
        await CommonRules.CheckPlaceAsync(work, spec, Kind.Words);
        RegionReference.Check(work, "acceptingRegionId", spec.AcceptingRegionId, makesSomething: true);
        await AccountReference.CheckAsync(work, "acceptingAccount", spec.AcceptingAccount);
        Ownership.Check(work, "acceptingAccount", spec.AcceptingAccount.OrDefault);
        var change = await ChangeAsync(work, Verb.Create, spec, old: null);
        VpcReference.Check(work, "vpcId", spec.VpcId, change.Vpc, spec);
        VpcReference.Check(work, "acceptingVpcId", spec.AcceptingVpcId, change.AcceptingVpc, change.AcceptingAccount, change.AcceptingRegion);
        RouterPair.Check(work, "acceptingVpcId", spec.VpcId, spec.AcceptingVpcId);
        work.Check(VpcPeeringRules.All, change, Moment.Input, Moment.World);
        var charged = change.AcceptingRegion is { } far && spec.Region.TryGet(out var near) && near != far;
        var peering = Stamp(
            new VpcPeering
            {
                Spec = spec,
                AcceptingRegionId = change.AcceptingRegion ?? "",
                AcceptingAccount = change.AcceptingAccount ?? "",
                InterfaceId = Identity.Part(RouterInterfaceKind.Instance.IdPrefix, id, "initiator"),
                AcceptingInterfaceId = Identity.Part(RouterInterfaceKind.Instance.IdPrefix, id, "acceptor"),
                Charged = charged,
                Payer = charged ? spec.Account.OrDefault : null,
                Phase = new Phase(RouterInterfaceStatus.Idle),
            },
            work,
            spec,
            id);
        var ends = RouterInterfaceTransitions.Instance;
        var initiator = await ends.CreateAsync(work, PeeringParts.Initiator(peering, change), peering.InterfaceId, id);
        await ends.CreateAsync(work, PeeringParts.Acceptor(peering, change), peering.AcceptingInterfaceId, id);
        if (change is { Vpc: { } vpc, AcceptingVpc: { } accepting } && vpc.Id != accepting.Id)
        {
            peering = peering with { Phase = (await Link.ConnectAsync(work, initiator)).Phase };
            peering = spec.AddRoutes is { IsKnown: true, Value: true } ? await AddRoutesAsync(work, peering, vpc, accepting) : peering;
        }

        return await KeepAsync(work, peering, "created");
    }

    public override async Task<VpcPeering> UpdateAsync(Work work, VpcPeering old, VpcPeeringSpec spec)
    {
        Ownership.Check(work, "acceptingAccount", old.AcceptingAccount, old);
        var change = await ChangeAsync(work, Verb.Update, spec, old);
        work.Check(VpcPeeringRules.All, change, Moment.Input, Moment.World);
        var peering = old with { Spec = spec };
        if (await work.GetAsync(RouterInterfaceKind.Instance, old.InterfaceId) is { } initiator && initiator.Spec.Spec != spec.Spec)
        {
            await RouterInterfaceTransitions.Instance.UpdatePartAsync(work, initiator, initiator.Spec with { Spec = spec.Spec });
        }

        if (spec.AddRoutes.IsKnown && spec.AddRoutes != old.Spec.AddRoutes)
        {
            await RemoveRoutesAsync(work, old);
            peering = peering with { RouteEntryIds = [] };
            peering = spec.AddRoutes.Value && change is { Vpc: { } vpc, AcceptingVpc: { } accepting }
                ? await AddRoutesAsync(work, peering, vpc, accepting)
                : peering;
        }

        return await KeepAsync(work, peering, "updated");
    }

    public override async Task DeleteAsync(Work work, VpcPeering old)
    {
        Ownership.Check(work, "acceptingAccount", old.AcceptingAccount, old);

        // PEER-40: routes, freeze, both ends.
        await RemoveRoutesAsync(work, old);
        var ends = new[] { old.InterfaceId, old.AcceptingInterfaceId };
        foreach (var id in ends)
        {
            work.Await(await work.GetAsync(RouterInterfaceKind.Instance, id));
        }

        if (await work.GetAsync(RouterInterfaceKind.Instance, old.InterfaceId) is { Status: RouterInterfaceStatus.Active } active)
        {
            await Link.DeactivateAsync(work, active);
        }

        foreach (var id in ends)
        {
            if (await work.GetAsync(RouterInterfaceKind.Instance, id) is { } end)
            {
                // All that is still under way is the freeze just asked for: it ends with the peering.
                await RouterInterfaceTransitions.Instance.DeletePartAsync(work, end.Phase.Next is { } frozen ? end with { Phase = new Phase(frozen) } : end);
            }
        }

        await DropAsync(work, old);
    }

    public override async Task<VpcPeering> PresentAsync(Work work, VpcPeering state) =>
        await work.GetAsync(RouterInterfaceKind.Instance, state.InterfaceId) is { } end ? state with { Phase = end.Phase } : state;

    protected override async Task ForgetAsync(Work work, VpcPeering old)
    {
        foreach (var route in old.RouteEntryIds)
        {
            await RouteEntryTransitions.Instance.ForgetAsync(work, route);
        }

        await RouterInterfaceTransitions.Instance.ForgetAsync(work, old.InterfaceId);
        await RouterInterfaceTransitions.Instance.ForgetAsync(work, old.AcceptingInterfaceId);
        await work.RemoveAsync(Kind, old);
    }

    private static async Task<VpcPeering> AddRoutesAsync(Work work, VpcPeering peering, Vpc vpc, Vpc accepting)
    {
        var ids = new List<string>();
        foreach (var (spec, id) in PeeringParts.Routes(peering, vpc, accepting))
        {
            await RouteEntryTransitions.Instance.CreateAsync(work, spec, id, peering.Id);
            ids.Add(id);
        }

        return peering with { RouteEntryIds = ids };
    }

    private static async Task RemoveRoutesAsync(Work work, VpcPeering peering)
    {
        foreach (var id in peering.RouteEntryIds)
        {
            if (await work.GetAsync(RouteEntryKind.Instance, id) is { } route)
            {
                await RouteEntryTransitions.Instance.DeletePartAsync(work, route);
            }
        }
    }

    private static async Task<VpcPeeringChange> ChangeAsync(Work work, Verb verb, VpcPeeringSpec spec, VpcPeering? old)
    {
        var acceptingAccount = spec.AcceptingAccount.IsKnown ? spec.AcceptingAccount.Value ?? spec.Account.OrDefault : null;
        return new VpcPeeringChange
        {
            Verb = verb,
            Caller = work.Caller,
            Spec = spec,
            Old = old,
            Account = spec.Account,
            Region = spec.Region,
            Facts = await work.FactsAsync(spec.Account.OrDefault),
            Limits = await work.LimitsAsync(spec.Account.OrDefault),
            Vpc = await work.GetAsync(VpcKind.Instance, spec.VpcId.OrDefault),
            AcceptingVpc = await work.GetAsync(VpcKind.Instance, spec.AcceptingVpcId.OrDefault),
            AcceptingAccount = acceptingAccount,
            AcceptingFacts = await work.FactsAsync(acceptingAccount),
            AcceptingRegion = spec.AcceptingRegionId.IsKnown ? spec.AcceptingRegionId.Value ?? spec.Region.OrDefault : null,
        };
    }
}
