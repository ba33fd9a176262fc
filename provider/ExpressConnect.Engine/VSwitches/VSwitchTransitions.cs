namespace ExpressConnect.Engine;

/// <summary>How vSwitches come, change and go.</summary>
internal sealed class VSwitchTransitions() : Transitions<VSwitchSpec, VSwitch>(VSwitchKind.Instance)
{
    private const int ReservedAddresses = 4;
    private static readonly TimeSpan Creation = TimeSpan.FromSeconds(5);

    public static VSwitchTransitions Instance { get; } = new();

    public override UnknownResource Unknown => VSwitchRules.Unknown;

    public override async Task<VSwitch> CreateAsync(Work work, VSwitchSpec spec, string id)
    {
        await CommonRules.CheckPlaceAsync(work, spec, Kind.Words);
        var change = await ChangeAsync(work, Verb.Create, spec, old: null);
        AwaitOthers(work, change);
        VpcReference.Check(work, "vpcId", spec.VpcId, change.Vpc, spec);
        work.Check(VSwitchRules.All, change, Moment.Input, Moment.World);
        var vswitch = Stamp(
            new VSwitch
            {
                Spec = spec,
                AvailableIpAddressCount = change.Range is { } range ? (int)Math.Max(0, range.Size - ReservedAddresses) : 0,
                RouteTableId = change.Vpc?.RouteTableId ?? "",
                Phase = work.Reach("Pending", "Available", Creation),
            },
            work,
            spec,
            id);
        foreach (var peer in change.Peers)
        {
            Meeting.Check(work, new Network(change.Vpc!, change.Siblings), peer, vswitch);
        }

        if (change.Vpc is { } vpc)
        {
            await LineMeeting.CheckAsync(work, vpc, vswitch);
        }

        return await KeepAsync(work, vswitch, "created");
    }

    public override async Task<VSwitch> UpdateAsync(Work work, VSwitch old, VSwitchSpec spec)
    {
        work.Await(old);
        CommonRules.CheckStays(work, old, "vpcId", old.Spec.VpcId, spec.VpcId);
        CommonRules.CheckStays(work, old, "zoneId", old.Spec.ZoneId, spec.ZoneId);
        CommonRules.CheckStays(work, old, "cidrBlock", old.Spec.CidrBlock, spec.CidrBlock);
        work.Check(VSwitchRules.All, await ChangeAsync(work, Verb.Update, spec, old), Moment.Input, Moment.World);
        return await KeepAsync(work, old with { Spec = spec }, "updated");
    }

    public override async Task DeleteAsync(Work work, VSwitch old)
    {
        work.Await(old);
        var change = await ChangeAsync(work, Verb.Delete, old.Spec, old);
        AwaitOthers(work, change);
        foreach (var route in change.Routes)
        {
            work.Await(route);
        }

        work.Check(VSwitchRules.All, change, Moment.Delete);
        await DropAsync(work, old);
    }

    // VSW-06, VSW-11
    private static void AwaitOthers(Work work, VSwitchChange change)
    {
        work.Await(change.Vpc);
        foreach (var sibling in change.Siblings)
        {
            work.Await(sibling);
        }
    }

    private static async Task<VSwitchChange> ChangeAsync(Work work, Verb verb, VSwitchSpec spec, VSwitch? old)
    {
        var vpc = await work.GetAsync(VpcKind.Instance, spec.VpcId.OrDefault);
        return new VSwitchChange
        {
            Verb = verb,
            Caller = work.Caller,
            Spec = spec,
            Old = old,
            Account = spec.Account,
            Region = spec.Region,
            Facts = await work.FactsAsync(spec.Account.OrDefault),
            Limits = await work.LimitsAsync(spec.Account.OrDefault),
            Vpc = vpc,
            Siblings = [.. (await Surroundings.VSwitchesAsync(work, vpc?.Id)).Where(s => s.Id != old?.Id)],
            Routes = await Surroundings.RoutesAsync(work, vpc?.RouteTableId),
            Peers = vpc is null ? [] : await Surroundings.PeersAsync(work, vpc),
            Probing = verb == Verb.Delete ? await ProbingAsync(work, vpc, old) : [],
        };
    }

    private static async Task<IReadOnlyList<RouterInterface>> ProbingAsync(Work work, Vpc? vpc, VSwitch? old) =>
        [.. (await Surroundings.InterfacesOnAsync(work, vpc?.RouterId)).Where(i =>
            Cidr.TryParseAddress(i.Spec.HealthCheckSourceIp.OrDefault, out var source) && old?.Range?.Contains(source) == true)];
}
