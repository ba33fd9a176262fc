using System.CommandLine;
using ExpressConnect.Deployments;

namespace ExpressConnect.Cli.Commands;

/// <summary>The options that <c>preview</c> and <c>up</c> share.</summary>
internal sealed class UpdateOptions
{
    /// <summary>The name of the option that is a target too.</summary>
    public const string TargetReplaceName = "--target-replace";

    private readonly Option<bool> refresh = new("--refresh", "-r") { Description = "Read the real state of all resources first" };
    private readonly Option<string[]> replace = new("--replace") { Description = "Replace this resource, by URN, changed or not; may be repeated" };
    private readonly Option<string[]> targetReplace = new(TargetReplaceName) { Description = "As --target and --replace at once" };
    private readonly Option<bool> ignoreProtect = ProtectOption.Create();

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(refresh);
        command.Add(replace);
        command.Add(targetReplace);
        command.Add(ignoreProtect);
    }

    /// <summary>Reads them.</summary>
    public OperationOptions Refine(OperationOptions options, ParseResult given)
    {
        var both = given.GetValue(targetReplace) ?? [];
        return options with
        {
            Refresh = options.Refresh || given.GetValue(refresh),
            Replace = [.. given.GetValue(replace) ?? [], .. both],
            Targets = [.. options.Targets, .. both],
            IgnoreProtect = given.GetValue(ignoreProtect),
        };
    }
}
