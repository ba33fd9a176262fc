using System.CommandLine;
using ExpressConnect.Deployments;

namespace ExpressConnect.Cli.Commands;

/// <summary><c>expressconnect refresh</c>: reads the real state of all resources into the state.</summary>
internal sealed class RefreshCommand : OperationCommand
{
    private readonly Option<bool> clearPendingCreates = new("--clear-pending-creates")
    {
        Description = "Forget creations that an interrupted run left without a known end",
    };

    public RefreshCommand(Terminal terminal, Interrupts interrupts)
        : base("refresh", "Read the real state of all resources into the state", terminal, interrupts)
    {
        Add(clearPendingCreates);
    }

    private protected override string Noun => "refresh";

    private protected override bool NeedsStack => true;

    private protected override OperationOptions Refine(OperationOptions options, ParseResult given) => options with
    {
        ClearPendingCreates = given.GetValue(clearPendingCreates),
    };

    private protected override Task<DeploymentResult> OperateAsync(Deployment deployment, OperationOptions options, CancellationToken cancel) =>
        deployment.RefreshAsync(options, cancel);
}
