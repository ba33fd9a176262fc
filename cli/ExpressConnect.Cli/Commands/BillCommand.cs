using System.CommandLine;
using ExpressConnect.Cli.Display;
using ExpressConnect.Deployments;
using ExpressConnect.Engine;

namespace ExpressConnect.Cli.Commands;

/// <summary><c>expressconnect bill</c>: what has to be installed, and by whom; what costs, and whom.</summary>
internal sealed class BillCommand : OnNetworkCommand
{
    private readonly Option<bool> json = new("--json") { Description = "Print the answer as JSON" };

    public BillCommand(Terminal terminal, Interrupts interrupts)
        : base("bill", "Say what has to be installed and by whom, and what costs, on what basis and whom", terminal, interrupts)
    {
        AddNetworkOptions();
        Add(json);
    }

    private protected override ExitStatus Answer(AskedNetwork network, ParseResult given)
    {
        var answer = BillOfWork.Of(network.Map, network.Program);
        Terminal.Out.Write(given.GetValue(json) ? PlanJson.Write(answer) : Printable.Lines(BillText.Write(answer)));
        return ExitStatus.Success;
    }
}
