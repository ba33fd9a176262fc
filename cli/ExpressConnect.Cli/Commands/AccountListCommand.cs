using System.CommandLine;
using ExpressConnect.Engine;

namespace ExpressConnect.Cli.Commands;

/// <summary><c>expressconnect account list</c>: what is true of an account.</summary>
internal sealed class AccountListCommand : OnWorldCommand
{
    private readonly Option<string?> account = new("--account") { Description = "The account; without it, what holds for all others" };

    public AccountListCommand(Terminal terminal)
        : base("list", "Print what is true of an account", terminal)
    {
        Add(account);
        AddWorldOptions();
    }

    private protected override async Task RunAsync(World world, ParseResult given, CancellationToken cancel)
    {
        var facts = await world.AccountFactsAsync(given.GetValue(account), cancel);
        Columns.Write(Terminal.Out, ["NAME", "VALUE", "VALUES", "MEANING"], AccountFact.All.Select(fact =>
            new[] { fact.Name, facts[fact.Name], string.Join('|', fact.Values), fact.Meaning }));
    }
}
