using ExpressConnect.Engine;
using ProviderKit;
using Pulumi.Protocol;

namespace ExpressConnect.Provider.Tests;

/// <summary>The provider in this process over a world in memory: runs come and go, the world stays.</summary>
internal sealed class Providers : IAsyncDisposable
{
    private readonly IExpressConnect _cloud;
    private readonly PluginServer _server;

    private Providers(IExpressConnect cloud, PluginServer server)
    {
        _cloud = cloud;
        _server = server;
    }

    /// <summary>The world itself, to change it behind the provider's back.</summary>
    public IExpressConnect Cloud => _cloud;

    public string Address => $"127.0.0.1:{_server.Port}";

    public static PropertyMap Settings { get; } = PropertyMap.Of(("region", "cn-beijing"));

    public static async Task<Providers> StartAsync()
    {
        var cloud = await ExpressConnectEngine.OpenAsync(new EngineOptions { Store = "memory:", PicturesInProcess = true });
        return new Providers(cloud, await PluginHost.StartAsync(new ExpressConnectProvider(cloud), attached: true, static _ => { }));
    }

    /// <summary>A configured run.</summary>
    public Task<Run> BeginAsync(PropertyMap? settings = null, Run? with = null) => Run.BeginAsync(Address, settings ?? Settings, with);

    /// <summary>Does something in a run of its own that ends in order.</summary>
    public async Task<T> InRunAsync<T>(Func<Run, Task<T>> work, PropertyMap? settings = null)
    {
        await using var run = await BeginAsync(settings);
        var result = await work(run);
        await run.EndAsync();
        return result;
    }

    /// <summary>Does something in a run of its own that ends in order.</summary>
    public Task InRunAsync(Func<Run, Task> work, PropertyMap? settings = null) => InRunAsync(
        async run =>
        {
            await work(run);
            return true;
        },
        settings);

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _cloud.DisposeAsync();
    }
}
