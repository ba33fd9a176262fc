using System.CommandLine;
using ExpressConnect.Deployments;

namespace ExpressConnect.Cli.Commands;

/// <summary><c>expressconnect up</c>: makes the network what the program says.</summary>
internal sealed class UpCommand : OperationCommand
{
    private readonly UpdateOptions more = new();

    public UpCommand(Terminal terminal, Interrupts interrupts)
        : base("up", "Make the network what the program says", terminal, interrupts)
    {
        Aliases.Add("update");
        more.AddTo(this);
    }

    private protected override string Noun => "update";

    private protected override OperationOptions Refine(OperationOptions options, ParseResult given) => more.Refine(options, given);

    private protected override Task<DeploymentResult> OperateAsync(Deployment deployment, OperationOptions options, CancellationToken cancel) =>
        deployment.UpAsync(options, cancel);
}
