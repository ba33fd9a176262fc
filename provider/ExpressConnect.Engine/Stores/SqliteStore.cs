using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace ExpressConnect.Engine;

/// <summary>A world in one SQLite file, for several processes at once: write-ahead log, one writer at a time.</summary>
internal sealed class SqliteStore : SqlStore
{
    private const int BusyMilliseconds = 60_000;
    private const int Constraint = 19;

    private readonly string _connection;
    private readonly string _path;
    private readonly string _pragmas;
    private readonly LeaseFolder _leases;

    private SqliteStore(string path, string connection, bool durable)
    {
        _path = path;
        _connection = connection;
        _pragmas = $"PRAGMA busy_timeout = {BusyMilliseconds}; PRAGMA synchronous = {(durable ? "FULL" : "OFF")}";
        _leases = new LeaseFolder(path + ".leases");
    }

    public override string Name => $"sqlite:{_path}";

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
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw Unusable(path, exception);
        }
    }

    public override ValueTask<bool> IsAliveAsync(string lease, CancellationToken stop) => _leases.IsAliveAsync(lease, stop);

    public override ValueTask<ILease> TakeLeaseAsync(CancellationToken stop) => ValueTask.FromResult<ILease>(_leases.Take());

    public override ValueTask DisposeAsync()
    {
        using (var connection = new SqliteConnection(_connection))
        {
            SqliteConnection.ClearPool(connection);
        }

        return base.DisposeAsync();
    }

    public override bool IsDuplicate(DbException exception) => exception is SqliteException { SqliteErrorCode: Constraint };

    public override ExpressConnectException Explain(DbException exception) => Unusable(_path, exception);

    protected override async Task<(DbConnection Connection, DbTransaction Transaction)> BeginOnConnectionAsync(bool write, CancellationToken stop)
    {
        var connection = await ConnectAsync(stop);
        try
        {
            return (connection, connection.BeginTransaction(deferred: !write));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static ExpressConnectException Unusable(string path, Exception inner) => new(
        "Store.Unusable",
        $"The store {path} cannot be used: {inner.Message}",
        "Check that the folder exists and may be written, and that the file is an expressconnect world; or name another store.",
        inner);

    private async Task<SqliteConnection> ConnectAsync(CancellationToken stop)
    {
        var connection = new SqliteConnection(_connection);
        try
        {
            await connection.OpenAsync(stop);
            await using var command = connection.CreateCommand();
            command.CommandText = _pragmas;
            await command.ExecuteNonQueryAsync(stop);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task PrepareAsync(CancellationToken stop)
    {
        await using var connection = await ConnectAsync(stop);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        var version = Convert.ToInt32(await command.ExecuteScalarAsync(stop));
        if (version > SqlSchema.Version)
        {
            throw SqlSchema.Newer(_path, version);
        }

        command.CommandText = "PRAGMA journal_mode = WAL";
        await command.ExecuteNonQueryAsync(stop);
        if (version == SqlSchema.Version)
        {
            return;
        }

        await using var transaction = connection.BeginTransaction(deferred: false);
        command.Transaction = transaction;
        command.CommandText = SqlSchema.Sqlite + $"; PRAGMA user_version = {SqlSchema.Version}";
        await command.ExecuteNonQueryAsync(stop);
        await transaction.CommitAsync(stop);
    }
}
