using System.CommandLine;
using ExpressConnect.Cli.Display;
using ExpressConnect.Deployments;
using ExpressConnect.Engine;

namespace ExpressConnect.Cli.Commands;

/// <summary><c>expressconnect redundancy</c>: single points of failure. Advice: the exit code is 0.</summary>
internal sealed class RedundancyCommand : OnNetworkCommand
{
    private readonly Option<bool> json = new("--json") { Description = "Print the answer as JSON" };

    public RedundancyCommand(Terminal terminal, Interrupts interrupts)
        : base("redundancy", "Name single points of failure, and say what the failure of each line would cut", terminal, interrupts)
    {
        AddNetworkOptions();
        Add(json);
    }

    private protected override ExitStatus Answer(AskedNetwork network, ParseResult given)
    {
        var answer = RedundancyReport.Of(network.Map, network.Program);
        Terminal.Out.Write(given.GetValue(json) ? PlanJson.Write(answer) : Printable.Lines(RedundancyText.Write(answer)));
        return ExitStatus.Success;
    }
}
