using System.CommandLine;
using System.Globalization;
using ExpressConnect.Engine;

namespace ExpressConnect.Cli.Commands;

/// <summary><c>expressconnect quota list</c>: the limits of an account.</summary>
internal sealed class QuotaListCommand : OnWorldCommand
{
    private readonly Option<string?> account = new("--account") { Description = "The account; without it, what holds for all others" };

    public QuotaListCommand(Terminal terminal)
        : base("list", "Print the limits of an account", terminal)
    {
        Add(account);
        AddWorldOptions();
    }

    private protected override async Task RunAsync(World world, ParseResult given, CancellationToken cancel)
    {
        var limits = await world.QuotasAsync(given.GetValue(account), cancel);
        Columns.Write(Terminal.Out, ["NAME", "LIMIT", "DEFAULT", "RULE"], Quota.All.Select(quota => new[]
        {
            quota.Name,
            limits[quota.Name].ToString(CultureInfo.InvariantCulture) + (quota.IsFixed ? " (fixed)" : ""),
            quota.Default.ToString(CultureInfo.InvariantCulture),
            quota.Rule,
        }));
    }
}
