using System.Globalization;
using System.Security.Cryptography;
using Npgsql;

namespace ExpressConnect.Engine;

/// <summary>
/// A lease as an advisory lock of a connection that this process keeps open: the server lets go when the process dies. The
/// name is the number of the lock.
/// </summary>
internal sealed class PostgresLease : ILease
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly NpgsqlDataSource _connections;
    private readonly long _lock;
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _holding;

    private PostgresLease(NpgsqlDataSource connections, NpgsqlConnection connection, long held)
    {
        _connections = connections;
        _lock = held;
        _holding = HoldAsync(connection);
    }

    public string Name => _lock.ToString("x16", CultureInfo.InvariantCulture);

    public static bool TryLockOf(string name, out long held) =>
        long.TryParse(name, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out held) && name.Length == 16;

    public static async Task<PostgresLease> TakeAsync(NpgsqlDataSource connections, CancellationToken stop)
    {
        var held = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));
        return new PostgresLease(connections, await LockAsync(connections, held, stop), held);
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _holding;
        _ended.Dispose();
    }

    private static async Task<NpgsqlConnection> LockAsync(NpgsqlDataSource connections, long held, CancellationToken stop)
    {
        var connection = await connections.OpenConnectionAsync(stop);
        try
        {
            await using var command = new NpgsqlCommand($"SELECT pg_advisory_lock({held})", connection);
            await command.ExecuteNonQueryAsync(stop);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    // A connection may break while its process lives, because the server restarts: then the lock is taken again.
    private async Task HoldAsync(NpgsqlConnection? connection)
    {
        while (!_ended.IsCancellationRequested)
        {
            try
            {
                connection ??= await LockAsync(_connections, _lock, _ended.Token);
                await connection.WaitAsync(_ended.Token);
            }
            catch (OperationCanceledException)
            {
                break;
            }
            catch (NpgsqlException)
            {
                if (connection is not null)
                {
                    await connection.DisposeAsync();
                    connection = null;
                }

                await Task.WhenAny(Task.Delay(Pause, _ended.Token));
            }
        }

        if (connection is not null)
        {
            await UnlockAsync(connection, _lock);
        }
    }

    // In the pool the connection would keep the lock until its next use.
    private static async Task UnlockAsync(NpgsqlConnection connection, long held)
    {
        try
        {
            await using var command = new NpgsqlCommand($"SELECT pg_advisory_unlock({held})", connection);
            await command.ExecuteNonQueryAsync();
        }
        catch (NpgsqlException)
        {
            // The lock went with the connection.
        }

        await connection.DisposeAsync();
    }
}
