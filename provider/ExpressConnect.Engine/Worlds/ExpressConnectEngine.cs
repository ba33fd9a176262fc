namespace ExpressConnect.Engine;

/// <summary>The resource engine: a whole control plane in this process, on a world that a store keeps.</summary>
public sealed class ExpressConnectEngine : IExpressConnect
{
    private readonly Runs _runs;
    private readonly ILease _lease;

    private ExpressConnectEngine(EngineOptions options, IStore store, ILease lease)
    {
        Store = store;
        Time = options.Time;
        _lease = lease;
        _runs = new Runs(options, store);
    }

    /// <summary>The world of this engine, for the people who look after it. It ends with the engine.</summary>
    public World World => new(Store, Time, owned: false);

    internal IStore Store { get; }

    internal TimeProvider Time { get; }

    /// <summary>Opens the world, and makes an empty one where there is none.</summary>
    /// <param name="options">Where it is kept.</param>
    /// <param name="stop">Ends the call early.</param>
    /// <exception cref="ExpressConnectException">The store cannot be used, or is newer than the program.</exception>
    public static async Task<ExpressConnectEngine> OpenAsync(EngineOptions options, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var store = await StoreAddress.OpenAsync(options, stop);
        return new ExpressConnectEngine(options, store, await store.TakeLeaseAsync(stop));
    }

    /// <inheritdoc/>
    public ISession Session(Caller caller, SessionMode mode)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(mode);
        RuleCatalogue.RefuseWhatMayNotBeLowered(caller.Warn);
        if (mode is { IsPreview: false, Run: { } run })
        {
            _runs.Find(run)?.NoteCommit();
        }

        return new Session(this, caller, mode);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> JoinAsync(string run, CancellationToken stop = default) => _runs.JoinAsync(run, stop);

    /// <inheritdoc/>
    public Task LeaveAsync(string run, CancellationToken stop = default) => _runs.LeaveAsync(run);

    /// <inheritdoc/>
    public Task EndInOrderAsync(CancellationToken stop = default) =>
        AcknowledgeAsync(TokenRecord.MakerEntry(_lease.Name), open => open.Maker == _lease.Name, stop);

    /// <inheritdoc/>
    public SessionMode ModeOfReads(string run) =>
        _runs.Find(run) is { HasCommitted: false } ? SessionMode.Preview(run) : SessionMode.Commit(run);

    /// <inheritdoc/>
    public void NoteCall(string run) => _runs.Find(run)?.NoteCall();

    /// <inheritdoc/>
    public DateTimeOffset? LastCall(string run) => _runs.Find(run)?.LastCall;

    /// <summary>Every resource as the plan of a run would leave it, by kind and then id. This process has joined the run, and its preview is over.</summary>
    /// <param name="run">The run: the address of the engine that drives it.</param>
    /// <param name="removed">What the plan deletes; unknown ids and kinds are passed over.</param>
    /// <param name="stop">Ends the call early.</param>
    public async Task<IReadOnlyList<Resource>> PlannedResourcesAsync(string run, IEnumerable<PlannedRemoval> removed, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(removed);
        var top = await (await _runs.GetAsync(run, stop)).PictureAsync(stop);
        var keys = await KeysAsync([top, Store], stop);
        await using (var end = await BeginPictureAsync(run, write: true, onlyAdditions: false, stop))
        {
            var work = await WorkAsync(end, new Caller(""), WorkMode.Preview, run, stop);
            foreach (var (kind, id) in removed)
            {
                await (Kinds.All.FirstOrDefault(k => k.Untyped.Name == kind)?.ForgetAsync(work, id) ?? Task.CompletedTask);
            }

            foreach (var (key, kind) in keys)
            {
                if (await end.IsLeavingAsync(key, stop))
                {
                    await kind.ForgetAsync(work, key[kind.Untyped.Key("").Length..]);
                }
            }

            await end.CommitAsync(stop);
        }

        var left = new List<Resource>();
        await using var picture = await BeginPictureAsync(run, write: false, onlyAdditions: false, stop);
        var reading = await WorkAsync(picture, new Caller(""), WorkMode.Preview, run, stop);
        foreach (var (key, kind) in keys)
        {
            if (await picture.GetAsync(key, stop) is { } record)
            {
                left.Add((await kind.PresentAsync(reading, record)).Resource);
            }
        }

        return left;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _runs.DisposeAsync();
        await _lease.DisposeAsync();
        await Store.DisposeAsync();
    }

    internal Task MentionAsync(string key, CancellationToken stop) =>
        AcknowledgeAsync(TokenRecord.OpenEntry(key), open => open.Key == key, stop);

    internal async Task NotePlannedRemovalAsync(string run, Transitions kind, string id, bool first, CancellationToken stop)
    {
        await using var picture = await BeginPictureAsync(run, write: true, onlyAdditions: false, stop);
        var key = kind.Untyped.Key(id);
        if (await picture.GetAsync(key, stop) is null)
        {
            return;
        }

        if (first)
        {
            await kind.ForgetAsync(await WorkAsync(picture, new Caller(""), WorkMode.Preview, run, stop), id);
        }
        else
        {
            await picture.NoteLeavingAsync(key, stop);
        }

        await picture.CommitAsync(stop);
    }

    internal async Task<PictureTransaction> BeginPictureAsync(string run, bool write, bool onlyAdditions, CancellationToken stop)
    {
        var picture = await (await _runs.GetAsync(run, stop)).PictureAsync(stop);
        var top = await picture.BeginAsync(write, stop);
        try
        {
            return new PictureTransaction(await Store.BeginAsync(write: false, stop), top, onlyAdditions);
        }
        catch
        {
            await top.DisposeAsync();
            throw;
        }
    }

    internal async Task<Work> WorkAsync(IStoreTransaction transaction, Caller caller, WorkMode mode, string run, CancellationToken stop)
    {
        var settings = await SettingRecords.SettingsAsync(transaction, stop);
        return new Work(transaction, Store, caller, mode, _lease.Name, run, settings, settings.Now(Time), stop);
    }

    private static async Task<SortedDictionary<string, Transitions>> KeysAsync(IStore[] stores, CancellationToken stop)
    {
        var keys = new SortedDictionary<string, Transitions>(StringComparer.Ordinal);
        foreach (var store in stores)
        {
            await foreach (var record in store.RecordsAsync(stop))
            {
                if (Kinds.Of(record.Key) is { } kind)
                {
                    keys[record.Key] = kind;
                }
            }
        }

        return keys;
    }

    private async Task AcknowledgeAsync(IndexEntry entry, Func<OpenObject, bool> match, CancellationToken stop)
    {
        // Most have nothing to acknowledge: a look costs no lock.
        await using (var look = await Store.BeginAsync(write: false, stop))
        {
            if (await look.CountAsync(entry, stop) == 0)
            {
                return;
            }
        }

        await using var transaction = await Store.BeginAsync(write: true, stop);
        await Tokens.AcknowledgeAsync(transaction, entry, match, stop);
        await transaction.CommitAsync(stop);
    }
}
