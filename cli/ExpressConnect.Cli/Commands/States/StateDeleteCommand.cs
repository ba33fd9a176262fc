using System.CommandLine;
using ExpressConnect.Deployments.Projects;
using ExpressConnect.Deployments.Secrets;
using ExpressConnect.Deployments.States;

namespace ExpressConnect.Cli.Commands.States;

/// <summary><c>expressconnect state delete</c>: forgets a resource.</summary>
internal sealed class StateDeleteCommand : OnStackCommand
{
    private readonly Argument<string> urn = new("URN") { Description = "The resource" };
    private readonly Option<bool> force = new("--force") { Description = "Even if it is protected" };
    private readonly Option<bool> dependents = new("--target-dependents") { Description = "Also what depends on it" };

    public StateDeleteCommand(Terminal terminal)
        : base("delete", "Forget a resource; its object goes on to exist", terminal)
    {
        Add(urn);
        Add(force);
        Add(dependents);
        AddStackOptions(asks: true);
    }

    private protected override async Task RunAsync(ProjectFolder project, ParseResult given, CancellationToken cancel)
    {
        Confirm(given, "This command will edit your stack's state directly. Confirm?");
        await project.Store.EditAsync(
            project.Stack, new ClosedSecrets(), state => state.Delete(given.GetRequiredValue(urn), given.GetValue(dependents), given.GetValue(force)), cancel);
        Terminal.Out.WriteLine("Resource deleted");
    }
}
