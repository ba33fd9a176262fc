using System.Collections.Immutable;

namespace ExpressConnect.Deployments;

/// <summary>Starts provider plugins: as processes of their own, or (in tests) as servers in the same process.</summary>
public interface IProviderLauncher
{
    /// <summary>Starts a new instance of a package's plugin. It is not called at all before this returns.</summary>
    /// <param name="plugin">Which plugin.</param>
    /// <param name="engineAddress">Where the engine service of this phase listens: <c>127.0.0.1:PORT</c>.</param>
    /// <param name="cancel">Give up.</param>
    /// <exception cref="DeploymentException">There is no such plugin, or it does not start; the message says where was looked.</exception>
    Task<ProviderInstance> StartAsync(PluginRequest plugin, string engineAddress, CancellationToken cancel);

    /// <summary>
    /// Says that an instance will probably be wanted soon, so that it may start while other things are done. It is not called at
    /// all before it is asked for.
    /// </summary>
    /// <param name="plugin">Which plugin.</param>
    /// <param name="engineAddress">As it will be asked for.</param>
    /// <returns>Ends it, if nobody has asked for it until then; null where nothing is started early.</returns>
    IAsyncDisposable? Expect(PluginRequest plugin, string engineAddress) => null;
}

/// <summary>Which plugin is wanted.</summary>
/// <param name="Package">The package: <c>expressconnect</c> for <c>pulumi-resource-expressconnect</c>.</param>
/// <param name="Version">The version that the program or the state names, or null for any.</param>
public sealed record PluginRequest(string Package, string? Version = null)
{
    /// <summary>Where the program says that the plugin can be downloaded, or null.</summary>
    public string? DownloadUrl { get; init; }

    /// <summary>Environment variables that the plugin gets under other names: the name outside to the name that the plugin reads.</summary>
    public IReadOnlyDictionary<string, string> EnvironmentMappings { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What makes a plugin that serves many packages serve one of them; null for an ordinary plugin.</summary>
    public PluginParameter? Parameter { get; init; }
}

/// <summary>One package of a plugin that serves many.</summary>
/// <param name="Name">The package's name: what the types of its resources begin with.</param>
/// <param name="Version">The package's version.</param>
/// <param name="Value">What the plugin makes the package of, in base64.</param>
public sealed record PluginParameter(string Name, string Version, string Value);

/// <summary>A running plugin. Disposing ends it: politely, then by force.</summary>
public abstract class ProviderInstance : IAsyncDisposable
{
    /// <summary>Where it listens: <c>127.0.0.1:PORT</c>.</summary>
    public abstract string Address { get; }

    /// <summary>Its own folder, told in Handshake; null when attached.</summary>
    public virtual string? Directory => null;

    /// <summary>Whether it was running before and outlives the deployment (<c>PULUMI_DEBUG_PROVIDERS</c>).</summary>
    public virtual bool IsAttached => false;

    /// <summary>The file or the name by which messages call it.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// Set once the plugin has ended although nobody asked it to: what it wrote to its streams. Asked after a failed Cancel.
    /// </summary>
    public virtual ValueTask<string?> EndedPrematurelyAsync(CancellationToken cancel) => ValueTask.FromResult<string?>(null);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}
