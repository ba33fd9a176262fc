using ExpressConnect.Deployments;
using ExpressConnect.Engine;
using ExpressConnect.Provider;
using ProviderKit;

namespace ExpressConnect.Pulumi.Testing.Running;

/// <summary>Serves the expressconnect provider from this process, over the world of the test.</summary>
/// <param name="engine">The world.</param>
internal sealed class InProcessProviders(IExpressConnect engine) : IProviderLauncher
{
    private const string Package = "expressconnect";

    /// <inheritdoc/>
    public async Task<ProviderInstance> StartAsync(PluginRequest plugin, string engineAddress, CancellationToken cancel)
    {
        if (plugin.Package != Package)
        {
            throw new DeploymentException(
                $"The program wants the provider {plugin.Package}, and a test has only {Package}. Leave resources of other packages out of what is tested, or use Deployment.TestAsync.");
        }

        return new Instance(await PluginHost.StartAsync(new ExpressConnectProvider(new SharedEngine(engine)), attached: false, static _ => { }));
    }

    private sealed class Instance(PluginServer server) : ProviderInstance
    {
        public override string Address => $"127.0.0.1:{server.Port}";

        public override string Name => Package;

        public override ValueTask DisposeAsync() => server.DisposeAsync();
    }
}
