using System.CommandLine;

namespace ExpressConnect.Cli.Commands;

/// <summary>The option that lets protected resources go.</summary>
internal static class ProtectOption
{
    /// <summary>Makes the option.</summary>
    public static Option<bool> Create() => new("--ignore-protect") { Description = "Delete and replace protected resources too; what is deleted does not come back" };
}
