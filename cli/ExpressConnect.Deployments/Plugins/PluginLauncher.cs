using System.Collections.Concurrent;
using System.Collections.Immutable;
using ExpressConnect.Deployments.Projects;

namespace ExpressConnect.Deployments.Plugins;

/// <summary>
/// Finds and starts provider plugins as processes. Looks in <c>PULUMI_DEBUG_PROVIDERS</c>, in the folders that the project
/// names, beside the command, on <c>PATH</c>, in the CLI's cache.
/// </summary>
public sealed class PluginLauncher : IProviderLauncher
{
    private readonly PluginSearch search;
    private readonly IReadOnlyDictionary<string, string> environment;
    private readonly ConcurrentDictionary<(PluginRequest Plugin, string Engine), EarlyPlugin> early = new();

    /// <summary>With these places to look in.</summary>
    /// <param name="environment">What plugins get besides their own variables; says where debugged plugins, <c>PATH</c> and the cache are.</param>
    /// <param name="commandDirectory">The folder of the command.</param>
    public PluginLauncher(IReadOnlyDictionary<string, string> environment, string commandDirectory)
    {
        this.environment = environment;
        search = new PluginSearch(environment, commandDirectory, () => ProjectPlugins);
    }

    /// <summary>Folders of plugins that the project names.</summary>
    public ImmutableArray<ProjectPlugin> ProjectPlugins { get; init; } = [];

    /// <summary>The name of the project, which plugins are told; null for none.</summary>
    public string? Project { get; init; }

    /// <summary>The working directory of plugins: the project's.</summary>
    public required string WorkingDirectory { get; init; }

    /// <inheritdoc/>
    public Task<ProviderInstance> StartAsync(PluginRequest plugin, string engineAddress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(plugin);
        return early.TryRemove((plugin, engineAddress), out var expected) && expected.TryTake(out var started)
            ? started.WaitAsync(cancel)
            : StartNewAsync(plugin, engineAddress, cancel);
    }

    /// <inheritdoc/>
    public IAsyncDisposable Expect(PluginRequest plugin, string engineAddress)
    {
        ArgumentNullException.ThrowIfNull(plugin);
        var starting = new EarlyPlugin(Task.Run(() => StartNewAsync(plugin, engineAddress, CancellationToken.None)));
        early[(plugin, engineAddress)] = starting;
        return starting;
    }

    private async Task<ProviderInstance> StartNewAsync(PluginRequest plugin, string engineAddress, CancellationToken cancel)
    {
        if (search.FindDebugged(plugin.Package) is { } address)
        {
            return new AttachedPlugin(plugin.Package, address);
        }

        var file = search.Find(plugin);
        return await PluginProcess.StartAsync(file, engineAddress, WorkingDirectory, VariablesFor(plugin), cancel);
    }

    private Dictionary<string, string> VariablesFor(PluginRequest plugin)
    {
        var variables = new Dictionary<string, string>(environment, StringComparer.Ordinal);
        if (Project is not null)
        {
            variables["PULUMI_PROJECT"] = Project;
        }

        foreach (var (source, name) in plugin.EnvironmentMappings)
        {
            if (environment.TryGetValue(source, out var value))
            {
                variables[name] = value;
            }
        }

        return variables;
    }
}
