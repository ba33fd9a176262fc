using System.Text.Json;

namespace ExpressConnect.Engine;

/// <summary>
/// One change in the making: everything read, checked, written and said inside one transaction. Refused, all of it is gone.
/// </summary>
internal sealed class Work(IStoreTransaction transaction, IStore store, Caller caller, WorkMode mode, string lease, string run, WorldSettings settings, DateTimeOffset now, CancellationToken stop)
{
    private readonly List<Finding> _findings = [];
    private readonly List<string> _notes = [];

    public IStoreTransaction Transaction => transaction;

    public Caller Caller => caller;

    public bool IsPreview => mode == WorkMode.Preview;

    public string Lease => lease;

    public string Run => run;

    public CancellationToken Stop => stop;

    /// <summary>Pictures keep secrets as the world does.</summary>
    public SecretBox Secrets => store.Secrets;

    public WorldSettings Settings => settings;

    /// <summary>By the clock of the world.</summary>
    public DateTimeOffset Now => now;

    public IReadOnlyList<Finding> Findings => _findings;

    public IReadOnlyList<string> Notes => _notes;

    public bool IsRefused => _findings.Any(f => f.Level == FindingLevel.Error);

    public void Note(string sentence) => _notes.Add(sentence);

    /// <summary>The resource, with the status that it has now; null when there is none.</summary>
    public async Task<TState?> GetAsync<TSpec, TState>(Kind<TSpec, TState> kind, string? id)
        where TSpec : ResourceSpec
        where TState : Resource =>
        string.IsNullOrEmpty(id) || await transaction.GetAsync(kind.Key(id), stop) is not { } record ? null : await SettledAsync(kind, record);

    /// <summary>Resources that declare the entry, in the order of ids.</summary>
    public async Task<IReadOnlyList<TState>> FindAsync<TSpec, TState>(Kind<TSpec, TState> kind, IndexEntry entry)
        where TSpec : ResourceSpec
        where TState : Resource
    {
        var found = new List<TState>();
        foreach (var record in await transaction.FindAsync(entry, stop))
        {
            found.Add(await SettledAsync(kind, record));
        }

        return found;
    }

    public Task<long> CountAsync(IndexEntry entry) => transaction.CountAsync(entry, stop);

    public Task PutAsync<TSpec, TState>(Kind<TSpec, TState> kind, TState state)
        where TSpec : ResourceSpec
        where TState : Resource =>
        // A resource whose id is not certain cannot be found by it, so nothing can be told of it.
        state.Id.Length == 0 ? Task.CompletedTask : transaction.PutAsync(kind.Write(state, pictured: IsPreview || IsRefused, Secrets), stop);

    public Task RemoveAsync<TSpec, TState>(Kind<TSpec, TState> kind, TState state)
        where TSpec : ResourceSpec
        where TState : Resource =>
        transaction.RemoveAsync(kind.Key(state.Id), stop);

    /// <summary>Something happened.</summary>
    public Task SayAsync(string what, Kind kind, Resource resource, string detail = "") => SayAsync(now, what, kind, resource, detail);

    /// <summary>Whether the process that holds the lease lives.</summary>
    public ValueTask<bool> IsAliveAsync(string maker) => store.IsAliveAsync(maker, stop);

    public Task<AccountFacts> FactsAsync(string? account) => SettingRecords.FactsAsync(transaction, account, stop);

    public Task<Limits> LimitsAsync(string? account) => SettingRecords.LimitsAsync(transaction, account, stop);

    /// <summary>A status that is reached by itself: at once, or after a time in a realistic world.</summary>
    public Phase Reach(string transient, string status, TimeSpan duration) =>
        settings.Behaviour == Behaviour.Realistic && !IsPreview ? new Phase(transient, status, now + duration) : new Phase(status);

    /// <summary>Another operation on it must have ended: the engine waits. A preview knows that the deployment will wait.</summary>
    /// <exception cref="BusyException">It has not.</exception>
    public void Await(Resource? resource)
    {
        if (resource is { Phase: { IsTransient: true, Until: { } until } } && !IsPreview)
        {
            throw new BusyException(resource.AsParty(), resource.Status, until - now, settings.FixedTime is not null);
        }
    }

    /// <summary>Runs every rule; what they find adds up.</summary>
    public void Check<TChange>(IReadOnlyList<Rule<TChange>> rules, TChange change, params ReadOnlySpan<Moment> moments)
    {
        foreach (var rule in rules)
        {
            if (moments.Length > 0 && !moments.Contains(rule.Card.When))
            {
                continue;
            }

            foreach (var finding in rule.Check(change))
            {
                Add(finding);
            }
        }
    }

    public void Add(Finding finding)
    {
        var weighed = finding.Level == FindingLevel.Error && caller.Warn.Contains(finding.Rule)
            ? finding with { Level = FindingLevel.Warning, Lowered = true }
            : finding;
        if (!_findings.Contains(weighed))
        {
            _findings.Add(weighed);
        }
    }

    /// <summary>Weighs the findings again, now that all are known.</summary>
    public async Task ReviewAsync(Func<Finding, Task<Finding>> review)
    {
        for (var i = 0; i < _findings.Count; i++)
        {
            _findings[i] = await review(_findings[i]);
        }
    }

    private async Task<TState> SettledAsync<TSpec, TState>(Kind<TSpec, TState> kind, Record record)
        where TSpec : ResourceSpec
        where TState : Resource
    {
        var stored = kind.ReadState(record.Body, Secrets);
        var phase = stored.Phase.At(IsPreview ? DateTimeOffset.MaxValue : now);
        if (phase == stored.Phase)
        {
            return stored;
        }

        Resource settled = stored;
        settled = settled with { Phase = phase };
        if (mode == WorkMode.Commit)
        {
            await transaction.PutAsync(kind.Write((TState)settled, pictured: false, Secrets), stop);
            for (var past = stored.Phase; past != phase; past = past.Following!)
            {
                await SayAsync(past.Until!.Value, "status", kind, settled, past.Next!);
            }
        }

        return (TState)settled;
    }

    private Task SayAsync(DateTimeOffset time, string what, Kind kind, Resource resource, string detail)
    {
        var said = new WorldEvent(time, what, kind.Name, resource.Id, resource.Origin.Name, resource.Account, resource.Region, detail);
        return transaction.AppendAsync(new StoredEvent(0, JsonSerializer.Serialize(said, EngineJson.Default.WorldEvent)), stop);
    }
}

/// <summary>What becomes of a work.</summary>
internal enum WorkMode
{
    /// <summary>It only looks.</summary>
    Read,

    /// <summary>It changes the world.</summary>
    Commit,

    /// <summary>It changes the picture of a plan.</summary>
    Preview,
}

/// <summary>Something is in a transient status; the change is tried again when it has ended.</summary>
internal sealed class BusyException(Party party, string status, TimeSpan wait, bool clockStands) : Exception($"{party} is {status}.")
{
    public Party Party { get; } = party;

    public string Status { get; } = status;

    public TimeSpan Wait { get; } = wait;

    public bool ClockStands { get; } = clockStands;
}
