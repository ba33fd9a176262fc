using Pulumi.Protocol;

namespace ProviderKit;

/// <summary>What one engine connection knows: link, configuration, which resources it has spoken of, what is under way.</summary>
internal sealed class ProviderSession(TimeProvider time, bool attached) : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly HashSet<string> _checked = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly ProcessQuietTime _own = new(time);
    private TaskCompletionSource _idle = Done();
    private ConfiguredProvider? _configured;
    private int _inFlight;
    private int _held;
    private bool _left;

    public EngineLink Engine { get; private set; } = new("");

    public bool Attached => attached;

    public Violations Violations { get; } = new(time);

    /// <summary>Ends with the run.</summary>
    public CancellationToken Stop => _stop.Token;

    /// <summary>Settings with the environment filled in; empty before Configure.</summary>
    public PropertyMap Settings { get; private set; } = PropertyMap.Empty;

    public IQuietTime Quiet => _configured?.Quiet ?? _own;

    public ConfiguredProvider? Configured => _configured;

    public IReadOnlyDictionary<string, ResourceDefinition> Resources { get; private set; } = new Dictionary<string, ResourceDefinition>(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, FunctionDefinition> Functions { get; private set; } = new Dictionary<string, FunctionDefinition>(StringComparer.Ordinal);

    /// <summary>Time without any call on this connection.</summary>
    public TimeSpan Silence => _own.SinceLastTouch;

    /// <summary>Calls under way beside those that are held open.</summary>
    public int Busy
    {
        get
        {
            lock (_gate)
            {
                return _inFlight - _held;
            }
        }
    }

    public void Connect(string address)
    {
        if (Engine.Address != address)
        {
            Engine.Dispose();
            Engine = new EngineLink(address);
        }
    }

    public ResourceLog LogFor(string urn) => new(Engine, urn);

    /// <summary>Takes the configuration; a session that was left meanwhile leaves it at once.</summary>
    public async Task ConfigureAsync(ConfiguredProvider configured, PropertyMap settings)
    {
        bool late;
        lock (_gate)
        {
            late = _left;
            _configured = configured;
            Settings = settings;
            Resources = configured.Resources.ToDictionary(definition => definition.Descriptor.Token, StringComparer.Ordinal);
            Functions = configured.Functions.ToDictionary(definition => definition.Descriptor.Token, StringComparer.Ordinal);
        }

        if (late)
        {
            await configured.Leave(inOrder: true);
        }
    }

    public void NoteChecked(string urn) => Note(_checked, urn);

    public void NoteRead(string urn) => Note(_read, urn);

    /// <summary>The engine does not say why it asks for a difference; what it asked before does.</summary>
    public DiffReason ReasonOfDiff(string urn)
    {
        lock (_gate)
        {
            return _checked.Contains(urn) ? DiffReason.Program : _read.Contains(urn) ? DiffReason.Refresh : DiffReason.Cascade;
        }
    }

    /// <summary>A call has come in.</summary>
    public void Enter()
    {
        lock (_gate)
        {
            if (_inFlight++ == 0)
            {
                _idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }

        Touch();
    }

    /// <summary>A call was answered.</summary>
    public void Exit()
    {
        Touch();
        lock (_gate)
        {
            if (--_inFlight == 0)
            {
                _idle.TrySetResult();
            }
        }
    }

    /// <summary>Holds a broken answer; see <see cref="ProviderKit.Violations"/>.</summary>
    public async Task<bool> HoldAsync()
    {
        Touch();
        Count(1);
        try
        {
            return await Violations.HoldAsync(Quiet, () => Busy);
        }
        finally
        {
            Count(-1);
        }
    }

    /// <summary>The run is over for this connection. What is under way stops as soon as it safely can.</summary>
    /// <param name="inOrder">Whether the engine said so.</param>
    public async Task LeaveAsync(bool inOrder)
    {
        lock (_gate)
        {
            if (_left)
            {
                return;
            }

            _left = true;
        }

        Violations.End();
        await _stop.CancelAsync();
        if (inOrder)
        {
            await Task.WhenAny(_idle.Task, Task.Delay(s_patience, time));
        }

        if (_configured is { } configured)
        {
            await configured.Leave(inOrder && _idle.Task.IsCompleted);
        }
    }

    public void Dispose()
    {
        Engine.Dispose();
        _stop.Dispose();
    }

    // The engine waits five seconds for Cancel.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(3);

    private static TaskCompletionSource Done()
    {
        var done = new TaskCompletionSource();
        done.SetResult();
        return done;
    }

    private void Touch()
    {
        _own.Touch();
        _configured?.Quiet?.Touch();
    }

    private void Count(int held)
    {
        lock (_gate)
        {
            _held += held;
        }
    }

    private void Note(HashSet<string> urns, string urn)
    {
        lock (_gate)
        {
            urns.Add(urn);
        }
    }
}
