using System.Collections.Concurrent;
using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.States;
using ExpressConnect.Deployments.Steps;
using Pulumi.Protocol;

namespace ExpressConnect.Deployments.Providers;

/// <summary>The plugins of one phase: one process for each provider resource.</summary>
internal sealed class ProviderRegistry(Phase phase, Func<string> engineAddress) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<ProviderPlugin>>> configured = new(StringComparer.Ordinal);
    private readonly List<ProviderPlugin> running = [];
    private readonly Lock gate = new();

    /// <summary>Starts a plugin that is not configured yet.</summary>
    public async Task<ProviderPlugin> StartAsync(string package, PropertyMap inputs)
    {
        var launcher = package == BuiltinProvider.Package ? BuiltinProvider.Launcher : phase.Setup.Providers;
        var plugin = await ProviderPlugin.StartAsync(launcher, ProviderInputs.PluginOf(package, inputs), engineAddress(), phase.Kill);
        lock (gate)
        {
            running.Add(plugin);
        }

        return plugin;
    }

    /// <summary>Makes a configured plugin the one behind a reference.</summary>
    public void Put(ProviderReference reference, ProviderPlugin plugin) =>
        configured[reference.ToString()] = new Lazy<Task<ProviderPlugin>>(Task.FromResult(plugin));

    /// <summary>Whether there is a configured plugin behind a reference already.</summary>
    public bool Has(ProviderReference reference) => configured.ContainsKey(reference.ToString());

    /// <summary>The plugin behind a reference; started and configured from the recorded provider if it does not run yet.</summary>
    public Task<ProviderPlugin> GetAsync(string reference) =>
        configured.GetOrAdd(reference, text => new Lazy<Task<ProviderPlugin>>(() => FromStateAsync(ProviderReference.Parse(text)))).Value;

    /// <summary>Ends one plugin before the others.</summary>
    public async Task StopAsync(ProviderPlugin plugin)
    {
        lock (gate)
        {
            running.Remove(plugin);
        }

        await EndAsync(plugin);
    }

    /// <summary>Says to all plugins that the run ends; reports those that ended by themselves before.</summary>
    public async Task CancelAllAsync()
    {
        List<ProviderPlugin> all;
        lock (gate)
        {
            all = [.. running];
            running.Clear();
        }

        await Task.WhenAll(all.Select(EndAsync));
    }

    public async ValueTask DisposeAsync() => await CancelAllAsync();

    private async Task<ProviderPlugin> FromStateAsync(ProviderReference reference)
    {
        var recorded = phase.Olds.All.FirstOrDefault(o => o.State.Urn == reference.Urn && o.State.Id == reference.Id)?.State
            ?? throw new DeploymentException($"The state has no provider {reference.Urn} with id {reference.Id}, which a resource refers to. Run refresh, or restore the state from its backup.");
        var plugin = await StartAsync(reference.Package, recorded.Inputs);
        plugin.Configure(ResourceUrn.Parse(reference.Urn), reference.Id, ProviderInputs.Visible(recorded.Inputs), phase.Kill);
        return plugin;
    }

    private async Task EndAsync(ProviderPlugin plugin)
    {
        if (await plugin.CancelAsync() is { } written)
        {
            phase.Diagnose(
                phase.StackUrn,
                Severity.Error,
                $"Detected that {plugin.Name} exited prematurely.\n"
                    + "This is *always* a bug in the provider. Please report the issue to the provider author as appropriate.\n"
                    + "To assist with debugging we have dumped the STDOUT and STDERR streams of the plugin:"
                    + (written.Length == 0 ? "" : "\n\n" + written));
        }

        await plugin.DisposeAsync();
    }
}
