namespace ExpressConnect.Deployments.States;

/// <summary>Finds out where the state is kept.</summary>
public static class StateLocation
{
    private const string FileScheme = "file://";

    /// <summary>
    /// The folder that holds <c>.pulumi</c>: <c>PULUMI_BACKEND_URL</c> if it begins with <c>file://</c>, else the project's
    /// <c>backend.url</c> if it does, else <c>.expressconnect/state</c> in the home folder.
    /// </summary>
    /// <param name="environment">The environment variables.</param>
    /// <param name="projectUrl">The project's <c>backend.url</c>, or null.</param>
    /// <param name="projectDirectory">What a relative path of the project's is relative to.</param>
    /// <exception cref="DeploymentException">There is no home folder.</exception>
    public static string Find(IReadOnlyDictionary<string, string> environment, string? projectUrl, string projectDirectory)
    {
        ArgumentNullException.ThrowIfNull(environment);
        if (environment.TryGetValue("PULUMI_BACKEND_URL", out var url) && url.StartsWith(FileScheme, StringComparison.Ordinal))
        {
            return Folder(url, Environment.CurrentDirectory, environment);
        }

        return projectUrl?.StartsWith(FileScheme, StringComparison.Ordinal) == true
            ? Folder(projectUrl, projectDirectory, environment)
            : Path.Combine(Home(environment), ".expressconnect", "state");
    }

    /// <summary>The user's home folder.</summary>
    internal static string Home(IReadOnlyDictionary<string, string> environment)
    {
        var home = environment.GetValueOrDefault(OperatingSystem.IsWindows() ? "USERPROFILE" : "HOME");
        return !string.IsNullOrEmpty(home) ? home
            : Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) is { Length: > 0 } profile ? profile
            : throw new DeploymentException("There is no home folder to keep the state in. Set HOME, or PULUMI_BACKEND_URL to file://FOLDER.");
    }

    private static string Folder(string url, string relativeTo, IReadOnlyDictionary<string, string> environment)
    {
        var path = url[FileScheme.Length..];
        var query = path.IndexOf('?', StringComparison.Ordinal);
        path = Uri.UnescapeDataString(query < 0 ? path : path[..query]);
        if (path is "~" || path.StartsWith("~/", StringComparison.Ordinal))
        {
            path = Home(environment) + path[1..];
        }
        else if (OperatingSystem.IsWindows())
        {
            // file:///C:/folder
            path = path.TrimStart('/');
        }

        return Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(relativeTo, path)));
    }
}
