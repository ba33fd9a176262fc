using YamlDotNet.RepresentationModel;

namespace ExpressConnect.Deployments.Projects;

/// <summary>A plugin that a project brings along.</summary>
/// <param name="Package">The package.</param>
/// <param name="Directory">The folder that holds <c>pulumi-resource-PACKAGE</c>.</param>
/// <param name="Version">The only version that it stands for; null for any.</param>
public sealed record ProjectPlugin(string Package, string Directory, string? Version = null)
{
    internal static IEnumerable<ProjectPlugin> ReadAll(SettingsFile settings, string root) =>
        [.. ReadProviders(settings, root), .. ReadPackages(settings, root)];

    private static IEnumerable<ProjectPlugin> ReadProviders(SettingsFile settings, string root)
    {
        var plugins = settings.FindMap(settings.Root, "plugins");
        switch (plugins is null ? null : SettingsFile.Find(plugins, "providers"))
        {
            case null:
                yield break;
            case YamlSequenceNode list:
                foreach (var item in list.Children)
                {
                    yield return item is YamlMappingNode map
                        ? new ProjectPlugin(Required(settings, map, "name"), Folder(root, Required(settings, map, "path")), settings.FindText(map, "version"))
                        : throw settings.Error(item, "an entry of 'plugins.providers' must be a map with 'name' and 'path'.");
                }

                yield break;
            case var other:
                throw settings.Error(other, "'plugins.providers' must be a list of maps with 'name' and 'path'.");
        }
    }

    private static IEnumerable<ProjectPlugin> ReadPackages(SettingsFile settings, string root)
    {
        if (settings.FindMap(settings.Root, "packages") is not { } packages)
        {
            yield break;
        }

        foreach (var (name, _, value) in settings.Entries(packages))
        {
            var source = value is YamlMappingNode map ? settings.FindText(map, "source") : (value as YamlScalarNode)?.Value;
            if (source is not null && (source.StartsWith('.') || Path.IsPathRooted(source)))
            {
                yield return new ProjectPlugin(name, Folder(root, source));
            }
        }
    }

    private static string Required(SettingsFile settings, YamlMappingNode map, string key) =>
        settings.FindText(map, key) ?? throw settings.Error(map, $"an entry of 'plugins.providers' has no '{key}'.");

    private static string Folder(string root, string path) => Path.GetFullPath(Path.Combine(root, path));
}
