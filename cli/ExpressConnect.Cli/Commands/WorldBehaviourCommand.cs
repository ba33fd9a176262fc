using System.CommandLine;
using ExpressConnect.Engine;

namespace ExpressConnect.Cli.Commands;

/// <summary><c>expressconnect world behaviour</c>: how the outside world behaves.</summary>
internal sealed class WorldBehaviourCommand : OnWorldCommand
{
    private static readonly string[] Names = [.. Enum.GetNames<Behaviour>().Select(Lower)];

    private readonly Argument<string?> value = new("BEHAVIOUR")
    {
        Description = "instant: what is asked for is there at once; realistic: statuses take the time that they take in the cloud; manual: a leased line waits for approve and confirm",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public WorldBehaviourCommand(Terminal terminal)
        : base("behaviour", "Print or set how the outside world behaves", terminal)
    {
        value.AcceptOnlyFromAmong(Names);
        Add(value);
        AddWorldOptions();
    }

    private protected override async Task RunAsync(World world, ParseResult given, CancellationToken cancel)
    {
        var settings = await world.SettingsAsync(cancel);
        if (given.GetValue(value) is { } wanted)
        {
            settings = settings with { Behaviour = Enum.Parse<Behaviour>(wanted, ignoreCase: true) };
            await world.SetSettingsAsync(settings, cancel);
        }

        await Terminal.Out.WriteLineAsync(Lower(settings.Behaviour.ToString()));
    }

    private static string Lower(string name) => name.ToLowerInvariant();
}
