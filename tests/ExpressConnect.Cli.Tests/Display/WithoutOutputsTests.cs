using ExpressConnect.Cli.Display;

namespace ExpressConnect.Cli.Tests.Display;

/// <summary>With <c>--suppress-outputs</c> the outputs of the stack are seen nowhere; all else is.</summary>
public sealed class WithoutOutputsTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("diff")]
    [InlineData("json")]
    public async Task Outputs_of_the_stack_are_not_shown(string look)
    {
        var all = await ShowAsync(look, hides: false);
        var less = await ShowAsync(look, hides: true);

        Assert.Matches(Output(look), all);
        Assert.DoesNotMatch(Output(look), less);
        Assert.Contains("BgpGroup", less, StringComparison.Ordinal);
    }

    // The one output is the id of the router, called vbr.
    private static string Output(string look) =>
        look == "json" ? """(?m)^.*"type":"pulumi:pulumi:Stack".*"vbr":"vbr-""" : """(?m)^ +vbr *: "vbr-""";

    private static async Task<string> ShowAsync(string look, bool hides)
    {
        using var output = new StringWriter { NewLine = "\n" };
        await using IDeploymentView view = look switch
        {
            "plain" => new PlainView(output, TimeProvider.System),
            "diff" => new DiffView(line => output.WriteLine(line.Text), TimeProvider.System),
            _ => new JsonView(output, new Dictionary<string, string?>(), TimeProvider.System),
        };
        foreach (var happened in RecordedPhase.Read("22-targets/1-up").Events)
        {
            await view.ShowAsync(hides ? WithoutOutputs.Of(happened) : happened, CancellationToken.None);
        }

        return output.ToString();
    }
}
