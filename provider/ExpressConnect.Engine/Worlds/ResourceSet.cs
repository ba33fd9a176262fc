namespace ExpressConnect.Engine;

/// <summary>Resources of one kind, in one session.</summary>
internal class ResourceSet<TSpec, TState>(Session session, Transitions<TSpec, TState> transitions) : IResourceSet<TSpec, TState>
    where TSpec : ResourceSpec
    where TState : Resource
{
    protected Session Session => session;

    protected Kind<TSpec, TState> Kind => transitions.Kind;

    public async Task<Outcome<TState>> CreateAsync(TSpec spec, CancellationToken stop = default) =>
        await AtRestAsync(await session.ChangeAsync<TState>(NewParty, work => CreateAsync(work, spec), stop), stop);

    public Task<TState?> GetAsync(string id, CancellationToken stop = default) =>
        session.ReadAsync(
            async work => await work.GetAsync(Kind, id) is { } state ? await transitions.PresentAsync(work, state) : null, stop);

    public Task<Outcome<TState>> UpdateAsync(string id, TSpec spec, CancellationToken stop = default) =>
        ChangeAsync(
            id,
            (work, old) =>
            {
                var placed = Placed(work.Caller, spec);
                CommonRules.CheckStays(work, old, transitions.Owners(old), placed);
                return transitions.UpdateAsync(work, old, placed);
            },
            stop);

    public Task<Outcome<TState>> DeleteAsync(string id, CancellationToken stop = default) =>
        session.ChangeAsync<TState>(PartyOf(id), async work =>
        {
            if (await work.GetAsync(Kind, id) is not { } old)
            {
                return null;
            }

            if (!work.IsPreview && await Tokens.WasAdoptedAsync(work, Kind.Key(id)))
            {
                work.Note($"{old.AsParty()} stays: this run has taken it over for its new self.");
                return null;
            }

            CheckOwner(work, old);
            await transitions.DeleteAsync(work, old);
            await Tokens.CloseAsync(work, Kind.Key(id));
            return null;
        }, stop);

    public async Task<IReadOnlyList<TState>> ListAsync(CancellationToken stop = default)
    {
        var caller = session.Caller;
        return await session.ReadAsync(
            async work =>
            {
                var all = new List<TState>();
                foreach (var state in await work.FindAsync(Kind, Kind.PlaceEntry(caller.Account, caller.Region ?? "")))
                {
                    all.Add(await transitions.PresentAsync(work, state));
                }

                return all;
            }, stop);
    }

    public Task MentionAsync(string id, CancellationToken stop = default) => session.MentionAsync(Kind.Key(id), stop);

    public Task NotePlannedRemovalAsync(string id, bool first, CancellationToken stop = default) =>
        session.NotePlannedRemovalAsync(transitions, id, first, stop);

    /// <summary>Changes one that exists.</summary>
    protected async Task<Outcome<TState>> ChangeAsync(string id, Func<Work, TState, Task<TState>> change, CancellationToken stop) =>
        await AtRestAsync(
            await session.ChangeAsync(PartyOf(id), async work =>
            {
                if (await work.GetAsync(Kind, id) is not { } old)
                {
                    await AddUnknownAsync(work, id);
                    return null;
                }

                CheckOwner(work, old);
                return await transitions.PresentAsync(work, await change(work, old));
            }, stop),
            stop);

    /// <summary>Says that there is no such resource.</summary>
    protected virtual Task AddUnknownAsync(Work work, string id)
    {
        work.Add(transitions.Unknown.For(id));
        return Task.CompletedTask;
    }

    /// <summary>
    /// What was changed is handed back when it has come to rest, as far as it does so by itself. Who has no time for that gets
    /// it as it is: it exists, so it must not be lost.
    /// </summary>
    private async Task<Outcome<TState>> AtRestAsync(Outcome<TState> outcome, CancellationToken stop)
    {
        try
        {
            while (outcome is { Id: { } id, Refusal: null, State.Phase.Until: { } until } && await session.WaitAsync(until, stop))
            {
                outcome = outcome with { State = await GetAsync(id, stop) };
            }
        }
        catch (OperationCanceledException)
        {
        }

        return outcome;
    }

    private void CheckOwner(Work work, TState old) =>
        Ownership.Check(work, "account", transitions.Owners(old).FirstOrDefault(work.Caller.ActsFor) ?? old.Account, old);

    private Party NewParty => new(Kind.Words, "", session.Caller.Origin.Name);

    private Party PartyOf(string id) => new(Kind.Words, id, session.Caller.Origin.Name);

    private async Task<TState?> CreateAsync(Work work, TSpec asked)
    {
        var spec = Placed(work.Caller, asked);
        if (transitions.OwnId(spec) is { } own)
        {
            return await CreateAsync(work, spec, own.OrDefault ?? "", own.TryGet(out var id) ? Kind.Key(id) : "");
        }

        return spec.Account.TryGet(out var account) && spec.Region.TryGet(out var region)
            ? await CreateAsync(work, spec, null, Identity.Token(work.Caller.Token, Kind, account, region))
            : await CreateAsync(work, spec, "", "");
    }

    /// <param name="work">The work that it is part of.</param>
    /// <param name="spec">What is asked.</param>
    /// <param name="id">Its id where the kind says it; null where the token gives it.</param>
    /// <param name="token">Its token; empty when it is not known.</param>
    private async Task<TState> CreateAsync(Work work, TSpec spec, string? id, string token)
    {
        var left = token.Length == 0 ? Left.Nothing : await Tokens.LeftByTheDeadAsync(work, token);
        if (left.Key is { } key && await work.GetAsync(Kind, key[(Kind.Name.Length + 1)..]) is { } found)
        {
            var wanted = Kind.Text(spec, work.Secrets);
            if (wanted == Kind.Text(Kind.SpecOf(found), work.Secrets))
            {
                await Tokens.AdoptAsync(work, token, key);
                await work.SayAsync("adopted", Kind, found);
                work.Note($"{found.AsParty()} was made by a run that did not end in order; it is taken over.");
                return await transitions.PresentAsync(work, found);
            }

            if (EngineJson.HasUnknown(wanted))
            {
                // Whether it will be taken over or removed is not certain yet, so its id is not either.
                return await transitions.CreateAsync(work, spec, "");
            }

            work.Note($"{found.AsParty()} was made by a run that did not end in order, and is not what is asked now; it is removed first.");
            await transitions.DeleteAsync(work, found);
        }

        if (token.Length > 0)
        {
            var incarnation = await Tokens.OpenAsync(work, token, n => id is null ? Kind.Key(Identity.Id(Kind, token, n)) : Kind.Key(id));
            id ??= Identity.Id(Kind, token, incarnation);
        }

        return await transitions.PresentAsync(work, await transitions.CreateAsync(work, spec, id ?? ""));
    }

    private static TSpec Placed(Caller caller, TSpec spec)
    {
        ResourceSpec placed = spec;
        return (TSpec)(placed with
        {
            Account = spec.Account is { IsKnown: true, Value: null } ? caller.Account : spec.Account,
            Region = spec.Region is { IsKnown: true, Value: null } ? caller.Region : spec.Region,
        });
    }
}
