using System.Collections.Immutable;
using Pulumi.Protocol;

namespace ExpressConnect.Deployments.Providers;

/// <summary>
/// What the inputs of a provider resource say of its plugin: the package's version in the open, everything else under
/// <c>__internal</c>, which the plugin never sees.
/// </summary>
internal static class ProviderInputs
{
    private const string Internal = "__internal";
    private const string Version = "version";
    private const string Name = "name";
    private const string DownloadUrl = "pluginDownloadURL";
    private const string Parameterization = "parameterization";
    private const string EnvironmentMappings = "envVarMappings";

    /// <summary>The inputs, with what is wanted of the plugin added.</summary>
    public static PropertyMap Put(PropertyMap inputs, PluginRequest plugin)
    {
        var hidden = Hidden(inputs);
        if ((plugin.Parameter?.Version ?? plugin.Version) is { } version)
        {
            inputs = inputs.With(Version, version).With(Internal, hidden);
        }

        if (plugin.DownloadUrl is { } url)
        {
            hidden = hidden.With(DownloadUrl, url);
        }

        if (plugin.EnvironmentMappings.Count > 0)
        {
            hidden = hidden.With(EnvironmentMappings, PropertyMap.Of(plugin.EnvironmentMappings.Select(m => (m.Key, (PropertyValue)m.Value))));
        }

        if (plugin.Parameter is { } parameter)
        {
            hidden = hidden.With(Name, plugin.Package).With(Parameterization, parameter.Value);
            hidden = plugin.Version is { } own ? hidden.With(Version, own) : hidden;
        }

        return hidden.Count > 0 ? inputs.With(Internal, hidden) : inputs;
    }

    /// <summary>Which plugin serves a provider resource.</summary>
    /// <param name="package">The package of its type.</param>
    /// <param name="inputs">Its inputs.</param>
    public static PluginRequest PluginOf(string package, PropertyMap inputs)
    {
        var hidden = Hidden(inputs);
        var version = Text(inputs.Find(Version));
        var value = Text(hidden.Find(Parameterization));
        return new PluginRequest(Text(hidden.Find(Name)) ?? package, value is null ? version : Text(hidden.Find(Version)))
        {
            DownloadUrl = Text(hidden.Find(DownloadUrl)),
            EnvironmentMappings = hidden.Find(EnvironmentMappings) is PropertyValue.Object { Properties: var mappings }
                ? mappings.ToImmutableDictionary(m => m.Key, m => Text(m.Value) ?? "", StringComparer.Ordinal)
                : ImmutableDictionary<string, string>.Empty,
            Parameter = value is null ? null : new PluginParameter(package, version ?? "", value),
        };
    }

    /// <summary>Inputs as a plugin may see them: without what is the engine's own.</summary>
    public static PropertyMap Visible(PropertyMap inputs) => inputs.Without(Internal);

    /// <summary>Checked inputs as they are recorded: with what is the engine's own.</summary>
    public static PropertyMap Recorded(PropertyMap given, PropertyMap @checked) =>
        given.Find(Internal) is { } hidden ? @checked.With(Internal, hidden) : @checked;

    private static PropertyMap Hidden(PropertyMap inputs) => inputs.Find(Internal) is PropertyValue.Object { Properties: var own } ? own : PropertyMap.Empty;

    private static string? Text(PropertyValue? value) => value is not null && value.TryGetString(out var text) ? text : null;
}
