using ExpressConnect.Engine;
using ProviderKit;

namespace ExpressConnect.Provider;

/// <summary>The provider as a member of a run: its definitions over an open engine.</summary>
internal sealed class ConfiguredExpressConnect : ConfiguredProvider
{
    private readonly IExpressConnect _port;
    private readonly string _run;
    private readonly StoresOfRun? _stores;

    private ConfiguredExpressConnect(IExpressConnect port, Caller caller, string run, StoresOfRun? stores)
    {
        _port = port;
        _run = run;
        _stores = stores;
        Quiet = new QuietTimeOfRun(port, run, TimeProvider.System);
        var cloud = new Cloud(port, caller, run);
        Resources =
        [
            new VpcResource(cloud),
            new VSwitchResource(cloud),
            new RouterInterfaceResource(cloud),
            new RouterInterfaceConnectionResource(cloud),
            new VpcPeeringResource(cloud),
            new RouteEntryResource(cloud),
        ];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceDefinition> Resources { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<FunctionDefinition> Functions { get; } = [new GetRegions(), new GetRouterInterfaceSpecs()];

    /// <inheritdoc/>
    public override IQuietTime Quiet { get; }

    /// <summary>Opens the store and joins the run.</summary>
    public static async Task<ConfiguredExpressConnect> OpenAsync(EngineOptions options, Caller caller, RunFacts run, CancellationToken stop)
    {
        var port = await OpenPortAsync(options, stop);
        try
        {
            return await JoinAsync(port, caller, run, options, stop);
        }
        catch
        {
            await port.DisposeAsync();
            throw;
        }
    }

    /// <summary>Joins the run.</summary>
    /// <param name="port">The engine.</param>
    /// <param name="caller">On whose behalf.</param>
    /// <param name="facts">The run.</param>
    /// <param name="store">The store that was opened for this provider alone; null: the engine is somebody else's.</param>
    /// <param name="stop">Ends the call early.</param>
    public static async Task<ConfiguredExpressConnect> JoinAsync(
        IExpressConnect port, Caller caller, RunFacts facts, EngineOptions? store, CancellationToken stop)
    {
        // Without an engine to tell runs apart, this configuration is a run of its own.
        var run = facts.EngineAddress.Length > 0 ? facts.EngineAddress : $"alone-{Guid.NewGuid():N}";
        await port.JoinAsync(run, stop);
        var stores = store is null ? null : StoresOfRun.Join(run, Place(store));
        if (stores?.Others is { Count: > 0 } others)
        {
            await facts.Log.Warning(
                $"this provider keeps its world in {Place(store!)}, another one of this run in {string.Join(" and ", others)}: they cannot "
                + "see each other's resources.\n  Stack configuration reaches the default provider only: give explicit providers the same "
                + "store, or set EXPRESSCONNECT_STORE.");
        }

        return new ConfiguredExpressConnect(port, caller, run, stores);
    }

    /// <inheritdoc/>
    public override async Task Leave(bool inOrder)
    {
        if (inOrder)
        {
            await _port.EndInOrderAsync();
        }

        await _port.LeaveAsync(_run);
        if (_stores is not null)
        {
            _stores.Dispose();
            await _port.DisposeAsync();
        }
    }

    // Until the engine behind the port is here.
    private static Task<IExpressConnect> OpenPortAsync(EngineOptions options, CancellationToken stop) =>
        Task.FromException<IExpressConnect>(new ConfigurationException($"expressconnect:store {options.Store}: this build has no engine yet"));

    /// <summary>The store with its path resolved, so that two spellings of one file are the same.</summary>
    private static string Place(EngineOptions options)
    {
        var path = options.Store["sqlite:".Length..];
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return "sqlite:" + (path.StartsWith("~/", StringComparison.Ordinal)
            ? Path.GetFullPath(path[2..], home)
            : Path.GetFullPath(path, options.Directory ?? Directory.GetCurrentDirectory()));
    }
}
