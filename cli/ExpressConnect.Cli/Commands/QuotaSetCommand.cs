using System.CommandLine;
using ExpressConnect.Engine;

namespace ExpressConnect.Cli.Commands;

/// <summary><c>expressconnect quota set</c>: changes a limit.</summary>
internal sealed class QuotaSetCommand : OnWorldCommand
{
    private readonly Argument<string> name = new("NAME") { Description = "The limit's name, as quota list prints it" };
    private readonly Argument<int> limit = new("N") { Description = "The new limit, 0 or more" };
    private readonly Option<string?> account = new("--account") { Description = "The account; without it, all of which nothing else is said" };

    public QuotaSetCommand(Terminal terminal)
        : base("set", "Change a limit", terminal)
    {
        Add(name);
        Add(limit);
        Add(account);
        AddWorldOptions();
    }

    private protected override Task RunAsync(World world, ParseResult given, CancellationToken cancel) =>
        world.SetQuotaAsync(given.GetRequiredValue(name), given.GetRequiredValue(limit), given.GetValue(account), cancel);
}
