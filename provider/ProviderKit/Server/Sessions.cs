using System.Collections.Concurrent;

namespace ProviderKit;

/// <summary>
/// The sessions of this process by connection. A plugin that an engine has started serves that engine alone, one that is
/// attached serves many, each on its own connection.
/// </summary>
internal sealed class Sessions(TimeProvider time, bool attached)
{
    // An idle client may close a connection that it will open again.
    private static readonly TimeSpan s_idle = TimeSpan.FromMinutes(25);

    private readonly ConcurrentDictionary<string, ProviderSession> _byConnection = new(StringComparer.Ordinal);
    private readonly ProviderSession? _single = attached ? null : new ProviderSession(time, attached: false);
    private string? _engineConnection;
    private volatile bool _cancelled;

    /// <summary>Ends this process: set by the host.</summary>
    public Action<int> End { get; set; } = static _ => { };

    public ProviderSession Of(string connection)
    {
        if (_single is null)
        {
            return _byConnection.GetOrAdd(connection, _ => new ProviderSession(time, attached: true));
        }

        // An engine that closed an idle connection comes back without another handshake.
        Interlocked.CompareExchange(ref _engineConnection, connection, null);
        return _single;
    }

    /// <summary>The engine has shaken hands on this connection: a new run.</summary>
    public ProviderSession Begin(string connection)
    {
        if (_single is not null)
        {
            _engineConnection = connection;
            return _single;
        }

        var fresh = new ProviderSession(time, attached: true);
        _byConnection[connection] = fresh;
        return fresh;
    }

    public void NoteCancelled() => _cancelled = true;

    /// <summary>
    /// A connection has closed. Without Cancel the engine is dead: this process ends at once and acknowledges nothing, so that
    /// the next run can tell what was left behind.
    /// </summary>
    public void Closed(string connection)
    {
        if (_single is null)
        {
            if (_byConnection.TryRemove(connection, out var gone))
            {
                _ = gone.LeaveAsync(inOrder: false);
            }

            return;
        }

        if (Interlocked.CompareExchange(ref _engineConnection, null, connection) == connection
            && (_cancelled || _single.Silence < s_idle || _single.Busy > 0))
        {
            End(_cancelled ? 0 : 1);
        }
    }
}
