using ExpressConnect.Deployments.Projects;
using ExpressConnect.Engine;

namespace ExpressConnect.Cli;

/// <summary>Which store the settings of a project name.</summary>
internal static class ProjectStore
{
    /// <summary>Whether a folder holds a project.</summary>
    public static bool HasProject(string folder) => File.Exists(Path.Combine(folder, "Pulumi.yaml")) || File.Exists(Path.Combine(folder, "Pulumi.yml"));

    /// <summary>The store that the project's settings name, else the default. A relative path is relative to the project.</summary>
    public static EngineOptions Of(DirectoryInfo folder, string stack) => Of(ProjectFolder.Open(folder.FullName, stack));

    /// <summary>The store of the project's default provider, which takes its configuration before the environment.</summary>
    public static EngineOptions Of(ProjectFolder project)
    {
        var named = project.Config.TryGetValue("expressconnect:store", out var configured) ? configured.Value : Environment.GetEnvironmentVariable("EXPRESSCONNECT_STORE");
        var options = new EngineOptions { Directory = project.Project.RootDirectory };
        return named is { Length: > 0 } ? options with { Store = named } : options;
    }
}
