using System.CommandLine;
using ExpressConnect.Deployments;

namespace ExpressConnect.Cli.Commands;

/// <summary>The options that limit an operation to some resources.</summary>
internal sealed class TargetOptions
{
    private readonly Option<string[]> targets = new("--target", "-t") { Description = "Only this resource, by URN; may be repeated, and hold wildcards (*, **)" };
    private readonly Option<bool> targetDependents = new("--target-dependents") { Description = "Also what depends on the targets" };
    private readonly Option<string[]> excludes = new("--exclude", "-x") { Description = "All but this resource, by URN; may be repeated, and hold wildcards (*, **)" };
    private readonly Option<bool> excludeDependents = new("--exclude-dependents") { Description = "Also leave out what depends on the excluded" };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(targets);
        command.Add(targetDependents);
        command.Add(excludes);
        command.Add(excludeDependents);
        command.Validators.Add(result =>
        {
            if (result.GetResult(excludes) is not null && (result.GetResult(targets) is not null || result.GetResult(UpdateOptions.TargetReplaceName) is not null))
            {
                result.AddError("--target and --exclude exclude each other: name what is to be dealt with, or what is not.");
            }
        });
    }

    /// <summary>Reads them.</summary>
    public OperationOptions Refine(OperationOptions options, ParseResult given) => options with
    {
        Targets = [.. given.GetValue(targets) ?? []],
        TargetDependents = given.GetValue(targetDependents),
        Excludes = [.. given.GetValue(excludes) ?? []],
        ExcludeDependents = given.GetValue(excludeDependents),
    };
}
