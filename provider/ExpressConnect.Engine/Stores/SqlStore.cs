using System.Data.Common;
using System.Runtime.CompilerServices;

namespace ExpressConnect.Engine;

/// <summary>What stores that speak SQL have in common.</summary>
internal abstract class SqlStore : IStore
{
    // One at a time within the process: who waits for its turn holds no connection.
    private readonly SemaphoreSlim _writer = new(1);

    public abstract string Name { get; }

    public SecretBox Secrets { get; init; } = new(UserKey.Own());

    public async Task<IStoreTransaction> BeginAsync(bool write, CancellationToken stop)
    {
        if (write)
        {
            await _writer.WaitAsync(stop);
        }

        try
        {
            var (connection, transaction) = await BeginOnConnectionAsync(write, stop);
            return new SqlTransaction(this, connection, transaction, () => Ended(write));
        }
        catch (Exception exception)
        {
            Ended(write);
            throw exception is DbException failed ? Explain(failed) : exception;
        }
    }

    public async IAsyncEnumerable<Record> RecordsAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var (connection, transaction) = await ExplainedAsync(BeginOnConnectionAsync(write: false, stop));
        await using var closing = connection;
        await using var ending = transaction;
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT key, body, keys FROM records ORDER BY key";
        await using var rows = await ExplainedAsync(command.ExecuteReaderAsync(stop));
        while (await ExplainedAsync(rows.ReadAsync(stop)))
        {
            yield return SqlTransaction.Read(rows);
        }
    }

    public async IAsyncEnumerable<StoredEvent> EventsAsync(long after, [EnumeratorCancellation] CancellationToken stop)
    {
        var (connection, transaction) = await ExplainedAsync(BeginOnConnectionAsync(write: false, stop));
        await using var closing = connection;
        await using var ending = transaction;
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT number, body FROM events WHERE number > @after ORDER BY number";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@after", after);
        command.Parameters.Add(parameter);
        await using var rows = await ExplainedAsync(command.ExecuteReaderAsync(stop));
        while (await ExplainedAsync(rows.ReadAsync(stop)))
        {
            yield return new StoredEvent(rows.GetInt64(0), rows.GetString(1));
        }
    }

    public abstract ValueTask<bool> IsAliveAsync(string lease, CancellationToken stop);

    public abstract ValueTask<ILease> TakeLeaseAsync(CancellationToken stop);

    public virtual ValueTask DisposeAsync()
    {
        _writer.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Whether a statement failed because somebody holds the unique entry.</summary>
    public abstract bool IsDuplicate(DbException exception);

    /// <summary>What a failure of the store means and what to do about it.</summary>
    public abstract ExpressConnectException Explain(DbException exception);

    /// <summary>The same for a commit.</summary>
    public virtual ExpressConnectException ExplainCommit(DbException exception) => Explain(exception);

    /// <summary>Begins a transaction on a connection of its own. The connection is closed when this fails.</summary>
    protected abstract Task<(DbConnection Connection, DbTransaction Transaction)> BeginOnConnectionAsync(bool write, CancellationToken stop);

    private async Task<T> ExplainedAsync<T>(Task<T> work)
    {
        try
        {
            return await work;
        }
        catch (DbException exception)
        {
            throw Explain(exception);
        }
    }

    private void Ended(bool write)
    {
        if (write)
        {
            _writer.Release();
        }
    }
}
