using System.Data.Common;
using System.Text.Json;

namespace ExpressConnect.Engine;

/// <summary>A transaction of a store that speaks SQL. The text is what SQLite and PostgreSQL have in common.</summary>
internal sealed class SqlTransaction(SqlStore store, DbConnection connection, DbTransaction transaction, Action ended) : IStoreTransaction
{
    private bool _disposed;

    public async Task<Record?> GetAsync(string key, CancellationToken stop)
    {
        var found = await RecordsAsync("SELECT key, body, keys FROM records WHERE key = @key", stop, ("@key", key));
        return found.Count > 0 ? found[0] : null;
    }

    public async Task<IReadOnlyList<Record>> FindAsync(IndexEntry entry, CancellationToken stop) => await RecordsAsync(
        "SELECT r.key, r.body, r.keys FROM entries e JOIN records r ON r.key = e.key WHERE e.name = @name AND e.value = @value ORDER BY e.key",
        stop, ("@name", entry.Index), ("@value", entry.Value));

    public async Task<long> CountAsync(IndexEntry entry, CancellationToken stop)
    {
        await using var command = Command(
            "SELECT n FROM counts WHERE name = @name AND value = @value", ("@name", entry.Index), ("@value", entry.Value));
        try
        {
            return await command.ExecuteScalarAsync(stop) is { } n ? Convert.ToInt64(n) : 0;
        }
        catch (DbException exception)
        {
            throw store.Explain(exception);
        }
    }

    public async Task PutAsync(Record record, CancellationToken stop)
    {
        var old = await GetAsync(record.Key, stop);
        var batch = new SqlBatch(record.Key);
        batch.Add(
            "INSERT INTO records (key, body, keys) VALUES (@key, @body, @keys) ON CONFLICT (key) DO UPDATE SET body = excluded.body, keys = excluded.keys",
            ("@body", record.Body), ("@keys", Keys(record)));
        AddEntries(batch, old?.Entries ?? [], record.Entries);
        AddGone(batch, old?.Unique ?? [], record.Unique);
        await ExecuteAsync(batch.Text, stop, batch.Values);
        await UniqueAsync(record.Key, old?.Unique ?? [], record.Unique, stop);
    }

    public async Task RemoveAsync(string key, CancellationToken stop)
    {
        if (await GetAsync(key, stop) is not { } old)
        {
            return;
        }

        var batch = new SqlBatch(key);
        AddEntries(batch, old.Entries, []);
        AddGone(batch, old.Unique, []);
        batch.Add("DELETE FROM records WHERE key = @key");
        await ExecuteAsync(batch.Text, stop, batch.Values);
    }

    public Task AppendAsync(StoredEvent entry, CancellationToken stop) =>
        ExecuteAsync("INSERT INTO events (body) VALUES (@body)", stop, ("@body", entry.Body));

    public async Task CommitAsync(CancellationToken stop)
    {
        try
        {
            await transaction.CommitAsync(stop);
        }
        catch (DbException exception)
        {
            throw store.ExplainCommit(exception);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
        ended();
    }

    internal static Record Read(DbDataReader row)
    {
        var keys = JsonSerializer.Deserialize(row.GetString(2), StoreJson.Default.RecordKeys)!;
        return new Record(row.GetString(0), row.GetString(1), [.. keys.Entries.Select(Entry)], [.. keys.Unique.Select(Entry)]);
    }

    private static IndexEntry Entry(string[] pair) => new(pair[0], pair[1]);

    private static string Keys(Record record)
    {
        static string[][] Pairs(IReadOnlyList<IndexEntry> entries) => [.. entries.Select(e => new[] { e.Index, e.Value })];
        return JsonSerializer.Serialize(new RecordKeys(Pairs(record.Entries), Pairs(record.Unique)), StoreJson.Default.RecordKeys);
    }

    private static void AddEntries(SqlBatch batch, IReadOnlyList<IndexEntry> old, IReadOnlyList<IndexEntry> wanted)
    {
        foreach (var gone in old.Except(wanted))
        {
            batch.Add("DELETE FROM entries WHERE name = @name AND value = @value AND key = @key", gone);
            batch.Add("UPDATE counts SET n = n - 1 WHERE name = @name AND value = @value", gone);
        }

        foreach (var added in wanted.Except(old))
        {
            batch.Add("INSERT INTO entries (name, value, key) VALUES (@name, @value, @key)", added);
            batch.Add("INSERT INTO counts (name, value, n) VALUES (@name, @value, 1) ON CONFLICT (name, value) DO UPDATE SET n = counts.n + 1", added);
        }
    }

    private static void AddGone(SqlBatch batch, IReadOnlyList<IndexEntry> old, IReadOnlyList<IndexEntry> wanted)
    {
        foreach (var gone in old.Except(wanted))
        {
            batch.Add("DELETE FROM uniques WHERE name = @name AND value = @value", gone);
        }
    }

    // One by one: a failure must tell which entry is taken.
    private async Task UniqueAsync(string key, IReadOnlyList<IndexEntry> old, IReadOnlyList<IndexEntry> wanted, CancellationToken stop)
    {
        foreach (var added in wanted.Except(old))
        {
            try
            {
                await ExecuteAsync("INSERT INTO uniques (name, value, key) VALUES (@name, @value, @key)", stop, ("@name", added.Index), ("@value", added.Value), ("@key", key));
            }
            catch (ExpressConnectException refused) when (refused.InnerException is DbException exception && store.IsDuplicate(exception))
            {
                throw new UniqueEntryTakenException(added);
            }
        }
    }

    private async Task ExecuteAsync(string text, CancellationToken stop, params IEnumerable<(string Name, string Value)> values)
    {
        await using var command = Command(text, values);
        try
        {
            await command.ExecuteNonQueryAsync(stop);
        }
        catch (DbException exception)
        {
            throw store.Explain(exception);
        }
    }

    private async Task<List<Record>> RecordsAsync(string text, CancellationToken stop, params IEnumerable<(string Name, string Value)> values)
    {
        await using var command = Command(text, values);
        try
        {
            await using var rows = await command.ExecuteReaderAsync(stop);
            var found = new List<Record>();
            while (await rows.ReadAsync(stop))
            {
                found.Add(Read(rows));
            }

            return found;
        }
        catch (DbException exception)
        {
            throw store.Explain(exception);
        }
    }

    private DbCommand Command(string text, params IEnumerable<(string Name, string Value)> values)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = text;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
