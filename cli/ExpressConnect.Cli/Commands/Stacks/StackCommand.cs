using System.CommandLine;

namespace ExpressConnect.Cli.Commands.Stacks;

/// <summary><c>expressconnect stack</c>: what is recorded of stacks.</summary>
internal sealed class StackCommand : Command
{
    public StackCommand(Terminal terminal)
        : base("stack", "List, print, move and remove stacks: their outputs, their state, their history")
    {
        Add(new StackListCommand(terminal));
        Add(new StackOutputCommand(terminal));
        Add(new StackExportCommand(terminal));
        Add(new StackImportCommand(terminal));
        Add(new StackHistoryCommand(terminal));
        Add(new StackRemoveCommand(terminal));
    }
}
