using System.Buffers.Binary;
using System.Data;
using System.Data.Common;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace ExpressConnect.Engine;

/// <summary>A world in a schema of a PostgreSQL database, for several machines at once.</summary>
internal sealed class PostgresStore : SqlStore
{
    /// <summary>Code of a failure after which the whole transaction may simply be tried again: nothing of it happened.</summary>
    public const string Interrupted = "Store.Interrupted";

    private const int Attempts = 5;
    private const int LockSeconds = 60;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);

    private readonly PostgresAddress _address;
    private readonly NpgsqlDataSource _connections;
    private readonly long _writerLock;

    private PostgresStore(PostgresAddress address)
    {
        _address = address;
        _writerLock = LockOf($"expressconnect writer {address.Schema}");
        var builder = new NpgsqlSlimDataSourceBuilder(address.Settings.ConnectionString);
        builder.EnableTransportSecurity();

        // Texts and numbers are all that is stored.
        builder.ConfigureTypeLoading(static types => types.EnableTypeLoading(false));
        _connections = builder.Build();
    }

    public override string Name => _address.Name;

    /// <summary>Connects, makes the tables when they are absent, and brings older ones up to date.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="stop">Ends the call early.</param>
    /// <exception cref="ExpressConnectException">The database cannot be used, or is newer than the program.</exception>
    public static async Task<PostgresStore> OpenAsync(PostgresAddress address, CancellationToken stop)
    {
        var store = new PostgresStore(address);
        try
        {
            await store.PrepareAsync(stop);
            return store;
        }
        catch (Exception exception)
        {
            await store.DisposeAsync();
            throw exception switch
            {
                DbException failed => store.Explain(failed),
                IOException => new ExpressConnectException(
                    "Store.Unusable", $"The store {store.Name} cannot be used: {exception.Message}", "Check the files that its address names, such as passfile.", exception),
                _ => exception,
            };
        }
    }

    public override async ValueTask<bool> IsAliveAsync(string lease, CancellationToken stop)
    {
        if (!PostgresLease.TryLockOf(lease, out var held))
        {
            return false;
        }

        try
        {
            return await PatientlyAsync(
                async () =>
                {
                    // Shared, so that two who look do not take each other for the holder; free again when the statement ends.
                    await using var command = _connections.CreateCommand($"SELECT pg_try_advisory_xact_lock_shared({held})");
                    return !(bool)(await command.ExecuteScalarAsync(stop))!;
                },
                stop);
        }
        catch (DbException exception)
        {
            throw Explain(exception);
        }
    }

    public override async ValueTask<ILease> TakeLeaseAsync(CancellationToken stop)
    {
        try
        {
            return await PatientlyAsync(() => PostgresLease.TakeAsync(_connections, stop), stop);
        }
        catch (DbException exception)
        {
            throw Explain(exception);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await _connections.DisposeAsync();
        await base.DisposeAsync();
    }

    public override bool IsDuplicate(DbException exception) => exception is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    public override ExpressConnectException Explain(DbException exception)
    {
        var settings = _address.Settings;
        return exception switch
        {
            PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
                Unusable($"the server does not let user {settings.Username ?? "(of the system)"} in.", "Check user and password in the store's address; without a password there, PGPASSWORD and ~/.pgpass count."),
            NpgsqlException { InnerException: null } when exception.Message.StartsWith("No password has been provided", StringComparison.Ordinal) =>
                Unusable($"the server asks for a password of user {settings.Username ?? "(of the system)"}.", "Give it in PGPASSWORD, in ~/.pgpass, or in the store's address."),
            PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
                Unusable($"there is no database {settings.Database}.", $"Make it (createdb {settings.Database}), or name another one."),
            PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } refused =>
                Unusable(refused.MessageText + ".", $"Let the user make schema {_address.Schema} (GRANT CREATE ON DATABASE), or make it for them; its owner needs no more."),
            PostgresException { IsTransient: true } or NpgsqlException { IsTransient: true, InnerException: not (SocketException or TimeoutException) } => new ExpressConnectException(
                Interrupted, $"The connection to the store {Name} was interrupted: {exception.Message}", "Try again.", exception, isTransient: true),
            PostgresException other => Unusable(other.MessageText + ".", "Check that the schema is an expressconnect world, or name another store."),
            { InnerException: TimeoutException } =>
                Unusable("it did not answer in time.", "Another process may be writing to it all the time, or the server is stuck: look at pg_stat_activity."),
            _ => Unusable($"{settings.Host}:{settings.Port} cannot be reached: {(exception.InnerException?.Message ?? exception.Message).TrimEnd('.')}.", "Check host, port and network, and that PostgreSQL runs there."),
        };

        ExpressConnectException Unusable(string why, string remedy) => new("Store.Unusable", $"The store {Name} cannot be used: {why}", remedy, exception);
    }

    // When the answer to a commit does not come, nobody knows whether it happened: trying again could do it twice.
    public override ExpressConnectException ExplainCommit(DbException exception) => exception is PostgresException { IsTransient: false }
        ? Explain(exception)
        : new ExpressConnectException(
            "Store.Uncertain",
            $"The connection to the store {Name} broke while a change was being written: {exception.Message} Whether the change was made is not certain.",
            "Refresh the stack, then run the update again.",
            exception);

    protected override Task<(DbConnection Connection, DbTransaction Transaction)> BeginOnConnectionAsync(bool write, CancellationToken stop) =>
        PatientlyAsync(() => BeginOnceAsync(write, stop), stop);

    // A connection that was idle may be gone, and a server that restarts is back soon.
    private static async Task<T> PatientlyAsync<T>(Func<Task<T>> work, CancellationToken stop)
    {
        var pause = FirstPause;
        for (var attempt = 1; ; attempt++, pause *= 2)
        {
            try
            {
                return await work();
            }
            catch (NpgsqlException exception) when (exception.IsTransient && exception.InnerException is not TimeoutException && attempt < Attempts)
            {
                await Task.Delay(pause, stop);
            }
        }
    }

    private async Task<(DbConnection Connection, DbTransaction Transaction)> BeginOnceAsync(bool write, CancellationToken stop)
    {
        var connection = await _connections.OpenConnectionAsync(stop);
        try
        {
            // Writers see what was committed when their turn came: a snapshot would be older, it is taken before the wait.
            var transaction = await connection.BeginTransactionAsync(write ? IsolationLevel.ReadCommitted : IsolationLevel.RepeatableRead, stop);
            await ExecuteAsync(connection, write ? $"SELECT pg_advisory_xact_lock({_writerLock})" : "SET TRANSACTION READ ONLY", stop);
            return (connection, transaction);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task PrepareAsync(CancellationToken stop)
    {
        await using var connection = await _connections.OpenConnectionAsync(stop);
        if (await IsUpToDateAsync(connection, stop))
        {
            return;
        }

        await using var transaction = await connection.BeginTransactionAsync(stop);
        await ExecuteAsync(connection, $"SELECT pg_advisory_xact_lock({_writerLock})", stop);
        if (!await IsUpToDateAsync(connection, stop))
        {
            // IF NOT EXISTS would ask for the right to make one even where there is one.
            var schema = PostgresAddress.Quoted(_address.Schema);
            if (await ScalarAsync(connection, "SELECT 1 FROM pg_namespace WHERE nspname = @schema", stop) is null)
            {
                await ExecuteAsync(connection, $"CREATE SCHEMA {schema}", stop);
            }

            await ExecuteAsync(
                connection,
                $"""
                {SqlSchema.Postgres};
                CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL);
                DELETE FROM schema_version;
                INSERT INTO schema_version VALUES ({SqlSchema.Version})
                """,
                stop);
        }

        await transaction.CommitAsync(stop);
    }

    private async Task<bool> IsUpToDateAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        if (await ScalarAsync(connection, "SELECT 1 FROM pg_tables WHERE schemaname = @schema AND tablename = 'schema_version'", stop) is null)
        {
            return false;
        }

        var version = Convert.ToInt32(await ScalarAsync(connection, "SELECT version FROM schema_version", stop));
        return version > SqlSchema.Version ? throw SqlSchema.Newer(Name, version) : version == SqlSchema.Version;
    }

    private async Task<object?> ScalarAsync(NpgsqlConnection connection, string text, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(text, connection);
        if (text.Contains("@schema", StringComparison.Ordinal))
        {
            command.Parameters.AddWithValue("@schema", _address.Schema);
        }

        return await command.ExecuteScalarAsync(stop);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string text, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(text, connection) { CommandTimeout = LockSeconds };
        await command.ExecuteNonQueryAsync(stop);
    }

    // Advisory locks are numbers, and all schemas of a database share them.
    private static long LockOf(string text) => BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
