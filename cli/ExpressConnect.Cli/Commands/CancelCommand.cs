using System.CommandLine;
using ExpressConnect.Deployments.Projects;

namespace ExpressConnect.Cli.Commands;

/// <summary><c>expressconnect cancel</c>: ends what runs on a stack, and gives its lock back.</summary>
internal sealed class CancelCommand : OnStackCommand
{
    public CancelCommand(Terminal terminal)
        : base("cancel", "End what runs on the stack, and give back the lock of what no longer runs", terminal) => AddStackOptions(asks: true);

    private protected override async Task RunAsync(ProjectFolder project, ParseResult given, CancellationToken cancel)
    {
        Confirm(given, $"This will irreversibly cancel the currently running update for '{project.Stack.Stack}'!");
        foreach (var note in await project.Store.CancelAsync(project.Stack, cancel))
        {
            Terminal.Out.WriteLine(note);
        }

        Terminal.Out.WriteLine($"The currently running update for '{project.Stack.Stack}' has been canceled!");
    }
}
