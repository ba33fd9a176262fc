using System.CommandLine;

namespace ExpressConnect.Cli.Commands.States;

/// <summary><c>expressconnect state</c>: edits what is recorded of a stack. No object is touched.</summary>
internal sealed class StateCommand : Command
{
    public StateCommand(Terminal terminal)
        : base("state", "Edit what is recorded of the stack; no object is touched")
    {
        Add(new StateDeleteCommand(terminal));
        Add(new StateRenameCommand(terminal));
        Add(new StateUnprotectCommand(terminal));
    }
}
