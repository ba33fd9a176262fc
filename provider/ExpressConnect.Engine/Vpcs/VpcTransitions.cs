namespace ExpressConnect.Engine;

/// <summary>How VPCs come, change and go; the router and its system table come and go with them.</summary>
internal sealed class VpcTransitions() : Transitions<VpcSpec, Vpc>(VpcKind.Instance)
{
    private static readonly TimeSpan Creation = TimeSpan.FromSeconds(5);

    public static VpcTransitions Instance { get; } = new();

    public override UnknownResource Unknown => VpcRules.Unknown;

    public override async Task<Vpc> CreateAsync(Work work, VpcSpec spec, string id)
    {
        await CommonRules.CheckPlaceAsync(work, spec, Kind.Words);
        work.Check(VpcRules.All, await ChangeAsync(work, Verb.Create, spec, old: null), Moment.Input, Moment.World);
        var vpc = Stamp(
            new Vpc
            {
                Spec = spec,
                RouterId = Identity.Part("vrt-", id, "router"),
                RouteTableId = Identity.Part("vtb-", id, "system table"),
                Phase = work.Reach("Pending", "Available", Creation),
            },
            work,
            spec,
            id);
        return await KeepAsync(work, vpc, "created");
    }

    public override async Task<Vpc> UpdateAsync(Work work, Vpc old, VpcSpec spec)
    {
        work.Await(old);
        CheckUserRangesStay(work, old, spec);
        work.Check(VpcRules.All, await ChangeAsync(work, Verb.Update, spec, old), Moment.Input, Moment.World);
        return await KeepAsync(work, old with { Spec = spec }, "updated");
    }

    public override async Task DeleteAsync(Work work, Vpc old)
    {
        work.Await(old);
        work.Check(VpcRules.All, await ChangeAsync(work, Verb.Delete, old.Spec, old), Moment.Delete);
        await DropAsync(work, old);
    }

    private static void CheckUserRangesStay(Work work, Vpc old, VpcSpec spec) =>
        CommonRules.CheckStays(work, old, "userCidrs", Text(old.Spec.UserCidrs), Text(spec.UserCidrs));

    private static Planned<string?> Text(Planned<IReadOnlyList<string>?> ranges) =>
        !ranges.IsKnown ? Planned<string?>.Unknown : ranges.Value is { Count: > 0 } some ? string.Join(", ", some) : (string?)null;

    private static async Task<VpcChange> ChangeAsync(Work work, Verb verb, VpcSpec spec, Vpc? old)
    {
        var account = spec.Account.OrDefault;
        var change = new VpcChange
        {
            Verb = verb,
            Caller = work.Caller,
            Spec = spec,
            Old = old,
            Account = spec.Account,
            Region = spec.Region,
            Facts = await work.FactsAsync(account),
            Limits = await work.LimitsAsync(account),
        };
        if (old is null)
        {
            return account is not null && spec.Region.TryGet(out var region)
                ? change with { OtherVpcs = await work.CountAsync(VpcKind.Instance.PlaceEntry(account, region)) }
                : change;
        }

        return change with
        {
            VSwitches = await Surroundings.VSwitchesAsync(work, old.Id),
            Routes = await Surroundings.RoutesAsync(work, old.RouteTableId),
            Interfaces = await Surroundings.InterfacesOnAsync(work, old.RouterId),
            OppositeInterfaces = await Surroundings.InterfacesTowardsAsync(work, old.RouterId),
            Peers = await Surroundings.PeersAsync(work, old),
        };
    }
}
