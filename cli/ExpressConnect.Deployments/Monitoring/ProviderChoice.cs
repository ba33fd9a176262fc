using System.Collections.Concurrent;
using System.Text.Json;
using ExpressConnect.Deployments.Providers;
using ExpressConnect.Deployments.States;
using ExpressConnect.Deployments.Steps;
using Google.Protobuf.Collections;
using Grpc.Core;
using Pulumirpc;

namespace ExpressConnect.Deployments.Monitoring;

/// <summary>Which provider serves what a program asks for, where it does not say so itself.</summary>
internal sealed class ProviderChoice(Phase phase, DefaultProviders defaults)
{
    private const string DisabledKey = "pulumi:disable-default-providers";

    private static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, string>> ofComponents = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, PluginRequest> packages = new(StringComparer.Ordinal);

    /// <summary>Keeps what is said of a package.</summary>
    /// <returns>What requests call it.</returns>
    public string Add(RegisterPackageRequest request)
    {
        var plugin = PluginOf(request.Name, request.Version, request.DownloadUrl);
        if (request.Parameterization is { } parameter)
        {
            plugin = plugin with { Parameter = new PluginParameter(parameter.Name, parameter.Version, parameter.Value.ToBase64()) };
        }

        var reference = Guid.NewGuid().ToString();
        packages[reference] = plugin;
        return reference;
    }

    /// <summary>The plugin that a request names.</summary>
    public PluginRequest PluginOf(string package, string reference, string version, string url) =>
        reference.Length == 0 ? PluginOf(package, version, url)
            : packages.TryGetValue(reference, out var registered) ? registered
            : throw Refused($"unknown provider package '{reference}'");

    /// <summary>The reference of the provider: the one given, one of an ancestor, or the default one.</summary>
    /// <param name="plugin">The package, for the default one.</param>
    /// <param name="given">The reference given, or empty.</param>
    /// <param name="parent">The parent of what asks.</param>
    /// <param name="own">References given by package.</param>
    public async Task<string> ChooseAsync(PluginRequest plugin, string given, ResourceState? parent, IReadOnlyDictionary<string, string>? own = null)
    {
        if (given.Length > 0)
        {
            return given;
        }

        var package = plugin.Parameter?.Name ?? plugin.Package;
        if (own is not null && own.TryGetValue(package, out var named))
        {
            return named;
        }

        foreach (var above in Ancestors(parent))
        {
            if (above.Provider is { } inherited && ProviderReference.Parse(inherited).Package == package)
            {
                return inherited;
            }

            if (ofComponents.TryGetValue(above.Urn, out var of) && of.TryGetValue(package, out var found))
            {
                return found;
            }
        }

        RefuseDisabled(package);
        return await defaults.GetAsync(plugin);
    }

    /// <summary>Adds to the providers given to a component those of the components around it.</summary>
    public void Inherit(MapField<string, string> providers, ResourceState? parent)
    {
        foreach (var above in Ancestors(parent))
        {
            foreach (var (package, reference) in ofComponents.GetValueOrDefault(above.Urn, None).Where(own => !providers.ContainsKey(own.Key)))
            {
                providers[package] = reference;
            }
        }
    }

    /// <summary>What is in the component gets these providers.</summary>
    public void Remember(string urn, IReadOnlyDictionary<string, string> providers)
    {
        if (providers.Count > 0)
        {
            ofComponents[urn] = providers;
        }
    }

    // The engine's own provider is no choice of the program's.
    private void RefuseDisabled(string package)
    {
        if (package == BuiltinProvider.Package || !phase.Setup.Config.TryGetValue(DisabledKey, out var setting) || setting.Value.Length == 0)
        {
            return;
        }

        string[]? disabled;
        try
        {
            disabled = JsonSerializer.Deserialize(setting.Value, JsonTypes.Default.Texts);
        }
        catch (JsonException)
        {
            throw Refused($"{DisabledKey} is {setting.Value}. Write a list of packages, such as [\"aws\"], or [\"*\"] for all.");
        }

        if (disabled is not null && (disabled.Contains("*") || disabled.Contains(package)))
        {
            throw Refused($"Default provider for '{package}' disabled by {DisabledKey}. Give what uses it an explicit provider.");
        }
    }

    private static RpcException Refused(string message) => new(new Status(StatusCode.InvalidArgument, message));

    private static PluginRequest PluginOf(string package, string version, string url) =>
        new(package, version.Length == 0 ? null : version) { DownloadUrl = url.Length == 0 ? null : url };

    private IEnumerable<ResourceState> Ancestors(ResourceState? parent)
    {
        for (var above = parent; above is not null; above = above.Parent is { } urn && phase.News.TryGetValue(urn, out var next) ? next.State : null)
        {
            yield return above;
        }
    }
}
