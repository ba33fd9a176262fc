using ExpressConnect.Deployments.States;

namespace ExpressConnect.Deployments.Providers;

/// <summary>The plugins of a state's providers, which start while the program does. Those that nobody has asked for end with this.</summary>
internal sealed class EarlyPlugins(IProviderLauncher launcher, Snapshot state, string engineAddress) : IAsyncDisposable
{
    private readonly List<IAsyncDisposable> started =
    [
        .. state.Resources
            .Where(static resource => ProviderReference.IsProviderType(resource.Type) && !resource.Delete)
            .Select(static resource => (Package: ProviderReference.PackageOf(resource.Type), resource.Inputs))
            .Where(static provider => provider.Package != BuiltinProvider.Package)
            .Select(static provider => ProviderInputs.PluginOf(provider.Package, provider.Inputs))
            .Distinct()
            .Select(plugin => launcher.Expect(plugin, engineAddress))
            .OfType<IAsyncDisposable>(),
    ];

    public async ValueTask DisposeAsync() => await Task.WhenAll(started.Select(static plugin => plugin.DisposeAsync().AsTask()));
}
