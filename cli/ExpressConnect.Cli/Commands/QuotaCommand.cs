using System.CommandLine;

namespace ExpressConnect.Cli.Commands;

/// <summary><c>expressconnect quota</c>: the limits of accounts.</summary>
internal sealed class QuotaCommand : Command
{
    public QuotaCommand(Terminal terminal)
        : base("quota", "Print or change the limits of an account")
    {
        Add(new QuotaListCommand(terminal));
        Add(new QuotaSetCommand(terminal));
    }
}
