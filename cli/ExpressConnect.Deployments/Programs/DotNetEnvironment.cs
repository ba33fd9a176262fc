namespace ExpressConnect.Deployments.Programs;

/// <summary>The environment without what a surrounding <c>dotnet run</c> or <c>dotnet test</c> has put into it.</summary>
internal static class DotNetEnvironment
{
    // These are set by people, not by the SDK for its own processes.
    private static readonly HashSet<string> SetByPeople =
        new(["MSBUILDDISABLENODEREUSE", "MSBUILDTERMINALLOGGER", "MSBUILDUSESERVER"], StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// MSBuild takes the paths of the SDK from these variables; those of another SDK, or of a test run, break the build of the
    /// program.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Clean(IReadOnlyDictionary<string, string> environment) => environment
        .Where(variable => !IsOfTheSdk(variable.Key))
        .ToDictionary(variable => variable.Key, variable => variable.Value, StringComparer.Ordinal);

    private static bool IsOfTheSdk(string name) =>
        (name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) && !SetByPeople.Contains(name))
        || name.StartsWith("VSTEST_", StringComparison.OrdinalIgnoreCase)
        || name is "DOTNET_HOST_PATH" or "DOTNET_LAUNCH_PROFILE" or "DOTNET_CLI_TELEMETRY_SESSIONID" or "DOTNET_STARTUP_HOOKS";
}
