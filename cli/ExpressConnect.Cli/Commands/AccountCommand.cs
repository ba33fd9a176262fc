using System.CommandLine;

namespace ExpressConnect.Cli.Commands;

/// <summary><c>expressconnect account</c>: what is true of accounts.</summary>
internal sealed class AccountCommand : Command
{
    public AccountCommand(Terminal terminal)
        : base("account", "Print or change what is true of an account: agreements, site, balance, billing switches")
    {
        Add(new AccountListCommand(terminal));
        Add(new AccountSetCommand(terminal));
    }
}
