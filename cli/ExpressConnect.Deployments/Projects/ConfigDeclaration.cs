using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace ExpressConnect.Deployments.Projects;

/// <summary>A setting that <c>Pulumi.yaml</c> declares: its type, and the value that it has where the stack gives none.</summary>
/// <param name="Key">The key with its namespace.</param>
/// <param name="IsOwn">Whether it is one of the project's own settings, which every stack must have.</param>
/// <param name="Type">The type; null if anything is allowed.</param>
/// <param name="Default">The value where the stack gives none, or null.</param>
/// <param name="IsSecret">Whether the value is secret.</param>
internal sealed record ConfigDeclaration(string Key, bool IsOwn, ConfigType? Type, YamlNode? Default, bool IsSecret)
{
    /// <exception cref="DeploymentException">A declaration is wrong.</exception>
    public static ImmutableArray<ConfigDeclaration> ReadAll(SettingsFile settings, string project) =>
        settings.FindMap(settings.Root, "config") is { } config
            ? [.. settings.Entries(config).Select(entry => Read(settings, project, entry.Name, entry.Key, entry.Value))]
            : [];

    private static ConfigDeclaration Read(SettingsFile settings, string project, string name, YamlNode at, YamlNode node)
    {
        var key = ConfigKey.Parse(name, project) ?? throw settings.Error(at, ConfigKey.Advice(name));
        var isOwn = key.StartsWith(project + ":", StringComparison.Ordinal);
        if (node is not YamlMappingNode map)
        {
            var isGiven = !(node is YamlScalarNode scalar && YamlScalars.IsNull(scalar));
            return new ConfigDeclaration(key, isOwn, Type: null, isGiven ? node : null, IsSecret: false);
        }

        var value = SettingsFile.Find(map, "value");
        var byDefault = SettingsFile.Find(map, "default");
        if (value is not null && byDefault is not null)
        {
            throw settings.Error(at, $"configuration '{name}' has both 'value' and 'default'. Leave one of them.");
        }

        if (!isOwn && (byDefault is not null || SettingsFile.Find(map, "type") is not null))
        {
            throw settings.Error(at, $"configuration '{name}' belongs to another package: it can have a 'value', but no 'type' or 'default'.");
        }

        var type = SettingsFile.Find(map, "type") is { } given ? ConfigType.Read(settings, map, given) : null;
        if (type is not null && byDefault is not null && !type.Fits(byDefault))
        {
            throw settings.Error(byDefault, $"the default of configuration '{name}' must be of type '{type}'.");
        }

        return new ConfigDeclaration(key, isOwn, type, value ?? byDefault, settings.FindText(map, "secret") == "true");
    }
}
