using System.CommandLine;

namespace ExpressConnect.Cli.Commands;

/// <summary><c>expressconnect world</c>: the world that plans are carried out in.</summary>
internal sealed class WorldCommand : Command
{
    public WorldCommand(Terminal terminal)
        : base("world", "Look at the world that plans are carried out in, and say how it behaves")
    {
        Add(new WorldDumpCommand(terminal));
        Add(new WorldBehaviourCommand(terminal));
        Add(new WorldClockCommand(terminal));
    }
}
