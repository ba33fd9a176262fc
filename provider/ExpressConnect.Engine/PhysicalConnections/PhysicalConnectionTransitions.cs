namespace ExpressConnect.Engine;

/// <summary>How leased lines come, change and go. How they go on from one status to the next: <see cref="Construction"/>.</summary>
internal sealed class PhysicalConnectionTransitions() : Transitions<PhysicalConnectionSpec, PhysicalConnection>(PhysicalConnectionKind.Instance)
{
    public static PhysicalConnectionTransitions Instance { get; } = new();

    public override UnknownResource Unknown => PhysicalConnectionRules.Unknown;

    public override async Task<PhysicalConnection> CreateAsync(Work work, PhysicalConnectionSpec spec, string id)
    {
        await CommonRules.CheckPlaceAsync(work, spec, Kind.Words);
        var change = await ChangeAsync(work, Verb.Create, spec, old: null);
        work.Await(change.Redundant);
        Check(work, change, Moment.Input, Moment.World);
        work.Check(PhysicalConnectionRules.OfReplacements, change);
        var applied = Stamp(
            new PhysicalConnection
            {
                Spec = spec,
                PortClass = PortType.Find(spec.PortType.OrDefault)?.Class,
                Device = change.Redundant is { Device: 1 } redundant && redundant.AccessPointId == spec.AccessPointId.OrDefault ? 2 : 1,
                Phase = Construction.Applied(work),
            },
            work,
            spec,
            id);
        return await KeepAsync(work, Construction.Advance(work, applied), "created");
    }

    public override async Task<PhysicalConnection> UpdateAsync(Work work, PhysicalConnection old, PhysicalConnectionSpec spec)
    {
        work.Await(old);
        old = Letters.Settled(work, old);
        var change = await ChangeAsync(work, Verb.Update, spec, old);
        work.Await(change.NamesRedundant ? change.Redundant : null);
        Check(work, change, Moment.Input, Moment.World);
        var changed = Letters.Renewed(change, old with { Spec = spec });
        if (old.Status == PhysicalConnectionStatus.Rejected && Kind.Text(spec, work.Secrets) != Kind.Text(old.Spec, work.Secrets))
        {
            // PC-22: a changed application is looked at again; the same one is still refused.
            changed = changed with { Phase = Construction.Applied(work) };
        }

        return await KeepAsync(work, Construction.Advance(work, changed), "updated");
    }

    public override async Task DeleteAsync(Work work, PhysicalConnection old)
    {
        work.Await(old);
        var change = await ChangeAsync(work, Verb.Delete, old.Spec, old);
        work.Check(PhysicalConnectionRules.All, change, Moment.Delete);
        if (Construction.EndOf(old) is { } end)
        {
            await work.SayAsync("status", Kind, old, end);
        }

        await DropAsync(work, old);
    }

    /// <inheritdoc/>
    public override Task<PhysicalConnection> PresentAsync(Work work, PhysicalConnection state) => Task.FromResult(Letters.Settled(work, state));

    private static void Check(Work work, PhysicalConnectionChange change, params ReadOnlySpan<Moment> moments)
    {
        LabelChange.Check(work, PhysicalConnectionKind.Instance.Words, change, change.Old?.Spec, "physicalConnectionName", s => s.PhysicalConnectionName, s => s.Description, s => s.Tags);
        WantedStatus.Check(work, change.Wanted);
        work.Check(PhysicalConnectionRules.All, change, moments);
    }

    private static async Task<PhysicalConnectionChange> ChangeAsync(Work work, Verb verb, PhysicalConnectionSpec spec, PhysicalConnection? old)
    {
        var account = spec.Account.OrDefault;
        var lines = account is null ? [] : await work.FindAsync(PhysicalConnectionKind.Instance, PhysicalConnectionKind.Instance.AccountEntry(account));
        var others = lines.Where(line => line.Id != old?.Id).ToList();
        return new PhysicalConnectionChange
        {
            Verb = verb,
            Caller = work.Caller,
            Spec = spec,
            Old = old,
            Account = spec.Account,
            Region = spec.Region,
            Facts = await work.FactsAsync(account),
            Limits = await work.LimitsAsync(account),
            Point = AccessPoints.TryGet(spec.AccessPointId.OrDefault, out var point) ? point : null,
            Partner = PartnerOf(spec),
            Now = work.Now,
            Neighbours = [.. others.Where(line => !line.IsOver && line.AccessPointId == spec.AccessPointId.OrDefault && line.AccessPointId is not null)],
            Unopened = [.. others.Where(line => !line.IsOver && line.EnabledTime is null)],
            Predecessor = verb == Verb.Create && work.Caller.Origin.Project.Length > 0 ? others.FirstOrDefault(line => line.Origin == work.Caller.Origin) : null,
            Redundant = await work.GetAsync(PhysicalConnectionKind.Instance, spec.RedundantPhysicalConnectionId.OrDefault),
            Routers = await Surroundings.RoutersOnAsync(work, old?.Id),
            BackedUp = verb == Verb.Delete && old is not null
                ? await work.FindAsync(PhysicalConnectionKind.Instance, PhysicalConnectionKind.Instance.RedundantEntry(old.Id))
                : [],
        };
    }

    private static AccessPoint? PartnerOf(PhysicalConnectionSpec spec) =>
        spec.PartnerAccessPoint.TryGet(out var name) && AccessPoints.Shipped.Named(name).ToList() is [{ Kind: AccessPointKind.Partner } partner] ? partner : null;
}
