namespace ExpressConnect.Engine;

/// <summary>One caller's way to the world, or to the picture of a plan.</summary>
internal sealed class Session : ISession
{
    private const int Attempts = 3;

    private readonly ExpressConnectEngine _engine;
    private readonly SessionMode _mode;

    public Session(ExpressConnectEngine engine, Caller caller, SessionMode mode)
    {
        _engine = engine;
        _mode = mode;
        Caller = caller;
        Vpcs = new ResourceSet<VpcSpec, Vpc>(this, VpcTransitions.Instance);
        VSwitches = new ResourceSet<VSwitchSpec, VSwitch>(this, VSwitchTransitions.Instance);
        PhysicalConnections = new ResourceSet<PhysicalConnectionSpec, PhysicalConnection>(this, PhysicalConnectionTransitions.Instance);
        VirtualBorderRouters = new ResourceSet<VirtualBorderRouterSpec, VirtualBorderRouter>(this, VirtualBorderRouterTransitions.Instance);
        RouterInterfaces = new RouterInterfaceSet(this);
        RouterInterfaceConnections = new ResourceSet<RouterInterfaceConnectionSpec, RouterInterfaceConnection>(this, RouterInterfaceConnectionTransitions.Instance);
        VpcPeerings = new ResourceSet<VpcPeeringSpec, VpcPeering>(this, VpcPeeringTransitions.Instance);
        RouteEntries = new ResourceSet<RouteEntrySpec, RouteEntry>(this, RouteEntryTransitions.Instance);
        BgpGroups = new ResourceSet<BgpGroupSpec, BgpGroup>(this, BgpGroupTransitions.Instance);
        BgpPeers = new ResourceSet<BgpPeerSpec, BgpPeer>(this, BgpPeerTransitions.Instance);
        BgpNetworks = new ResourceSet<BgpNetworkSpec, BgpNetwork>(this, BgpNetworkTransitions.Instance);
    }

    public Caller Caller { get; }

    public IResourceSet<VpcSpec, Vpc> Vpcs { get; }

    public IResourceSet<VSwitchSpec, VSwitch> VSwitches { get; }

    public IResourceSet<PhysicalConnectionSpec, PhysicalConnection> PhysicalConnections { get; }

    public IResourceSet<VirtualBorderRouterSpec, VirtualBorderRouter> VirtualBorderRouters { get; }

    public IRouterInterfaces RouterInterfaces { get; }

    public IResourceSet<RouterInterfaceConnectionSpec, RouterInterfaceConnection> RouterInterfaceConnections { get; }

    public IResourceSet<VpcPeeringSpec, VpcPeering> VpcPeerings { get; }

    public IResourceSet<RouteEntrySpec, RouteEntry> RouteEntries { get; }

    public IResourceSet<BgpGroupSpec, BgpGroup> BgpGroups { get; }

    public IResourceSet<BgpPeerSpec, BgpPeer> BgpPeers { get; }

    public IResourceSet<BgpNetworkSpec, BgpNetwork> BgpNetworks { get; }

    public async Task<T> ReadAsync<T>(Func<Work, Task<T>> look, CancellationToken stop)
    {
        if (_mode is { IsPreview: true, Run: { } run })
        {
            await using var picture = await _engine.BeginPictureAsync(run, write: false, onlyAdditions: false, stop);
            return await look(await _engine.WorkAsync(picture, Caller, WorkMode.Read, run, stop));
        }

        await using var transaction = await _engine.Store.BeginAsync(write: false, stop);
        return await look(await _engine.WorkAsync(transaction, Caller, WorkMode.Read, _mode.Run ?? "", stop));
    }

    /// <summary>Waits until the clock of the world has come to a moment; false where it stands before it, or time is only pictured.</summary>
    public async Task<bool> WaitAsync(DateTimeOffset until, CancellationToken stop)
    {
        if (_mode.IsPreview)
        {
            return false;
        }

        var settings = await ReadAsync(work => Task.FromResult(work.Settings), stop);
        var wait = until - settings.Now(_engine.Time);
        if (wait > TimeSpan.Zero && settings.FixedTime is not null)
        {
            return false;
        }

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, _engine.Time, stop);
        }

        return true;
    }

    public Task MentionAsync(string key, CancellationToken stop) => _engine.MentionAsync(key, stop);

    public Task NotePlannedRemovalAsync(Transitions kind, string id, bool first, CancellationToken stop) =>
        _mode.Run is { } run ? _engine.NotePlannedRemovalAsync(run, kind, id, first, stop) : Task.CompletedTask;

    public Task<Outcome<TState>> ChangeAsync<TState>(Party party, Func<Work, Task<TState?>> change, CancellationToken stop)
        where TState : Resource =>
        _mode is { IsPreview: true, Run: { } run } ? PreviewAsync(run, party, change, stop) : CommitAsync(party, change, stop);

    private async Task<Outcome<TState>> CommitAsync<TState>(Party party, Func<Work, Task<TState?>> change, CancellationToken stop)
        where TState : Resource
    {
        var notes = new List<string>();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var transaction = await _engine.Store.BeginAsync(write: true, stop);
                var work = await _engine.WorkAsync(transaction, Caller, WorkMode.Commit, _mode.Run ?? "", stop);
                var state = await change(work);
                if (work.IsRefused)
                {
                    throw new ExpressConnectException(party, Sorted(work));
                }

                await transaction.CommitAsync(stop);
                return Outcome(state, work, [.. notes, .. work.Notes], refusal: null);
            }
            catch (BusyException busy)
            {
                if (busy.ClockStands)
                {
                    throw new ExpressConnectException(
                        "World.ClockStands",
                        $"{busy.Party} is {busy.Status} for another {busy.Wait}, and the clock of this world stands still.",
                        "Set the clock forward, or let it run: expressconnect world clock.",
                        busy);
                }

                notes.Add($"Waited for {busy.Party}, which was {busy.Status}.");
                await Task.Delay(busy.Wait, _engine.Time, stop);
            }
            catch (UniqueEntryTakenException) when (attempt < Attempts)
            {
                // Somebody else was faster; the rules see it now and say what is wrong.
            }
            catch (ExpressConnectException failed) when (failed.Code == PostgresStore.Interrupted && attempt < Attempts)
            {
                // Nothing of it happened.
            }
            catch (UniqueEntryTakenException taken)
            {
                throw new ExpressConnectException(
                    "Store.Conflict",
                    $"{taken.Entry.Value} ({taken.Entry.Index}) is held by another resource.",
                    "Choose another value, or remove the resource that holds it.",
                    taken);
            }
        }
    }

    private async Task<Outcome<TState>> PreviewAsync<TState>(string run, Party party, Func<Work, Task<TState?>> change, CancellationToken stop)
        where TState : Resource
    {
        var ifLast = await FindingsIfChangesComeLastAsync(run, change, stop);
        await using var picture = await _engine.BeginPictureAsync(run, write: true, onlyAdditions: false, stop);
        var work = await _engine.WorkAsync(picture, Caller, WorkMode.Preview, run, stop);
        var state = await change(work);
        foreach (var finding in ifLast.Where(f => !work.Findings.Any(known => known.Rule == f.Rule && known.Other == f.Other)))
        {
            if (finding.Opponent is { } changed && !IsOldSelf(changed, party) && await picture.IsChangedAsync(changed.Key, stop)
                && !await PlanOrder.NamesAsync(work, changed, state))
            {
                work.Add(PlanOrder.WorksOnlyAfter(finding, changed));
            }
        }

        await work.ReviewAsync(finding => PlanOrder.ReviewAsync(finding, picture, Caller.Origin, stop));
        await picture.CommitAsync(stop);
        return Outcome(state, work, work.Notes, work.IsRefused ? new ExpressConnectException(party, Sorted(work)) : null);
    }

    /// <summary>What would be wrong if whatever the plan changes or takes away came after this: the order of calls is not fixed.</summary>
    private async Task<IReadOnlyList<Finding>> FindingsIfChangesComeLastAsync<TState>(string run, Func<Work, Task<TState?>> change, CancellationToken stop)
        where TState : Resource
    {
        await using (var picture = await _engine.BeginPictureAsync(run, write: false, onlyAdditions: false, stop))
        {
            if (!await picture.HasChangesAsync(stop))
            {
                return [];
            }
        }

        await using var asIfLast = await _engine.BeginPictureAsync(run, write: true, onlyAdditions: true, stop);
        var work = await _engine.WorkAsync(asIfLast, Caller, WorkMode.Preview, run, stop);
        await change(work);
        return [.. work.Findings.Where(f => f.Level == FindingLevel.Error)];
    }

    /// <summary>Whether this is what the resource was before its replacement, or a part of that: their order is certain.</summary>
    private bool IsOldSelf(Resource changed, Party party) =>
        changed.Origin == Caller.Origin
        && (changed.KindName == party.Kind || changed is RouterInterface { PartOf: not null } or RouteEntry { PartOf: not null });

    private static List<Finding> Sorted(Work work) => [.. work.Findings.OrderByDescending(f => f.Level)];

    private static Outcome<TState> Outcome<TState>(TState? state, Work work, IReadOnlyList<string> notes, ExpressConnectException? refusal)
        where TState : Resource => new()
        {
            Id = state is { Id.Length: > 0 } ? state.Id : null,
            State = state,
            Findings = [.. work.Findings.Where(f => f.Level == FindingLevel.Warning)],
            Notes = notes,
            Refusal = refusal,
        };
}
