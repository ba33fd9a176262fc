using System.Collections.Concurrent;
using ExpressConnect.Deployments.Providers;
using ExpressConnect.Deployments.States;
using Pulumi.Protocol;

namespace ExpressConnect.Deployments.Steps;

/// <summary>Providers that the engine makes because the program gave none: one per package, version and place to get it.</summary>
internal sealed class DefaultProviders(Phase phase, Registrar registrar)
{
    private readonly ConcurrentDictionary<PluginRequest, Lazy<Task<string>>> made = new();

    /// <summary>The reference of the default provider, which is made on first need.</summary>
    public Task<string> GetAsync(PluginRequest plugin) => made.GetOrAdd(plugin, wanted => new Lazy<Task<string>>(() => MakeAsync(wanted))).Value;

    private async Task<string> MakeAsync(PluginRequest plugin)
    {
        var package = plugin.Parameter?.Name ?? plugin.Package;
        var name = "default" + Suffix(plugin.Parameter?.Version ?? plugin.Version) + Suffix(plugin.DownloadUrl);
        var urn = ResourceUrn.Create(phase.Setup.Stack.Stack, phase.Setup.Stack.Project, parent: null, ProviderReference.TypePrefix + package, name);
        var completed = await registrar.RegisterAsync(new Goal(urn, ProviderInputs.Put(Settings(package), plugin)) { Custom = true });
        return new ProviderReference(urn.ToString(), completed.State.Id).ToString();
    }

    private static string Suffix(string? text) =>
        string.IsNullOrEmpty(text) ? "" : "_" + string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));

    private PropertyMap Settings(string package)
    {
        var prefix = package + ":";
        return PropertyMap.From(phase.Setup.Config
            .Where(c => c.Key.StartsWith(prefix, StringComparison.Ordinal))
            .Select(c => KeyValuePair.Create(c.Key[prefix.Length..], Setting(c.Value))));
    }

    private static PropertyValue Setting(ConfigValue value) =>
        value.IsSecret ? PropertyValue.SecretOf(new PropertyValue.String(value.Value)) : new PropertyValue.String(value.Value);
}
