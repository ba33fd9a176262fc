using ExpressConnect.Cli.Display;
using ExpressConnect.Deployments.Events;
using Spectre.Console;

namespace ExpressConnect.Cli.Tests.Display;

/// <summary>The tree of a terminal, drawn from recorded events without colour at a fixed width.</summary>
public sealed class TreeTests
{
    [Theory]
    [InlineData("06-replace-delete-first/2-preview", "replacement-planned", 140, 1000)]
    [InlineData("06-replace-delete-first/3-up", "replacement-half-done", 140, 14)]
    [InlineData("23-component/1-up", "component-made", 140, 1000)]
    [InlineData("26-every-violation-at-once/1-preview", "violations", 140, 1000)]
    [InlineData("26-every-violation-at-once/1-preview", "violations-in-a-narrow-terminal", 80, 1000)]
    public void Draws_children_below_parents_and_fits_the_width(string step, string golden, int width, int shownEvents)
    {
        var recorded = RecordedPhase.Read(step);
        var rows = new PhaseRows((DeploymentEvent.PhaseStarted)recorded.Events[0], TimeProvider.System);
        foreach (var happened in recorded.Events.Where(static e => e is not DeploymentEvent.Diagnostic { Severity: Severity.Debug }).Skip(1).Take(shownEvents))
        {
            rows.Take(happened);
        }

        if (shownEvents >= recorded.Events.Count)
        {
            rows.End();
        }

        using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = width;
        console.Write(ResourceTree.Of(rows));
        var drawn = string.Join('\n', output.ToString().Split('\n').Select(static line => RecordedPhase.Normal(line.TrimEnd()))).TrimEnd() + "\n";
        Golden.Check($"tree-{golden}.txt", drawn);
        Assert.All(output.ToString().Split('\n'), line => Assert.True(line.TrimEnd('\r').Length <= width, line));
    }
}
