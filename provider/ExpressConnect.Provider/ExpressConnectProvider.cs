using ExpressConnect.Engine;
using ProviderKit;

namespace ExpressConnect.Provider;

/// <summary>The expressconnect provider: what it offers, how settings are judged, and how it joins a run.</summary>
public sealed class ExpressConnectProvider : ProviderDefinition<ExpressConnectSettings>
{
    private readonly IExpressConnect? _shared;
    private readonly string _directory;

    /// <summary>A provider whose every configuration opens the store that its settings name.</summary>
    /// <param name="directory">What a relative path of a store is relative to; null: the project that the process was started in.</param>
    public ExpressConnectProvider(string? directory = null)
    {
        _directory = directory ?? ProjectFolder.Of(Directory.GetCurrentDirectory());
    }

    /// <summary>A provider over an engine of this process, for programs that run in tests; the setting <c>store</c> means nothing then.</summary>
    /// <param name="cloud">The engine. It stays open.</param>
    public ExpressConnectProvider(IExpressConnect cloud)
        : this()
    {
        _shared = cloud;
    }

    /// <inheritdoc/>
    public override PackageInfo Package => ExpressConnectPackage.Info;

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceDescriptor> Resources { get; } =
    [
        VpcResource.Described,
        VSwitchResource.Described,
        PhysicalConnectionResource.Described,
        VirtualBorderRouterResource.Described,
        RouterInterfaceResource.Described,
        RouterInterfaceConnectionResource.Described,
        VpcPeeringResource.Described,
        RouteEntryResource.Described,
        BgpGroupResource.Described,
        BgpPeerResource.Described,
        BgpNetworkResource.Described,
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<FunctionDescriptor> Functions { get; } =
    [
        GetRegions.Described,
        GetRouterInterfaceSpecs.Described,
        GetAccessPoints.Described,
        GetNearestAccessPoint.Described,
        GetPhysicalConnections.Described,
        GetVirtualBorderRouters.Described,
        GetRouterInterfaces.Described,
    ];

    /// <inheritdoc/>
    public override Failure? Explain(Exception exception) => exception is ExpressConnectException refusal ? Outcomes.Explain(refusal) : null;

    /// <inheritdoc/>
    public override string Record(string id, Exception exception) => DefectLog.Write(id, exception) ?? base.Record(id, exception);

    /// <inheritdoc/>
    protected override IEnumerable<InputFailure> Check(ExpressConnectSettings settings) => SettingsCheck.Of(settings, ownStore: _shared is null);

    /// <inheritdoc/>
    protected override async Task<ConfiguredProvider> Configure(ExpressConnectSettings settings, RunFacts run, CancellationToken stop)
    {
        var caller = new Caller(settings.Account.Value)
        {
            Accounts = settings.Accounts.Value ?? [],
            Region = settings.Region.Value,
            Warn = settings.Warn.Value ?? [],
        };
        if (caller.Warn.Count > 0)
        {
            var (verb, what) = caller.Warn.Count == 1 ? ("is", "a warning") : ("are", "warnings");
            await run.Log.Warning($"{string.Join(", ", caller.Warn)} {verb} lowered to {what} in this run, by the setting expressconnect:warn.");
        }

        if (_shared is not null)
        {
            return await ConfiguredExpressConnect.JoinAsync(_shared, ownsPort: false, caller, run, stop);
        }

        var options = new EngineOptions { Store = settings.Store.Value ?? EngineOptions.DefaultStore, Directory = _directory };
        return await ConfiguredExpressConnect.OpenAsync(options, caller, run, stop);
    }
}
