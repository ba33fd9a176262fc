using System.CommandLine;
using ExpressConnect.Engine;

namespace ExpressConnect.Cli.Commands;

/// <summary><c>expressconnect account set</c>: changes what is true of an account.</summary>
internal sealed class AccountSetCommand : OnWorldCommand
{
    private readonly Argument<string> name = new("NAME") { Description = "One of: " + string.Join(", ", AccountFact.All.Select(static fact => fact.Name)) };
    private readonly Argument<string> value = new("VALUE") { Description = "The new value" };
    private readonly Option<string?> account = new("--account") { Description = "The account; without it, all of which nothing else is said" };

    public AccountSetCommand(Terminal terminal)
        : base("set", "Change what is true of an account", terminal)
    {
        Add(name);
        Add(value);
        Add(account);
        AddWorldOptions();
    }

    private protected override Task RunAsync(World world, ParseResult given, CancellationToken cancel) =>
        world.SetAccountFactAsync(given.GetRequiredValue(name), given.GetRequiredValue(value), given.GetValue(account), cancel);
}
