using System.Collections.Immutable;
using ExpressConnect.Deployments.Processes;
using ExpressConnect.Deployments.Projects;
using ExpressConnect.Deployments.States;

namespace ExpressConnect.Deployments.Plugins;

/// <summary>Where plugins are looked for, in order.</summary>
internal sealed class PluginSearch(
    IReadOnlyDictionary<string, string> environment, string commandDirectory, Func<ImmutableArray<ProjectPlugin>> projectPlugins)
{
    private const string DebugVariable = "PULUMI_DEBUG_PROVIDERS";
    private const string IgnorePathVariable = "PULUMI_IGNORE_AMBIENT_PLUGINS";

    /// <summary>The address of a plugin that somebody debugs (<c>name:port,other:port</c>), or null.</summary>
    /// <exception cref="DeploymentException">The variable is not written so.</exception>
    public string? FindDebugged(string package)
    {
        foreach (var entry in environment.GetValueOrDefault(DebugVariable, "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (entry.Split(':') is not [var name, var text] || !ushort.TryParse(text, out var port) || port == 0)
            {
                throw new DeploymentException($"{DebugVariable} has '{entry}'. Write NAME:PORT, several with commas between.", ExitStatus.ConfigurationError);
            }

            if (name == package)
            {
                return $"127.0.0.1:{port}";
            }
        }

        return null;
    }

    /// <summary>The file of the plugin.</summary>
    /// <exception cref="DeploymentException">There is none; the message says where was looked.</exception>
    public string Find(PluginRequest plugin)
    {
        var name = $"pulumi-resource-{plugin.Package}";
        var looked = new List<string>();
        return FindInProject(plugin, name, looked)
            ?? FindBesideCommand(name, looked)
            ?? FindOnPath(name, looked)
            ?? FindInCache(plugin, name, looked)
            ?? throw NotFound(plugin, name, looked);
    }

    private string? FindInProject(PluginRequest plugin, string name, List<string> looked)
    {
        var named = projectPlugins().Where(candidate => candidate.Package == plugin.Package).ToList();
        if (named.Count == 0)
        {
            looked.Add("plugins.providers of the project: does not name it");
        }

        foreach (var candidate in named)
        {
            if (candidate.Version is { } only && plugin.Version is { } wanted && Plain(only) != Plain(wanted))
            {
                looked.Add($"{candidate.Directory} (plugins.providers): is version {only}");
            }
            else if (PluginFolder.Find(candidate.Directory, name) is { } found)
            {
                return found;
            }
            else
            {
                looked.Add($"{candidate.Directory} (plugins.providers): has no {name}");
            }
        }

        return null;
    }

    private string? FindBesideCommand(string name, List<string> looked)
    {
        looked.Add($"{commandDirectory} (beside the command)");
        return PluginFolder.Find(commandDirectory, name);
    }

    private string? FindOnPath(string name, List<string> looked)
    {
        if (environment.GetValueOrDefault(IgnorePathVariable, "") is "1" or "true")
        {
            looked.Add($"PATH: not, because {IgnorePathVariable} is set");
            return null;
        }

        looked.Add($"the {Executables.PathFolders(environment).Length} folders of PATH");
        return Executables.FindOnPath(name, environment);
    }

    private string? FindInCache(PluginRequest plugin, string name, List<string> looked)
    {
        var home = environment.GetValueOrDefault("PULUMI_HOME", "");
        var cache = Path.Combine(home.Length > 0 ? home : Path.Combine(StateLocation.Home(environment), ".pulumi"), "plugins");
        var prefix = $"resource-{plugin.Package}-v";
        var installed = !Directory.Exists(cache) ? [] : Directory.EnumerateDirectories(cache, prefix + "*")
            .Where(folder => !File.Exists(folder + ".partial"))
            .Select(folder => (Folder: folder, Version: Path.GetFileName(folder)[prefix.Length..]))
            .Where(entry => entry.Version.Length > 0 && char.IsAsciiDigit(entry.Version[0]))
            .OrderByDescending(entry => entry.Version, PluginVersionOrder.Instance)
            .ToList();
        looked.Add(installed.Count == 0 ? $"{cache} (the CLI's cache)" : $"{cache} (the CLI's cache): has {string.Join(", ", installed.Select(entry => entry.Version))}");
        return installed
            .Where(entry => plugin.Version is null || entry.Version == Plain(plugin.Version))
            .Select(entry => PluginFolder.Find(entry.Folder, name))
            .FirstOrDefault(found => found is not null);
    }

    private static DeploymentException NotFound(PluginRequest plugin, string name, List<string> looked)
    {
        var version = plugin.Version is null ? "" : $" in version {Plain(plugin.Version)}";
        var install = plugin.Version is null ? "" : $" v{Plain(plugin.Version)}";
        var from = plugin.DownloadUrl is null ? "" : $" --server {plugin.DownloadUrl}";
        return new DeploymentException(
            $"There is no plugin for the package '{plugin.Package}'{version}. Looked for {name} in\n"
            + string.Join('\n', looked.Select(place => $"  {place}"))
            + $"\nInstall it (pulumi plugin install resource {plugin.Package}{install}{from}), or name its folder in Pulumi.yaml under plugins.providers.");
    }

    private static string Plain(string version) => version.TrimStart('v');
}
