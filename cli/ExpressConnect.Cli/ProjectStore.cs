using ExpressConnect.Engine;

namespace ExpressConnect.Cli;

/// <summary>Which store the settings of a project name.</summary>
internal static class ProjectStore
{
    /// <summary>Whether a folder holds a project.</summary>
    public static bool HasProject(string folder) => File.Exists(Path.Combine(folder, "Pulumi.yaml")) || File.Exists(Path.Combine(folder, "Pulumi.yml"));

    /// <summary>The store that the project's settings name, else the default.</summary>
    public static Task<EngineOptions> OfAsync(DirectoryInfo folder, string? stack, CancellationToken cancel) =>
        Task.FromResult(new EngineOptions { Directory = folder.FullName });
}
