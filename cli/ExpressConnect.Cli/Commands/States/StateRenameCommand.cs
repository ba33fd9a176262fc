using System.CommandLine;
using ExpressConnect.Deployments.Projects;
using ExpressConnect.Deployments.Secrets;
using ExpressConnect.Deployments.States;

namespace ExpressConnect.Cli.Commands.States;

/// <summary><c>expressconnect state rename</c>: gives a resource the name that it has in the program now.</summary>
internal sealed class StateRenameCommand : OnStackCommand
{
    private readonly Argument<string> urn = new("URN") { Description = "The resource" };
    private readonly Argument<string> name = new("NAME") { Description = "Its new name" };

    public StateRenameCommand(Terminal terminal)
        : base("rename", "Give a resource another name, as the program has it now", terminal)
    {
        Add(urn);
        Add(name);
        AddStackOptions(asks: true);
    }

    private protected override async Task RunAsync(ProjectFolder project, ParseResult given, CancellationToken cancel)
    {
        Confirm(given, "This command will edit your stack's state directly. Confirm?");
        await project.Store.EditAsync(
            project.Stack, new ClosedSecrets(), state => state.Rename(given.GetRequiredValue(urn), given.GetRequiredValue(name)), cancel);
        Terminal.Out.WriteLine("Resource renamed");
    }
}
