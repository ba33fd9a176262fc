using System.CommandLine;
using ExpressConnect.Cli.Display;
using ExpressConnect.Deployments;
using ExpressConnect.Engine;

namespace ExpressConnect.Cli.Commands;

/// <summary><c>expressconnect path</c>: whether one place reaches another, and how, or what is missing. Exit code 0 when it does.</summary>
internal sealed class PathCommand : OnNetworkCommand
{
    private readonly Argument<string> from = new("FROM") { Description = "A data centre by its name (peerLocation) or its line, a VPC or vSwitch by name or id, or an address in a vSwitch" };
    private readonly Argument<string> to = new("TO") { Description = "The same, or any address or range" };
    private readonly Option<bool> json = new("--json") { Description = "Print the answer as JSON" };

    public PathCommand(Terminal terminal, Interrupts interrupts)
        : base("path", "Say whether one place of a network reaches another, hop by hop, or what is missing", terminal, interrupts)
    {
        Add(from);
        Add(to);
        AddNetworkOptions();
        Add(json);
    }

    private protected override string? Objection(AskedNetwork network, ParseResult given)
    {
        try
        {
            _ = new PathQuery(network.Map).Ask(given.GetRequiredValue(from), given.GetRequiredValue(to));
            return null;
        }
        catch (ExpressConnectException unknown)
        {
            return $"{unknown.Detail} {unknown.Remedy}".TrimEnd();
        }
    }

    private protected override ExitStatus Answer(AskedNetwork network, ParseResult given)
    {
        var answer = new PathQuery(network.Map).Ask(given.GetRequiredValue(from), given.GetRequiredValue(to));
        Terminal.Out.Write(given.GetValue(json) ? PlanJson.Write(answer) : Printable.Lines(PathText.Write(answer)));
        return answer.IsConnected ? ExitStatus.Success : ExitStatus.Failed;
    }
}
