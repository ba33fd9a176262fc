using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace ExpressConnect.Engine;

/// <summary>A world in one SQLite file, for several processes at once: write-ahead log, one writer at a time.</summary>
internal sealed class SqliteStore : IStore
{
    /// <summary>Schema that this program writes. A file with a higher one is newer than the program and refused.</summary>
    internal const int Schema = 1;

    private const int BusyMilliseconds = 60_000;
    private const int Constraint = 19;

    private readonly string _connection;
    private readonly string _path;
    private readonly string _pragmas;
    private readonly SemaphoreSlim _writer = new(1);
    private readonly LeaseFolder _leases;

    private SqliteStore(string path, string connection, bool durable)
    {
        _path = path;
        _connection = connection;
        _pragmas = $"PRAGMA busy_timeout = {BusyMilliseconds}; PRAGMA synchronous = {(durable ? "FULL" : "OFF")}";
        _leases = new LeaseFolder(path + ".leases");
    }

    public string Name => $"sqlite:{_path}";

    public SecretBox Secrets { get; init; } = new(UserKey.Own());

    /// <summary>Opens the file, makes it when it is absent, and brings an older one up to date.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="durable">Whether a commit survives the loss of power; false for pictures.</param>
    /// <param name="stop">Ends the call early.</param>
    /// <exception cref="ExpressConnectException">The file cannot be used, or is newer than the program.</exception>
    public static async Task<SqliteStore> OpenAsync(string path, bool durable, CancellationToken stop)
    {
        path = Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var connection = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = BusyMilliseconds / 1000 }.ToString();
            var store = new SqliteStore(path, connection, durable);
            await store.PrepareAsync(stop);
            return store;
        }
        catch (SqliteException exception)
        {
            throw Unusable(path, exception.Message, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unusable(path, exception.Message, exception);
        }
    }

    public async Task<IStoreTransaction> BeginAsync(bool write, CancellationToken stop)
    {
        if (write)
        {
            await _writer.WaitAsync(stop);
        }

        try
        {
            var connection = await ConnectAsync(stop);
            var transaction = connection.BeginTransaction(deferred: !write);
            return new SqlTransaction(connection, transaction, IsDuplicate, () => Ended(write));
        }
        catch (Exception exception)
        {
            Ended(write);
            if (exception is SqliteException sqlite)
            {
                throw Unusable(_path, sqlite.Message, sqlite);
            }

            throw;
        }
    }

    public async IAsyncEnumerable<Record> RecordsAsync([EnumeratorCancellation] CancellationToken stop)
    {
        await using var connection = await ConnectAsync(stop);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT key, body, keys FROM records ORDER BY key";
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
        {
            yield return SqlTransaction.Read(rows);
        }
    }

    public async IAsyncEnumerable<StoredEvent> EventsAsync(long after, [EnumeratorCancellation] CancellationToken stop)
    {
        await using var connection = await ConnectAsync(stop);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT number, body FROM events WHERE number > @after ORDER BY number";
        command.Parameters.AddWithValue("@after", after);
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
        {
            yield return new StoredEvent(rows.GetInt64(0), rows.GetString(1));
        }
    }

    public ValueTask<bool> IsAliveAsync(string lease, CancellationToken stop) => _leases.IsAliveAsync(lease, stop);

    public ValueTask<ILease> TakeLeaseAsync(CancellationToken stop) => ValueTask.FromResult<ILease>(_leases.Take());

    public ValueTask DisposeAsync()
    {
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
        _writer.Dispose();
        return ValueTask.CompletedTask;
    }

    private static bool IsDuplicate(System.Data.Common.DbException exception) => exception is SqliteException { SqliteErrorCode: Constraint };

    private static ExpressConnectException Unusable(string path, string why, Exception inner) => new(
        "Store.Unusable",
        $"The store {path} cannot be used: {why}",
        "Check that the folder exists and may be written, and that the file is an expressconnect world; or name another store.",
        inner);

    private void Ended(bool write)
    {
        if (write)
        {
            _writer.Release();
        }
    }

    private async Task<SqliteConnection> ConnectAsync(CancellationToken stop)
    {
        var connection = new SqliteConnection(_connection);
        await connection.OpenAsync(stop);
        await using var command = connection.CreateCommand();
        command.CommandText = _pragmas;
        await command.ExecuteNonQueryAsync(stop);
        return connection;
    }

    private async Task PrepareAsync(CancellationToken stop)
    {
        await using var connection = await ConnectAsync(stop);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        var version = Convert.ToInt32(await command.ExecuteScalarAsync(stop));
        if (version > Schema)
        {
            throw new ExpressConnectException(
                "Store.Newer",
                $"The store {_path} has schema {version}; this program knows schemas up to {Schema}.",
                "Use the version of expressconnect that wrote it, or a newer one.");
        }

        command.CommandText = "PRAGMA journal_mode = WAL";
        await command.ExecuteNonQueryAsync(stop);
        if (version == Schema)
        {
            return;
        }

        await using var transaction = connection.BeginTransaction(deferred: false);
        command.Transaction = transaction;
        command.CommandText = SqlSchema.Create + $"; PRAGMA user_version = {Schema}";
        await command.ExecuteNonQueryAsync(stop);
        await transaction.CommitAsync(stop);
    }
}
