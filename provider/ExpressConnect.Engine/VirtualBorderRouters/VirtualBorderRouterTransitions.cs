namespace ExpressConnect.Engine;

/// <summary>How virtual border routers come, change and go; the route table and the interface on the line come and go with them.</summary>
internal sealed class VirtualBorderRouterTransitions()
    : Transitions<VirtualBorderRouterSpec, VirtualBorderRouter>(VirtualBorderRouterKind.Instance)
{
    private static readonly TimeSpan Switching = TimeSpan.FromSeconds(20);

    public static VirtualBorderRouterTransitions Instance { get; } = new();

    public override UnknownResource Unknown => VirtualBorderRouterRules.Unknown;

    public override IReadOnlyList<string> Owners(VirtualBorderRouter state) =>
        state is { IsForeign: true, PhysicalConnectionOwnerUid: { } lineOwner } ? [state.Account, lineOwner] : [state.Account];

    public override async Task<VirtualBorderRouter> CreateAsync(Work work, VirtualBorderRouterSpec spec, string id)
    {
        await CommonRules.CheckPlaceAsync(work, spec, Kind.Words);
        var change = await ChangeAsync(work, Verb.Create, spec, old: null);
        work.Await(change.Line);
        Check(work, change, Moment.Input, Moment.World);
        await ReleaseVlanAsync(work, change);
        var owner = change.Owner;
        var router = Stamp(
            new VirtualBorderRouter
            {
                Spec = spec,
                RouteTableId = Identity.Part("vtb-", id, "table"),
                VlanInterfaceId = Identity.Part("ri-", id, "VLAN interface"),
                AccessPointId = change.Line?.AccessPointId,
                PhysicalConnectionOwnerUid = spec.Account.OrDefault,
                ActivationTime = change.IsForeign ? null : work.Now,
                Phase = new Phase(change.IsForeign ? VirtualBorderRouterStatus.Unconfirmed : VirtualBorderRouterStatus.Active),
            },
            work,
            spec,
            id);
        return await KeepAsync(work, Switched(work, owner is null ? router : router with { Account = owner }), "created");
    }

    public override async Task<VirtualBorderRouter> UpdateAsync(Work work, VirtualBorderRouter old, VirtualBorderRouterSpec spec)
    {
        work.Await(old);
        spec = TwoParties.Joined(work.Caller, old, spec);
        var change = await ChangeAsync(work, Verb.Update, spec, old);
        CommonRules.CheckStays(work, old, "physicalConnectionId", old.Spec.PhysicalConnectionId, spec.PhysicalConnectionId);
        CommonRules.CheckStays(work, old, "vbrOwnerId", Router(old.Spec.VbrOwnerId, old.PhysicalConnectionOwnerUid), Router(spec.VbrOwnerId, old.PhysicalConnectionOwnerUid));
        Check(work, change, Moment.Input, Moment.World);
        await ReleaseVlanAsync(work, change);
        var changed = old with { Spec = spec, LostVlan = old.LostVlan && !change.Recovers && !change.WantsVlan };
        if (old.Status == VirtualBorderRouterStatus.Unconfirmed && changed.GatewaySubnet is not null)
        {
            // VBR-38: its owner accepts it by giving it addresses.
            changed = changed with { Phase = new Phase(VirtualBorderRouterStatus.Active), ActivationTime = work.Now };
        }

        return await KeepAsync(work, Switched(work, changed), "updated");
    }

    public override async Task DeleteAsync(Work work, VirtualBorderRouter old)
    {
        work.Await(old);
        work.Check(VirtualBorderRouterRules.All, await ChangeAsync(work, Verb.Delete, old.Spec, old), Moment.Delete);
        await DropAsync(work, old);
    }

    public override async Task<VirtualBorderRouter> PresentAsync(Work work, VirtualBorderRouter state)
    {
        var line = await work.GetAsync(PhysicalConnectionKind.Instance, state.LineId);
        return state with { PhysicalConnectionStatus = line?.Status, PhysicalConnectionBusinessStatus = line?.BusinessStatus };
    }

    /// <summary>The account that the router belongs to.</summary>
    private static Planned<string?> Router(Planned<string?> asked, string? lineOwner) => asked is { IsKnown: true, Value: null } ? lineOwner : asked;

    /// <summary>On or off, as it is wanted.</summary>
    private static VirtualBorderRouter Switched(Work work, VirtualBorderRouter router) => (router.Status, router.Spec.Status.OrDefault) switch
    {
        (VirtualBorderRouterStatus.Active, VirtualBorderRouterStatus.Terminated) => router with
        {
            Phase = work.Reach(VirtualBorderRouterStatus.Terminating, VirtualBorderRouterStatus.Terminated, Switching),
            TerminationTime = work.Now,
        },
        (VirtualBorderRouterStatus.Terminated, null or VirtualBorderRouterStatus.Active) => router with
        {
            Phase = work.Reach(VirtualBorderRouterStatus.Recovering, VirtualBorderRouterStatus.Active, Switching),
            RecoveryTime = work.Now,
        },
        _ => router,
    };

    private static void Check(Work work, VirtualBorderRouterChange change, params ReadOnlySpan<Moment> moments)
    {
        LabelChange.Check(
            work, VirtualBorderRouterKind.Instance.Words, change, change.Old?.Spec, "virtualBorderRouterName", s => s.VirtualBorderRouterName, s => s.Description, s => s.Tags);
        work.Check(VirtualBorderRouterRules.All, change, moments);
        if (change.WantedStatus is { } wanted and not (VirtualBorderRouterStatus.Active or VirtualBorderRouterStatus.Terminated))
        {
            work.Add(new Finding("", FindingLevel.Error, "status cannot be wanted", $"status is \"{wanted}\".")
            {
                Property = "status",
                Code = "InvalidParameter",
                Remedy = $"Use {VirtualBorderRouterStatus.Active} or {VirtualBorderRouterStatus.Terminated}, or leave it out.",
            });
        }
    }

    /// <summary>VBR-07: a router that has been off for seven days loses its VLAN to whoever asks for it.</summary>
    private static async Task ReleaseVlanAsync(Work work, VirtualBorderRouterChange change)
    {
        foreach (var off in change.Neighbours.Where(n => !n.LostVlan && !n.HoldsVlan(work.Now) && n.Spec.VlanId == change.Spec.VlanId))
        {
            await work.PutAsync(VirtualBorderRouterKind.Instance, off with { LostVlan = true });
        }
    }

    private static async Task<VirtualBorderRouterChange> ChangeAsync(Work work, Verb verb, VirtualBorderRouterSpec spec, VirtualBorderRouter? old)
    {
        var account = old?.PhysicalConnectionOwnerUid ?? spec.Account.OrDefault;
        var line = spec.PhysicalConnectionId.OrDefault;
        var neighbours = await LineNeighbours.OfAsync(work, spec, old);
        return new VirtualBorderRouterChange
        {
            Verb = verb,
            Caller = work.Caller,
            Spec = spec,
            Old = old,
            Account = spec.Account,
            Region = spec.Region,
            Facts = await work.FactsAsync(account),
            Limits = await work.LimitsAsync(account),
            Now = work.Now,
            OwnerFacts = await work.FactsAsync(old?.Account ?? spec.VbrOwnerId.OrDefault ?? account),
            Line = await work.GetAsync(PhysicalConnectionKind.Instance, line),
            Neighbours = neighbours,
            FreeVlan = neighbours.Count > 0 && spec.VlanId.OrDefault is { } vlan ? await LineNeighbours.FreeVlanAsync(work, line, vlan) : null,
            Routers = verb == Verb.Create && line is not null ? await work.CountAsync(VirtualBorderRouterKind.Instance.LineEntry(line)) : 0,
            OwnRouters = verb == Verb.Create && line is not null ? await work.CountAsync(VirtualBorderRouterKind.Instance.OwnEntry(line)) : 0,
            ForeignRouters = verb == Verb.Create && account is not null ? await work.CountAsync(VirtualBorderRouterKind.Instance.ForeignEntry(account)) : 0,
            Reached = await Surroundings.NetworksBehindAsync(work, old?.Id),
            Interfaces = verb == Verb.Delete ? await Surroundings.InterfacesOnAsync(work, old?.Id) : [],
            BgpPeers = verb == Verb.Update ? await Surroundings.BgpPeersOnAsync(work, old?.Id) : [],
            BgpGroups = verb == Verb.Delete ? await Surroundings.BgpGroupsOnAsync(work, old?.Id) : [],
            BgpNetworks = verb == Verb.Delete ? await Surroundings.BgpNetworksOnAsync(work, old?.Id) : [],
            Routes = await Surroundings.RoutesAsync(work, old?.RouteTableId),
        };
    }
}
