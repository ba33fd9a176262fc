namespace ExpressConnect.Engine;

/// <summary>How routes come, change and go.</summary>
internal sealed class RouteEntryTransitions() : Transitions<RouteEntrySpec, RouteEntry>(RouteEntryKind.Instance)
{
    private static readonly TimeSpan Creation = TimeSpan.FromSeconds(5);

    public static RouteEntryTransitions Instance { get; } = new();

    public override UnknownResource Unknown => RouteEntryRules.Unknown;

    public override Task<RouteEntry> CreateAsync(Work work, RouteEntrySpec spec, string id) => CreateAsync(work, spec, id, partOf: null);

    /// <summary>Makes a route that stands for itself, or as a part of a peering.</summary>
    public async Task<RouteEntry> CreateAsync(Work work, RouteEntrySpec spec, string id, string? partOf)
    {
        if (partOf is null)
        {
            await CommonRules.CheckPlaceAsync(work, spec, Kind.Words);
        }

        var change = (await ChangeAsync(work, Verb.Create, spec, old: null)) with { PartOf = partOf };
        work.Await(change.Network?.Vpc);
        work.Await(change.BorderRouter);
        work.Check(RouteEntryRules.All, change, Moment.Input, Moment.World);
        var route = Stamp(
            new RouteEntry
            {
                Spec = spec,
                IpVersion = change.IsIpv6 ? "IPv6" : "IPv4",
                VpcId = change.Network?.Vpc.Id,
                RouterId = change.BorderRouter?.Id,
                PartOf = partOf,
                Phase = work.Reach("Pending", "Available", Creation),
            },
            work,
            spec,
            id);
        foreach (var probing in change.Hops.Where(hop => change.Network is not null && hop.Interface is not null))
        {
            await ProbeReturn.CheckAsync(work, probing.Interface!);
        }

        if (change is { LeadsToDataCentre: true, BorderRouter: { } router })
        {
            await LineMeeting.CheckAsync(work, router, route);
        }

        return await KeepAsync(work, route, "created");
    }

    public override async Task<RouteEntry> UpdateAsync(Work work, RouteEntry old, RouteEntrySpec spec)
    {
        work.Await(old);
        PartReference.Check(work, old, old.PartOf);
        work.Check(RouteEntryRules.All, await ChangeAsync(work, Verb.Update, spec, old), Moment.Input, Moment.World);
        return await KeepAsync(work, old with { Spec = spec }, "updated");
    }

    public override Task DeleteAsync(Work work, RouteEntry old)
    {
        PartReference.Check(work, old, old.PartOf);
        return DeletePartAsync(work, old);
    }

    /// <summary>Removes a route that may be a part of the peering that goes.</summary>
    public async Task DeletePartAsync(Work work, RouteEntry old)
    {
        work.Await(old);
        work.Check(RouteEntryRules.All, await ChangeAsync(work, Verb.Delete, old.Spec, old), Moment.Delete);
        await DropAsync(work, old);
    }

    private static async Task<RouteEntryChange> ChangeAsync(Work work, Verb verb, RouteEntrySpec spec, RouteEntry? old)
    {
        var vpc = await Surroundings.VpcOfTableAsync(work, spec.RouteTableId.OrDefault);
        var border = await Surroundings.BorderRouterOfTableAsync(work, spec.RouteTableId.OrDefault);
        return new RouteEntryChange
        {
            Verb = verb,
            Caller = work.Caller,
            Spec = spec,
            Old = old,
            Account = spec.Account,
            Region = spec.Region,
            Facts = await work.FactsAsync(spec.Account.OrDefault),
            Limits = await work.LimitsAsync(spec.Account.OrDefault),
            Network = await Surroundings.NetworkAsync(work, vpc),
            BorderRouter = border,
            Line = await work.GetAsync(PhysicalConnectionKind.Instance, border?.LineId),
            Others = [.. (await Surroundings.RoutesAsync(work, spec.RouteTableId.OrDefault)).Where(r => r.Id != old?.Id)],
            Hops = await Hop.FindAsync(work, spec),
        };
    }
}
