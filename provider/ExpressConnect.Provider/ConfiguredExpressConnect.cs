using ExpressConnect.Engine;
using ProviderKit;

namespace ExpressConnect.Provider;

/// <summary>The provider as a member of a run: its definitions over an open engine.</summary>
internal sealed class ConfiguredExpressConnect : ConfiguredProvider
{
    private readonly IExpressConnect _port;
    private readonly string _run;
    private readonly bool _ownsPort;

    private ConfiguredExpressConnect(IExpressConnect port, bool ownsPort, Caller caller, string run)
    {
        _port = port;
        _ownsPort = ownsPort;
        _run = run;
        Quiet = new QuietTimeOfRun(port, run, TimeProvider.System);
        var cloud = new Cloud(port, caller, run);
        Resources =
        [
            new VpcResource(cloud),
            new VSwitchResource(cloud),
            new PhysicalConnectionResource(cloud),
            new VirtualBorderRouterResource(cloud),
            new RouterInterfaceResource(cloud),
            new RouterInterfaceConnectionResource(cloud),
            new VpcPeeringResource(cloud),
            new RouteEntryResource(cloud),
            new BgpGroupResource(cloud),
            new BgpPeerResource(cloud),
            new BgpNetworkResource(cloud),
        ];
        Functions =
        [
            new GetRegions(),
            new GetRouterInterfaceSpecs(),
            new GetAccessPoints(),
            new GetNearestAccessPoint(),
            new GetPhysicalConnections(cloud),
            new GetVirtualBorderRouters(cloud),
            new GetRouterInterfaces(cloud),
        ];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceDefinition> Resources { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<FunctionDefinition> Functions { get; }

    /// <inheritdoc/>
    public override IQuietTime? Quiet { get; }

    /// <summary>Opens the store and joins the run.</summary>
    public static async Task<ConfiguredExpressConnect> OpenAsync(EngineOptions options, Caller caller, RunFacts run, CancellationToken stop)
    {
        var port = await OpenPortAsync(options, stop);
        try
        {
            return await JoinAsync(port, ownsPort: true, caller, run, stop);
        }
        catch
        {
            await port.DisposeAsync();
            throw;
        }
    }

    /// <summary>Joins the run.</summary>
    /// <param name="port">The engine.</param>
    /// <param name="ownsPort">Whether the engine ends with the run.</param>
    /// <param name="caller">On whose behalf.</param>
    /// <param name="facts">The run.</param>
    /// <param name="stop">Ends the call early.</param>
    public static async Task<ConfiguredExpressConnect> JoinAsync(
        IExpressConnect port, bool ownsPort, Caller caller, RunFacts facts, CancellationToken stop)
    {
        // Without an engine to tell runs apart, this configuration is a run of its own.
        var run = facts.EngineAddress.Length > 0 ? facts.EngineAddress : $"alone-{Guid.NewGuid():N}";
        if (await port.JoinAsync(run, stop) is { Count: > 0 } others)
        {
            await facts.Log.Warning(
                $"Another provider of this run keeps its world elsewhere, in {string.Join(" and in ", others)}: the two cannot see each "
                + "other's resources.\n  Stack configuration reaches the default provider only. Give every provider of the program the same "
                + "store, or set EXPRESSCONNECT_STORE instead.");
        }

        return new ConfiguredExpressConnect(port, ownsPort, caller, run);
    }

    /// <inheritdoc/>
    public override async Task Leave(bool inOrder)
    {
        if (inOrder)
        {
            await _port.EndInOrderAsync();
        }

        await _port.LeaveAsync(_run);
        if (_ownsPort)
        {
            await _port.DisposeAsync();
        }
    }

    private static async Task<IExpressConnect> OpenPortAsync(EngineOptions options, CancellationToken stop)
    {
        try
        {
            return await ExpressConnectEngine.OpenAsync(options, stop);
        }
        catch (ExpressConnectException refusal)
        {
            throw new ConfigurationException($"expressconnect:store: {refusal.Detail}\n  {refusal.Remedy}", refusal);
        }
    }
}
