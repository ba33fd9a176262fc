using System.CommandLine;
using ExpressConnect.Deployments;
using ExpressConnect.Deployments.Projects;
using Spectre.Console;

namespace ExpressConnect.Cli.Commands;

/// <summary>A command on what is recorded of a stack. Options and words are Pulumi's.</summary>
internal abstract class OnStackCommand(string name, string description, Terminal terminal) : Command(name, description)
{
    private readonly Argument<DirectoryInfo> folder = FolderArgument.Create();
    private readonly Option<string> stack = StackOption.Create();
    private readonly Option<bool> yes = new("--yes", "-y") { Description = "Do not ask" };

    /// <summary>What the command talks through.</summary>
    private protected Terminal Terminal => terminal;

    /// <summary>Adds the folder and the stack, after the arguments of the command itself.</summary>
    private protected void AddStackOptions(bool asks = false)
    {
        Add(folder);
        Add(stack);
        if (asks)
        {
            Add(yes);
        }

        SetAction(async (given, cancel) =>
        {
            if (asks && !given.GetValue(yes) && !terminal.IsInteractive)
            {
                throw new DeploymentException("non-interactive mode requires --yes flag");
            }

            await RunAsync(ProjectFolder.Open(Path.GetFullPath(Folder(given) ?? given.GetRequiredValue(folder).FullName), Stack(given) ?? given.GetRequiredValue(stack)), given, cancel);
        });
    }

    /// <summary>The folder, where an argument of the command turns out to be it; null otherwise.</summary>
    private protected virtual string? Folder(ParseResult given) => null;

    /// <summary>The stack, where an argument of the command names it; null otherwise.</summary>
    private protected virtual string? Stack(ParseResult given) => null;

    /// <summary>Whether an optional argument before DIR is DIR: it stands alone, and is the folder of a project.</summary>
    private protected bool IsFolder(ParseResult given, Argument<string?> first) =>
        given.GetValue(first) is { } word && given.GetResult(folder) is null or { Implicit: true } && FolderArgument.IsFolder(word);

    /// <summary>Whether <c>--stack</c> is given.</summary>
    private protected bool NamesStack(ParseResult given) => given.GetResult(stack) is { Implicit: false };

    /// <summary>Goes on if the user wants it; without a terminal, <c>--yes</c> was given.</summary>
    /// <exception cref="DeploymentException">The user does not.</exception>
    private protected void Confirm(ParseResult given, string question)
    {
        if (!given.GetValue(yes) && !terminal.Screen.Confirm(question, defaultValue: false))
        {
            throw new DeploymentException("confirmation declined");
        }
    }

    /// <summary>Does it.</summary>
    private protected abstract Task RunAsync(ProjectFolder project, ParseResult given, CancellationToken cancel);
}
