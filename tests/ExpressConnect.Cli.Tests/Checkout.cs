using System.Runtime.CompilerServices;

namespace ExpressConnect.Cli.Tests;

/// <summary>Where this repository lies, and what its build made.</summary>
internal static class Checkout
{
    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Folder(), "..", ".."));

    /// <summary>
    /// The command, as the build made it, or the compiled one that TEST_COMMAND names: <c>.ci/run</c> runs these tests on the
    /// published one. The plugin stands beside it.
    /// </summary>
    public static string Command { get; } = Environment.GetEnvironmentVariable("TEST_COMMAND") is { Length: > 0 } named
        ? named
        : Built("cli/ExpressConnect.Cli", "expressconnect");

    /// <summary>What the command is started with.</summary>
    public static IReadOnlyList<string> CommandLine => Command.EndsWith(".dll", StringComparison.Ordinal) ? ["dotnet", Command] : [Command];

    /// <summary>The program of a project, as the build made it.</summary>
    public static string Built(string project, string assembly) =>
        Path.Combine(Root, project, "bin", Configuration, Framework, assembly + ".dll");

    private static string Framework => Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

    private static string Configuration => Path.GetFileName(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory))!);

    private static string Folder([CallerFilePath] string source = "") => Path.GetDirectoryName(source)!;
}
