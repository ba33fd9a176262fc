using System.CommandLine;
using ExpressConnect.Deployments;
using ExpressConnect.Deployments.Projects;
using ExpressConnect.Deployments.Secrets;
using ExpressConnect.Deployments.States;

namespace ExpressConnect.Cli.Commands.States;

/// <summary><c>expressconnect state unprotect</c>: lets protected resources be deleted.</summary>
internal sealed class StateUnprotectCommand : OnStackCommand
{
    private readonly Argument<string?> urn = new("URN") { Description = "The resource", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> all = new("--all") { Description = "All resources of the stack; then the argument is DIR" };

    public StateUnprotectCommand(Terminal terminal)
        : base("unprotect", "Let a protected resource, or all of them, be deleted", terminal)
    {
        Add(urn);
        Add(all);
        AddStackOptions(asks: true);
    }

    private protected override string? Folder(ParseResult given) => given.GetValue(all) ? given.GetValue(urn) : null;

    private protected override async Task RunAsync(ProjectFolder project, ParseResult given, CancellationToken cancel)
    {
        var isAll = given.GetValue(all);
        var wanted = given.GetValue(urn);
        if (!isAll && wanted is null)
        {
            throw new DeploymentException("Say which resource, by URN, or --all. `stack export` shows the URNs of all resources.");
        }

        Confirm(given, "This command will edit your stack's state directly. Confirm?");
        await project.Store.EditAsync(project.Stack, new ClosedSecrets(), state => isAll ? state.UnprotectAll() : state.Unprotect(wanted!), cancel);
        Terminal.Out.WriteLine(isAll ? "All resources successfully unprotected" : "Resource successfully unprotected");
    }
}
