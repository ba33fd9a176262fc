namespace ExpressConnect.Engine;

/// <summary>
/// How halves of links come and go. The accepting half only says who the other end is; the initiating one connects. A half
/// goes by freezing: what is said of the other end cannot be taken back.
/// </summary>
internal sealed class RouterInterfaceConnectionTransitions()
    : Transitions<RouterInterfaceConnectionSpec, RouterInterfaceConnection>(RouterInterfaceConnectionKind.Instance)
{
    public static RouterInterfaceConnectionTransitions Instance { get; } = new();

    public override UnknownResource Unknown => RouterInterfaceRules.Unknown;

    public override Planned<string?>? OwnId(RouterInterfaceConnectionSpec spec) => spec.InterfaceId;

    public override async Task<RouterInterfaceConnection> CreateAsync(Work work, RouterInterfaceConnectionSpec spec, string id)
    {
        await CommonRules.CheckPlaceAsync(work, spec, Kind.Words);
        await AccountReference.CheckAsync(work, "oppositeInterfaceOwnerId", spec.OppositeInterfaceOwnerId);
        var change = await ChangeAsync(work, Verb.Create, spec, old: null);
        work.Await(change.Interface);
        await InterfaceReference.CheckAsync(work, "interfaceId", spec.InterfaceId, change.Interface);
        work.Check(RouterInterfaceConnectionRules.All, change, Moment.Input, Moment.World);
        if (change.Interface is { IsPaired: false } idle)
        {
            work.Check(RouterInterfaceRules.OfOpposites, OppositeChange.By(idle, change));
        }

        var half = Stamp(
            new RouterInterfaceConnection
            {
                Spec = spec,
                OppositeInterfaceOwnerId = change.OppositeOwner ?? "",
                OppositeRouterId = spec.OppositeRouterId.OrDefault ?? change.Opposite?.RouterId,
                OppositeRouterType = spec.OppositeRouterType.OrDefault ?? change.Opposite?.RouterType ?? RouterTypes.VRouter,
                Phase = change.Interface?.Phase ?? new Phase(RouterInterfaceStatus.Idle),
            },
            work,
            spec,
            id);
        await KeepAsync(work, half, "created");
        if (change.Interface is { } end && spec.OppositeInterfaceId.TryGet(out var opposite))
        {
            await JoinAsync(work, end, half, opposite);
        }

        return half;
    }

    public override Task<RouterInterfaceConnection> UpdateAsync(Work work, RouterInterfaceConnection old, RouterInterfaceConnectionSpec spec) =>
        KeepAsync(work, old with { Spec = spec }, "updated");

    public override async Task DeleteAsync(Work work, RouterInterfaceConnection old)
    {
        // PEER-42
        if (await work.GetAsync(RouterInterfaceKind.Instance, old.Id) is { Status: not (RouterInterfaceStatus.Idle or RouterInterfaceStatus.Inactive) } end)
        {
            await Link.DeactivateAsync(work, end);
        }

        await DropAsync(work, old);
    }

    public override async Task<RouterInterfaceConnection> PresentAsync(Work work, RouterInterfaceConnection state) =>
        await work.GetAsync(RouterInterfaceKind.Instance, state.Id) is { } end ? state with { Phase = end.Phase } : state;

    private static async Task JoinAsync(Work work, RouterInterface end, RouterInterfaceConnection half, string opposite)
    {
        if (end.IsPaired)
        {
            // PEER-43: the same link again; a different one is refused by the rules.
            if (end.Status == RouterInterfaceStatus.Inactive && end.OppositeInterfaceId == opposite)
            {
                await Link.ActivateAsync(work, end);
            }

            return;
        }

        var told = end with
        {
            OppositeInterfaceId = opposite,
            OppositeInterfaceOwnerId = half.OppositeInterfaceOwnerId,
            OppositeRouterId = half.OppositeRouterId ?? end.OppositeRouterId,
            OppositeRouterType = half.OppositeRouterType,
        };
        await work.PutAsync(RouterInterfaceKind.Instance, told);
        if (told.IsInitiator)
        {
            await Link.ConnectAsync(work, told);
        }
    }

    private static async Task<RouterInterfaceConnectionChange> ChangeAsync(
        Work work, Verb verb, RouterInterfaceConnectionSpec spec, RouterInterfaceConnection? old)
    {
        var end = await work.GetAsync(RouterInterfaceKind.Instance, spec.InterfaceId.OrDefault);
        var other = await work.GetAsync(RouterInterfaceKind.Instance, spec.OppositeInterfaceId.OrDefault);

        // ACCT-04: nothing of an account for which the caller does not act can be looked up.
        var seen = other is not null && work.Caller.ActsFor(other.Account) ? other : null;
        var owner = spec.OppositeInterfaceOwnerId.OrDefault ?? (spec.OppositeInterfaceOwnerId.IsKnown ? seen?.Account ?? spec.Account.OrDefault : null);
        return new RouterInterfaceConnectionChange
        {
            Verb = verb,
            Caller = work.Caller,
            Spec = spec,
            Old = old,
            Account = spec.Account,
            Region = spec.Region,
            Facts = await work.FactsAsync(spec.Account.OrDefault),
            Limits = await work.LimitsAsync(spec.Account.OrDefault),
            Interface = end,
            Opposite = seen,
            Existing = await work.GetAsync(RouterInterfaceConnectionKind.Instance, spec.InterfaceId.OrDefault),
            OppositeOwner = owner,
            OppositeFacts = await work.FactsAsync(owner),
        };
    }
}
