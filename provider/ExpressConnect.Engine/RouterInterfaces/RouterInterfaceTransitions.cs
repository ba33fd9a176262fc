namespace ExpressConnect.Engine;

/// <summary>How single router interfaces come, change and go. What two of them do together: <see cref="Link"/>.</summary>
internal sealed class RouterInterfaceTransitions() : Transitions<RouterInterfaceSpec, RouterInterface>(RouterInterfaceKind.Instance)
{
    private static readonly TimeSpan SizeChange = TimeSpan.FromSeconds(10);

    public static RouterInterfaceTransitions Instance { get; } = new();

    public override UnknownResource Unknown => RouterInterfaceRules.Unknown;

    public override Task<RouterInterface> CreateAsync(Work work, RouterInterfaceSpec spec, string id) => CreateAsync(work, spec, id, partOf: null);

    /// <summary>Makes an interface that stands for itself, or as a part of a peering.</summary>
    public async Task<RouterInterface> CreateAsync(Work work, RouterInterfaceSpec spec, string id, string? partOf)
    {
        if (partOf is null)
        {
            // Where the parts of a peering lie, and whose they are, the peering has checked.
            await CommonRules.CheckPlaceAsync(work, spec, Kind.Words);
            RegionReference.Check(work, "oppositeRegionId", spec.OppositeRegionId);
            await AccountReference.CheckAsync(work, "oppositeInterfaceOwnerId", spec.OppositeInterfaceOwnerId);
        }

        var change = (await ChangeAsync(work, Verb.Create, spec, old: null)) with { PartOf = partOf };
        work.Await(change.Network?.Vpc);
        work.Await(change.BorderRouter);
        if (partOf is null)
        {
            RouterPair.Check(work, "oppositeRouterId", spec.RouterId, spec.OppositeRouterId);
        }

        work.Check(RouterInterfaceRules.All, change, Moment.Input, Moment.World);
        var made = Stamp(
            Sized(new RouterInterface
            {
                Spec = spec,
                CrossBorder = Regions.CrossBorder(spec.Region.OrDefault, spec.OppositeRegionId.OrDefault),
                VpcInstanceId = change.Network?.Vpc.Id,
                OppositeRouterType = spec.OppositeRouterType.OrDefault ?? RouterTypes.VRouter,
                OppositeRouterId = spec.OppositeRouterId.OrDefault,
                OppositeInterfaceId = spec.OppositeInterfaceId.OrDefault,
                OppositeInterfaceOwnerId = spec.OppositeInterfaceOwnerId.OrDefault ?? spec.Account.OrDefault,
                PartOf = partOf,
                Phase = new Phase(RouterInterfaceStatus.Idle),
            }),
            work,
            spec,
            id);
        return await KeepAsync(work, made, "created");
    }

    public override Task<RouterInterface> UpdateAsync(Work work, RouterInterface old, RouterInterfaceSpec spec)
    {
        PartReference.Check(work, old, old.PartOf);
        return UpdatePartAsync(work, old, spec);
    }

    /// <summary>Changes an interface that may be a part of the peering that changes.</summary>
    public async Task<RouterInterface> UpdatePartAsync(Work work, RouterInterface old, RouterInterfaceSpec spec)
    {
        work.Await(old);
        var change = await ChangeAsync(work, Verb.Update, spec, old);
        work.Check(RouterInterfaceRules.All, change, Moment.Input, Moment.World);
        var said = OppositeChange.Between(old, spec);
        work.Check(RouterInterfaceRules.OfOpposites, said);
        var changed = Sized(said.Apply() with { Spec = spec });
        if (HealthChecks.NewSource(change) is not null)
        {
            await ProbeReturn.CheckAsync(work, changed, "healthCheckSourceIp");
        }

        if (changed.Bandwidth != old.Bandwidth && old.Status == RouterInterfaceStatus.Active)
        {
            changed = changed with { Phase = work.Reach(RouterInterfaceStatus.Activating, RouterInterfaceStatus.Active, SizeChange) };
        }

        return await KeepAsync(work, changed, "updated");
    }

    public override Task DeleteAsync(Work work, RouterInterface old)
    {
        PartReference.Check(work, old, old.PartOf);
        return DeletePartAsync(work, old);
    }

    /// <summary>Removes an interface that may be a part of the peering that goes.</summary>
    public async Task DeletePartAsync(Work work, RouterInterface old)
    {
        work.Await(old);
        work.Check(RouterInterfaceRules.All, await ChangeAsync(work, Verb.Delete, old.Spec, old), Moment.Delete);
        await DropAsync(work, old);

        // RI-62: the other end stays, and knows.
        if (await work.GetAsync(Kind, old.OppositeInterfaceId) is { } other && other.OppositeInterfaceId == old.Id && other.IsPaired)
        {
            await work.PutAsync(Kind, other with { OppositeIsGone = true });
        }
    }

    public override async Task<RouterInterface> PresentAsync(Work work, RouterInterface state) =>
        state with
        {
            OppositeInterfaceStatus = state.OppositeInterfaceId is { Length: > 0 } id ? (await work.GetAsync(Kind, id))?.Status ?? RouterInterfaceStatus.Deleted : null,
            HealthCheckStatus = await HealthCheckStatus.OfAsync(work, state),
        };

    private static RouterInterface Sized(RouterInterface state) => state with
    {
        Bandwidth = RouterInterfaceSpecs.TryGet(state.Spec.Spec.OrDefault, out var size) ? size.Bandwidth : 0,
        HcThreshold = state.Spec.HcThreshold.OrDefault ?? state.HcThreshold,
        HcRate = state.Spec.HcRate.OrDefault ?? state.HcRate,
    };

    private static async Task<RouterInterfaceChange> ChangeAsync(Work work, Verb verb, RouterInterfaceSpec spec, RouterInterface? old)
    {
        var account = spec.Account.OrDefault;
        var oppositeRouter = spec.OppositeRouterId.OrDefault ?? old?.OppositeRouterId;
        var oppositeOwner = spec.OppositeInterfaceOwnerId.OrDefault ?? old?.OppositeInterfaceOwnerId ?? account;
        var border = await work.GetAsync(VirtualBorderRouterKind.Instance, spec.RouterId.OrDefault);
        return new RouterInterfaceChange
        {
            Verb = verb,
            Caller = work.Caller,
            Spec = spec,
            Old = old,
            Account = spec.Account,
            Region = spec.Region,
            Facts = await work.FactsAsync(account),
            Limits = await work.LimitsAsync(account),
            Network = await Surroundings.NetworkAsync(work, await Surroundings.VpcOfRouterAsync(work, spec.RouterId.OrDefault)),
            BorderRouter = border,
            Line = await work.GetAsync(PhysicalConnectionKind.Instance, border?.LineId),
            Neighbours = [.. (await Surroundings.InterfacesOnAsync(work, spec.RouterId.OrDefault)).Where(i => i.Id != old?.Id)],
            OtherInterfaces = account is null ? 0 : await work.CountAsync(RouterInterfaceKind.Instance.AccountEntry(account)) - (old is null ? 0 : 1),
            OppositeVpc = await Surroundings.VpcOfRouterAsync(work, oppositeRouter),
            OppositeBorderRouter = await work.GetAsync(VirtualBorderRouterKind.Instance, oppositeRouter),
            Opposite = await work.GetAsync(RouterInterfaceKind.Instance, spec.OppositeInterfaceId.OrDefault ?? old?.OppositeInterfaceId),
            OppositeFacts = await work.FactsAsync(oppositeOwner),
            Routes = verb == Verb.Delete ? await Surroundings.RoutesOverAsync(work, old?.Id) : [],
            PartOf = old?.PartOf,
        };
    }
}
