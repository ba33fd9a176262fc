namespace ExpressConnect.Deployments.Processes;

/// <summary>Finds programs.</summary>
internal static class Executables
{
    private static readonly string[] Endings = OperatingSystem.IsWindows() ? [".exe", ".cmd"] : [""];

    /// <summary>The folders of <c>PATH</c>.</summary>
    public static string[] PathFolders(IReadOnlyDictionary<string, string> environment) =>
        environment.GetValueOrDefault("PATH", "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The program of this name in a folder, or null.</summary>
    public static string? FindIn(string folder, string name) =>
        Endings.Select(ending => Path.Combine(folder, name + ending)).FirstOrDefault(IsExecutable) is { } found ? Path.GetFullPath(found) : null;

    /// <summary>The program of this name in a folder of <c>PATH</c>, or null.</summary>
    public static string? FindOnPath(string name, IReadOnlyDictionary<string, string> environment) =>
        PathFolders(environment).Select(folder => FindIn(folder, name)).FirstOrDefault(found => found is not null);

    private static bool IsExecutable(string file)
    {
        const UnixFileMode execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return File.Exists(file) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & execute) != UnixFileMode.None);
    }
}
