using System.CommandLine;
using ExpressConnect.Deployments;
using ExpressConnect.Engine;

namespace ExpressConnect.Cli.Commands;

/// <summary>What the commands on a world have in common: which store it is.</summary>
internal abstract class OnWorldCommand : Command
{
    private readonly WorldOptions world = new();

    private protected OnWorldCommand(string name, string description, Terminal terminal)
        : base(name, description)
    {
        Terminal = terminal;
        SetAction(RunAsync);
    }

    /// <summary>Where to print.</summary>
    private protected Terminal Terminal { get; }

    /// <summary>Adds the options that say which world, after the command's own arguments.</summary>
    private protected void AddWorldOptions() => world.AddTo(this);

    /// <summary>Does it.</summary>
    private protected abstract Task RunAsync(World world, ParseResult given, CancellationToken cancel);

    private async Task<int> RunAsync(ParseResult given, CancellationToken cancel)
    {
        await using var opened = await World.OpenAsync(world.Of(given), cancel);
        await RunAsync(opened, given, cancel);
        return (int)ExitStatus.Success;
    }
}
