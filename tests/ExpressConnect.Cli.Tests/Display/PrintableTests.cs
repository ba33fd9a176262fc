using ExpressConnect.Cli.Display;
using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.States;
using Pulumi.Protocol;
using Spectre.Console;

namespace ExpressConnect.Cli.Tests.Display;

/// <summary>What others name their resources, and what their programs say, does not steer the terminal.</summary>
public sealed class PrintableTests
{
    private const string Name = "red\u001b[31m\u0007\nnext\u202eline\u009b2J";
    private const string Shown = @"red\x1b[31m\x07\nnext\u202eline\x9b2J";

    [Theory]
    [InlineData("plain")]
    [InlineData("diff")]
    [InlineData("tree")]
    public async Task Characters_that_steer_a_terminal_are_shown_as_escapes(string look)
    {
        using var output = new StringWriter { NewLine = "\n" };
        await using IDeploymentView view = look == "diff"
            ? new DiffView(line => output.WriteLine(line.Text), TimeProvider.System)
            : new PlainView(output, TimeProvider.System);
        var recorded = RecordedPhase.Read("23-component/1-up").Events;
        var phase = (DeploymentEvent.PhaseStarted)recorded[0];
        var urn = $"urn:pulumi:dev::network::expressconnect:index:Vpc::{Name}";
        var step = new StepInfo(StepKind.Create, urn, Old: null, new ResourceState(urn, "expressconnect:index:Vpc") { Custom = true });
        DeploymentEvent[] happened =
        [
            phase,
            new DeploymentEvent.ResourcePre(step),
            new DeploymentEvent.Diagnostic(urn, Severity.Error, "said \u001b]0;title\u0007 of it"),
        ];
        var rows = new PhaseRows(phase, TimeProvider.System);
        foreach (var one in happened)
        {
            await view.ShowAsync(one, CancellationToken.None);
            rows.Take(one);
        }

        var ended = recorded.OfType<DeploymentEvent.PhaseEnded>().Single();
        await view.ShowAsync(ended, CancellationToken.None);
        var shown = look == "tree" ? Drawn(rows) : output.ToString();

        Assert.DoesNotContain(shown, static c => (char.IsControl(c) && c != '\n') || c == '\u202e');
        Assert.Contains(Shown, shown, StringComparison.Ordinal);
        Assert.Contains(@"said \x1b]0;title\x07 of it", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_keep_their_lines_and_nothing_else_that_moves_the_cursor()
    {
        using var error = new StringWriter { NewLine = "\n" };
        new Terminal { Error = error }.Fail("one\r\ntwo\n\tthree \u001b[2K\rfour");
        Assert.Equal("error: one\ntwo\n\tthree \\x1b[2K\\rfour\n", error.ToString());
    }

    [Fact]
    public void Letters_of_every_script_stay()
    {
        const string text = "数据中心 👩‍🔧 é שלום";
        Assert.Equal(text, Printable.Name(text));
    }

    private static string Drawn(PhaseRows rows)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 200;
        console.Write(ResourceTree.Of(rows));
        return output.ToString();
    }
}
