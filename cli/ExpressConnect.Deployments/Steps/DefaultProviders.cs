using System.Collections.Concurrent;
using ExpressConnect.Deployments.States;
using Pulumi.Protocol;

namespace ExpressConnect.Deployments.Steps;

/// <summary>Providers that the engine makes because the program gave none: one per package, version and place to get it.</summary>
internal sealed class DefaultProviders(Phase phase, Registrar registrar)
{
    private readonly ConcurrentDictionary<PluginRequest, Lazy<Task<string>>> made = new();

    /// <summary>The reference of the default provider, which is made on first need.</summary>
    public Task<string> GetAsync(string package, string version, string downloadUrl)
    {
        var key = new PluginRequest(package, version.Length == 0 ? null : version) { DownloadUrl = downloadUrl.Length == 0 ? null : downloadUrl, EnvironmentMappings = NoMappings };
        return made.GetOrAdd(key, wanted => new Lazy<Task<string>>(() => MakeAsync(wanted))).Value;
    }

    private static IReadOnlyDictionary<string, string> NoMappings { get; } = new Dictionary<string, string>();

    private async Task<string> MakeAsync(PluginRequest plugin)
    {
        var name = "default" + Suffix(plugin.Version) + Suffix(plugin.DownloadUrl);
        var urn = ResourceUrn.Create(phase.Setup.Stack.Stack, phase.Setup.Stack.Project, parent: null, ProviderReference.TypePrefix + plugin.Package, name);
        var completed = await registrar.RegisterAsync(new Goal(urn, Inputs(plugin)) { Custom = true });
        return new ProviderReference(urn.ToString(), completed.State.Id).ToString();
    }

    private static string Suffix(string? text) =>
        string.IsNullOrEmpty(text) ? "" : "_" + string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));

    private PropertyMap Inputs(PluginRequest plugin)
    {
        var prefix = plugin.Package + ":";
        var inputs = PropertyMap.From(phase.Setup.Config
            .Where(c => c.Key.StartsWith(prefix, StringComparison.Ordinal))
            .Select(c => KeyValuePair.Create(c.Key[prefix.Length..], Setting(c.Value))));
        if (plugin.Version is { } version)
        {
            inputs = inputs.With("version", new PropertyValue.String(version));
        }

        return plugin.DownloadUrl is { } url
            ? inputs.With("__internal", new PropertyValue.Object(PropertyMap.Of(("pluginDownloadURL", new PropertyValue.String(url)))))
            : inputs;
    }

    private static PropertyValue Setting(ConfigValue value) =>
        value.IsSecret ? PropertyValue.SecretOf(new PropertyValue.String(value.Value)) : new PropertyValue.String(value.Value);
}
