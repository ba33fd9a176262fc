using System.Runtime.CompilerServices;

namespace ExpressConnect.Cli.Tests;

/// <summary>Where this repository lies, and what its build made.</summary>
internal static class Checkout
{
    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Folder(), "..", ".."));

    /// <summary>The command, as the build made it: the plugin stands beside it.</summary>
    public static string Command { get; } = Built("cli/ExpressConnect.Cli", "expressconnect");

    /// <summary>The program of a project, as the build made it.</summary>
    public static string Built(string project, string assembly) =>
        Path.Combine(Root, project, "bin", Configuration, Framework, assembly + ".dll");

    private static string Framework => Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

    private static string Configuration => Path.GetFileName(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory))!);

    private static string Folder([CallerFilePath] string source = "") => Path.GetDirectoryName(source)!;
}
