using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace ExpressConnect.Engine;

/// <summary>A world in this process: immutable tables, so that a reader keeps what it saw and a writer publishes all at once.</summary>
internal sealed class MemoryStore : IStore
{
    private readonly SemaphoreSlim _writer = new(1);
    private readonly Dictionary<string, Lease> _leases = [];
    private Tables _tables = Tables.Empty;
    private int _lastLease;

    public string Name => "memory:";

    public SecretBox Secrets { get; } = new(new MemoryKey());

    public async Task<IStoreTransaction> BeginAsync(bool write, CancellationToken stop)
    {
        if (write)
        {
            await _writer.WaitAsync(stop);
        }

        return new Transaction(this, write);
    }

    public async IAsyncEnumerable<Record> RecordsAsync([EnumeratorCancellation] CancellationToken stop)
    {
        await Task.CompletedTask;
        foreach (var record in _tables.Records.Values)
        {
            stop.ThrowIfCancellationRequested();
            yield return record;
        }
    }

    public async IAsyncEnumerable<StoredEvent> EventsAsync(long after, [EnumeratorCancellation] CancellationToken stop)
    {
        await Task.CompletedTask;
        foreach (var entry in _tables.Events.Skip((int)after))
        {
            stop.ThrowIfCancellationRequested();
            yield return entry;
        }
    }

    public ValueTask<bool> IsAliveAsync(string lease, CancellationToken stop)
    {
        lock (_leases)
        {
            return ValueTask.FromResult(_leases.ContainsKey(lease));
        }
    }

    public ValueTask<ILease> TakeLeaseAsync(CancellationToken stop)
    {
        lock (_leases)
        {
            var lease = new Lease(this, $"lease-{++_lastLease}");
            _leases.Add(lease.Name, lease);
            return ValueTask.FromResult<ILease>(lease);
        }
    }

    public ValueTask DisposeAsync()
    {
        _writer.Dispose();
        return ValueTask.CompletedTask;
    }

    private sealed class Lease(MemoryStore store, string name) : ILease
    {
        public string Name => name;

        public ValueTask DisposeAsync()
        {
            lock (store._leases)
            {
                store._leases.Remove(name);
            }

            return ValueTask.CompletedTask;
        }
    }

    private sealed record Tables(
        ImmutableSortedDictionary<string, Record> Records,
        ImmutableDictionary<IndexEntry, ImmutableSortedSet<string>> Index,
        ImmutableDictionary<IndexEntry, string> Unique,
        ImmutableList<StoredEvent> Events)
    {
        public static Tables Empty { get; } = new(
            ImmutableSortedDictionary.Create<string, Record>(StringComparer.Ordinal),
            ImmutableDictionary<IndexEntry, ImmutableSortedSet<string>>.Empty,
            ImmutableDictionary<IndexEntry, string>.Empty,
            []);
    }

    private sealed class Transaction(MemoryStore store, bool write) : IStoreTransaction
    {
        private static readonly ImmutableSortedSet<string> NoKeys = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);
        private Tables _tables = store._tables;
        private bool _disposed;

        public Task<Record?> GetAsync(string key, CancellationToken stop) => Task.FromResult(_tables.Records.GetValueOrDefault(key));

        public Task<IReadOnlyList<Record>> FindAsync(IndexEntry entry, CancellationToken stop) =>
            Task.FromResult<IReadOnlyList<Record>>([.. _tables.Index.GetValueOrDefault(entry, NoKeys).Select(key => _tables.Records[key])]);

        public Task<long> CountAsync(IndexEntry entry, CancellationToken stop) =>
            Task.FromResult((long)_tables.Index.GetValueOrDefault(entry, NoKeys).Count);

        public Task PutAsync(Record record, CancellationToken stop)
        {
            Forget(record.Key);
            foreach (var entry in record.Unique)
            {
                if (_tables.Unique.ContainsKey(entry))
                {
                    throw new UniqueEntryTakenException(entry);
                }

                _tables = _tables with { Unique = _tables.Unique.Add(entry, record.Key) };
            }

            var index = _tables.Index.ToBuilder();
            foreach (var entry in record.Entries)
            {
                index[entry] = index.GetValueOrDefault(entry, NoKeys).Add(record.Key);
            }

            _tables = _tables with { Records = _tables.Records.SetItem(record.Key, record), Index = index.ToImmutable() };
            return Task.CompletedTask;
        }

        public Task RemoveAsync(string key, CancellationToken stop)
        {
            Forget(key);
            return Task.CompletedTask;
        }

        public Task AppendAsync(StoredEvent entry, CancellationToken stop)
        {
            _tables = _tables with { Events = _tables.Events.Add(entry with { Number = _tables.Events.Count + 1 }) };
            return Task.CompletedTask;
        }

        public Task CommitAsync(CancellationToken stop)
        {
            if (write)
            {
                store._tables = _tables;
            }

            return Task.CompletedTask;
        }

        public ValueTask DisposeAsync()
        {
            if (write && !_disposed)
            {
                store._writer.Release();
            }

            _disposed = true;
            return ValueTask.CompletedTask;
        }

        private void Forget(string key)
        {
            if (!_tables.Records.TryGetValue(key, out var old))
            {
                return;
            }

            var index = _tables.Index.ToBuilder();
            foreach (var entry in old.Entries)
            {
                var left = index[entry].Remove(key);
                if (left.IsEmpty)
                {
                    index.Remove(entry);
                }
                else
                {
                    index[entry] = left;
                }
            }

            _tables = new Tables(_tables.Records.Remove(key), index.ToImmutable(), _tables.Unique.RemoveRange(old.Unique), _tables.Events);
        }
    }
}
