using System.CommandLine;

namespace ExpressConnect.Cli.Commands;

/// <summary>The option that names the stack.</summary>
internal static class StackOption
{
    /// <summary>The stack when none is named.</summary>
    public const string Default = "dev";

    /// <summary>A new option for a command.</summary>
    public static Option<string> Create() => new("--stack", "-s") { Description = "The name of the stack", DefaultValueFactory = static _ => Default };
}
