using System.CommandLine;
using ExpressConnect.Deployments;

namespace ExpressConnect.Cli.Commands;

/// <summary><c>expressconnect destroy</c>: deletes all resources of a stack.</summary>
internal sealed class DestroyCommand : OperationCommand
{
    private readonly Option<bool> refresh = new("--refresh", "-r") { Description = "Read the real state of all resources first" };

    public DestroyCommand(Terminal terminal, Interrupts interrupts)
        : base("destroy", "Delete all resources of the stack", terminal, interrupts)
    {
        Aliases.Add("down");
        Add(refresh);
    }

    private protected override string Noun => "destroy";

    private protected override bool NeedsStack => true;

    private protected override OperationOptions Refine(OperationOptions options, ParseResult given) => options with
    {
        Refresh = options.Refresh || given.GetValue(refresh),
    };

    private protected override Task<DeploymentResult> OperateAsync(Deployment deployment, OperationOptions options, CancellationToken cancel) =>
        deployment.DestroyAsync(options, cancel);

    private protected override void Conclude(OperationOptions options, TextWriter output)
    {
        if (!options.PreviewOnly && options.Targets.IsEmpty)
        {
            output.WriteLine("The resources in the stack have been deleted, but the history and configuration associated with the stack are still maintained. ");
        }
    }
}
