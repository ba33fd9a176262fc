using ExpressConnect.Cli.Display;

namespace ExpressConnect.Cli.Tests.Display;

/// <summary>The changes with their values are printed as Pulumi prints them.</summary>
public sealed class DiffViewTests
{
    [Theory]
    [InlineData("03-update-in-place/3-preview-diff")]
    [InlineData("04-replace-create-first/3-preview-diff")]
    public async Task Prints_what_Pulumi_printed(string step)
    {
        var recorded = RecordedPhase.Read(step);
        var printed = new List<string>();
        await using var view = new DiffView(line => printed.Add(line.Text), TimeProvider.System);
        foreach (var happened in recorded.Events)
        {
            await view.ShowAsync(happened, CancellationToken.None);
        }

        Assert.Equal(string.Join('\n', recorded.Output), string.Join('\n', [.. printed, ""]));
    }

    [Fact]
    public async Task A_new_resource_is_told_with_all_its_inputs()
    {
        var recorded = RecordedPhase.Read("23-component/1-up");
        var printed = new List<string>();
        await using var view = new DiffView(line => printed.Add(line.Text), TimeProvider.System);
        foreach (var happened in recorded.Events)
        {
            await view.ShowAsync(happened, CancellationToken.None);
        }

        Golden.Check("diff-component-made.txt", string.Join('\n', printed.Select(RecordedPhase.Normal)) + "\n");
    }
}
