using ExpressConnect.Cli.Display;
using ExpressConnect.Deployments;
using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.States;
using Spectre.Console;

namespace ExpressConnect.Cli.Tests.Display;

/// <summary>In a narrow terminal the tree still says of each resource what it is called and how far it is.</summary>
public sealed class NarrowTreeTests
{
    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(200)]
    public void Names_and_what_is_done_are_seen(int width)
    {
        var drawn = Drawn(width, "lab", "office-desks");
        Assert.All(["lab ", "office-desks "], name => Assert.Contains(drawn, line => line.Contains(name, StringComparison.Ordinal) && line.Contains("create", StringComparison.Ordinal)));
        Assert.Equal(width > 40, drawn.Any(static line => line.Contains("expressconnect:index:Vpc", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    public void A_long_name_gives_way_to_the_status(int width)
    {
        var drawn = Drawn(width, new string('n', 300), string.Concat(Enumerable.Repeat("数据", 100)), string.Concat(Enumerable.Repeat("👩", 100)));
        Assert.Equal(3, drawn.Count(static line => line.Contains('…', StringComparison.Ordinal) && line.Contains("create", StringComparison.Ordinal)));
        Assert.All(drawn, line => Assert.True(new Spectre.Console.Rendering.Segment(line).CellCount() <= width, line));
    }

    private static string[] Drawn(int width, params string[] names)
    {
        var rows = new PhaseRows(new DeploymentEvent.PhaseStarted(new StackName("network", "dev"), OperationKind.Update, IsPreview: true), TimeProvider.System);
        foreach (var name in names)
        {
            var urn = $"urn:pulumi:dev::network::expressconnect:index:Vpc::{name}";
            rows.Take(new DeploymentEvent.ResourcePre(new StepInfo(StepKind.Create, urn, Old: null, new ResourceState(urn, "expressconnect:index:Vpc") { Custom = true })));
        }

        using var output = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = width;
        console.Write(ResourceTree.Of(rows));
        return output.ToString().TrimEnd().Split('\n');
    }
}
