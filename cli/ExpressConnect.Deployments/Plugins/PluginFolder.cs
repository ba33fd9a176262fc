using ExpressConnect.Deployments.Processes;
using ExpressConnect.Deployments.Projects;

namespace ExpressConnect.Deployments.Plugins;

/// <summary>A folder that a plugin stands in: an executable, or an assembly that <c>PulumiPlugin.yaml</c> names and <c>dotnet</c> runs.</summary>
internal static class PluginFolder
{
    private const string Description = "PulumiPlugin.yaml";

    /// <summary>The plugin of this name, or null.</summary>
    /// <exception cref="DeploymentException">There is a description that is not written as one.</exception>
    public static string? Find(string folder, string name) => Executables.FindIn(folder, name) ?? FindDescribed(folder, name + ".dll");

    /// <summary>How a plugin that was found is started.</summary>
    /// <exception cref="DeploymentException">It needs <c>dotnet</c>, which is not there.</exception>
    public static (string File, IReadOnlyList<string> Arguments) CommandFor(string plugin, string engineAddress, IReadOnlyDictionary<string, string> environment) =>
        !plugin.EndsWith(".dll", StringComparison.Ordinal)
            ? (plugin, [engineAddress])
            : Executables.FindOnPath("dotnet", environment) is { } dotnet
                ? (dotnet, [plugin, engineAddress])
                : throw new DeploymentException(
                    $"The plugin {plugin} is run by dotnet, and there is no dotnet on PATH. Install the .NET runtime, or the plugin for this platform.",
                    ExitStatus.ConfigurationError);

    private static string? FindDescribed(string folder, string assembly)
    {
        var file = Path.Combine(folder, Description);
        if (!File.Exists(file))
        {
            return null;
        }

        var settings = SettingsFile.Load(file);
        var runtime = SettingsFile.Find(settings.Root, "runtime") is YamlDotNet.RepresentationModel.YamlMappingNode map ? map : [];
        var options = settings.FindMap(runtime, "options") ?? [];
        return settings.FindText(runtime, "name") == "dotnet" && settings.FindText(options, "binary") is { } binary
            && Path.GetFileName(binary) == assembly && Path.GetFullPath(Path.Combine(folder, binary)) is var path && File.Exists(path)
                ? path
                : null;
    }
}
