namespace ExpressConnect.Engine;

/// <summary>Where a world is kept. The engine above knows no SQL; a store knows no networks.</summary>
internal interface IStore : IAsyncDisposable
{
    /// <summary>What tells this store from others: the same for every process that uses it.</summary>
    string Name { get; }

    /// <summary>Seals and opens the secrets that it keeps.</summary>
    SecretBox Secrets { get; }

    /// <summary>One transaction at a time writes; readers see what was committed before they began.</summary>
    Task<IStoreTransaction> BeginAsync(bool write, CancellationToken stop);

    /// <summary>Every record, in the order of keys; outside transactions, without holding all in memory.</summary>
    IAsyncEnumerable<Record> RecordsAsync(CancellationToken stop);

    /// <summary>Every event after the given number, in order.</summary>
    IAsyncEnumerable<StoredEvent> EventsAsync(long after, CancellationToken stop);

    /// <summary>Whether the holder of a lease still lives.</summary>
    /// <param name="lease">Name of the lease, from <see cref="TakeLeaseAsync"/> of any process.</param>
    /// <param name="stop">Ends the call early.</param>
    ValueTask<bool> IsAliveAsync(string lease, CancellationToken stop);

    /// <summary>Takes a lease: a lock that dies with its holder, never a time.</summary>
    ValueTask<ILease> TakeLeaseAsync(CancellationToken stop);
}

/// <summary>A lock that dies with the process that holds it.</summary>
internal interface ILease : IAsyncDisposable
{
    string Name { get; }
}

/// <summary>A transaction: disposed without commit, nothing happened.</summary>
internal interface IStoreTransaction : IAsyncDisposable
{
    Task<Record?> GetAsync(string key, CancellationToken stop);

    /// <summary>Records that declare the entry, in the order of keys.</summary>
    Task<IReadOnlyList<Record>> FindAsync(IndexEntry entry, CancellationToken stop);

    /// <summary>How many records declare the entry: kept, not counted.</summary>
    Task<long> CountAsync(IndexEntry entry, CancellationToken stop);

    /// <summary>Writes a record, whole.</summary>
    /// <exception cref="UniqueEntryTakenException">Another record holds one of its unique entries.</exception>
    Task PutAsync(Record record, CancellationToken stop);

    Task RemoveAsync(string key, CancellationToken stop);

    Task AppendAsync(StoredEvent entry, CancellationToken stop);

    Task CommitAsync(CancellationToken stop);
}

/// <summary>What a store keeps: text under a key, and the entries by which it is found.</summary>
/// <param name="Key"><c>KIND/ID</c>.</param>
/// <param name="Body">JSON.</param>
/// <param name="Entries">Entries under which it is found and counted.</param>
/// <param name="Unique">Entries that one record at most may hold.</param>
internal sealed record Record(string Key, string Body, IReadOnlyList<IndexEntry> Entries, IReadOnlyList<IndexEntry> Unique);

/// <summary>An entry of an index.</summary>
/// <param name="Index">Name of the index.</param>
/// <param name="Value">What is looked up.</param>
internal readonly record struct IndexEntry(string Index, string Value);

/// <summary>Something that happened, as it is stored.</summary>
/// <param name="Number">Place in the log, given by the store.</param>
/// <param name="Body">JSON.</param>
internal sealed record StoredEvent(long Number, string Body);

/// <summary>Two processes wanted the same thing; the other one has it.</summary>
internal sealed class UniqueEntryTakenException(IndexEntry entry) : Exception($"{entry.Index} {entry.Value} is taken.")
{
    public IndexEntry Entry { get; } = entry;
}
