using System.CommandLine;
using ExpressConnect.Deployments;

namespace ExpressConnect.Cli.Commands;

/// <summary><c>expressconnect preview</c>: shows what <c>up</c> would do, and every rule that the program breaks.</summary>
internal sealed class PreviewCommand : OperationCommand
{
    private readonly UpdateOptions more = new();

    public PreviewCommand(Terminal terminal, Interrupts interrupts)
        : base("preview", "Show what up would do, and every rule that the program breaks", terminal, interrupts, changesThings: false) =>
        more.AddTo(this);

    private protected override string Noun => "preview";

    private protected override OperationOptions Refine(OperationOptions options, ParseResult given) => more.Refine(options, given);

    private protected override Task<DeploymentResult> OperateAsync(Deployment deployment, OperationOptions options, CancellationToken cancel) =>
        deployment.PreviewAsync(options, cancel);
}
