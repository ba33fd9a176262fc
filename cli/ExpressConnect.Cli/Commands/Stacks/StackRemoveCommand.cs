using System.CommandLine;
using ExpressConnect.Deployments;
using ExpressConnect.Deployments.Projects;

namespace ExpressConnect.Cli.Commands.Stacks;

/// <summary><c>expressconnect stack rm</c>: forgets a stack.</summary>
internal sealed class StackRemoveCommand : OnStackCommand
{
    private readonly Argument<string?> name = new("NAME") { Description = "The stack; without it, that of --stack", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> force = new("--force", "-f") { Description = "Even if it has resources; their objects go on to exist" };
    private readonly Option<bool> preserve = new("--preserve-config") { Description = "Keep Pulumi.STACK.yaml" };

    public StackRemoveCommand(Terminal terminal)
        : base("rm", "Forget the stack: its state, its history and its configuration", terminal)
    {
        FolderArgument.RefuseOptions(name);
        Add(name);
        Add(force);
        Add(preserve);
        AddStackOptions(asks: true);
    }

    private protected override string? Folder(ParseResult given) => IsFolder(given, name) ? given.GetValue(name) : null;

    private protected override string? Stack(ParseResult given)
    {
        if (given.GetValue(name) is not { } wanted || IsFolder(given, name))
        {
            return null;
        }

        return NamesStack(given)
            ? throw new DeploymentException("only one of --stack or argument stack name may be specified, not both")
            : wanted;
    }

    private protected override async Task RunAsync(ProjectFolder project, ParseResult given, CancellationToken cancel)
    {
        var stack = project.Stack.Stack;
        project.Store.MustExist(project.Stack);
        Confirm(given, $"This will permanently remove the '{stack}' stack!");
        await project.Store.RemoveAsync(project.Stack, given.GetValue(force), cancel);
        if (!given.GetValue(preserve))
        {
            try
            {
                File.Delete(project.Settings.File);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new DeploymentException($"Stack {stack} is removed, but {project.Settings.File} cannot be: {e.Message}", e);
            }
        }

        Terminal.Out.WriteLine($"Stack '{stack}' has been removed!");
    }
}
