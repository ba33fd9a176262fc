namespace ExpressConnect.Cli.Tests;

/// <summary>A test that needs a shell script as a plugin; skipped on Windows.</summary>
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "Windows runs no shell scripts." : null;
}
