using System.CommandLine;
using ExpressConnect.Deployments;
using ExpressConnect.Deployments.Events;

namespace ExpressConnect.Cli.Commands;

/// <summary><c>expressconnect destroy</c>: deletes all resources of a stack.</summary>
internal sealed class DestroyCommand : OperationCommand
{
    private readonly Option<bool> refresh = new("--refresh", "-r") { Description = "Read the real state of all resources first" };
    private readonly Option<bool> excludeProtected = new("--exclude-protected") { Description = "Keep protected resources, and what they stand on" };
    private readonly Option<bool> ignoreProtect = ProtectOption.Create();

    public DestroyCommand(Terminal terminal, Interrupts interrupts)
        : base("destroy", "Delete all resources of the stack", terminal, interrupts)
    {
        Aliases.Add("down");
        Add(refresh);
        Add(excludeProtected);
        Add(ignoreProtect);
        Validators.Add(result =>
        {
            if (result.GetResult(excludeProtected) is not null && result.GetResult(ignoreProtect) is not null)
            {
                result.AddError("--exclude-protected and --ignore-protect exclude each other: keep what is protected, or delete it.");
            }
            else if (result.GetResult(excludeProtected) is not null && result.GetResult("--target") is not null)
            {
                result.AddError("you cannot specify --target and --exclude-protected");
            }
        });
    }

    private protected override string Noun => "destroy";

    private protected override bool NeedsStack => true;

    private protected override OperationOptions Refine(OperationOptions options, ParseResult given) => options with
    {
        Refresh = options.Refresh || given.GetValue(refresh),
        ExcludeProtected = given.GetValue(excludeProtected),
        IgnoreProtect = given.GetValue(ignoreProtect),
    };

    private protected override Task<DeploymentResult> OperateAsync(Deployment deployment, OperationOptions options, CancellationToken cancel) =>
        deployment.DestroyAsync(options, cancel);

    private protected override void Conclude(OperationOptions options, DeploymentResult result, string place, TextWriter output)
    {
        if (options.PreviewOnly || !options.Targets.IsEmpty)
        {
            return;
        }

        var kept = result.Last!.Changes.GetValueOrDefault(StepKind.Same);
        if (options.ExcludeProtected && kept > 0)
        {
            output.WriteLine(result.Last.HasChanges ? "All unprotected resources were destroyed." : "There were no unprotected resources to destroy.");
            output.WriteLine($"There are still {kept} protected resources associated with this stack, what they stand on included.");
        }
        else if (options.Excludes.IsEmpty)
        {
            output.WriteLine("The resources in the stack have been deleted, but the history and configuration associated with the stack are still maintained. ");
            output.WriteLine($"If you want to remove the stack completely, run `expressconnect stack rm {place}`.");
        }
    }
}
