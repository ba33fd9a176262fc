using ExpressConnect.Cli.Display;
using ExpressConnect.Deployments.Events;

namespace ExpressConnect.Cli.Tests.Display;

/// <summary>The lines for pipes and build logs are Pulumi's, event by event.</summary>
public sealed class PlainViewTests
{
    // Another look (values, JSON, colour), or colour that the program itself printed.
    private static readonly string[] Others =
    [
        "03-update-in-place/3-preview-diff", "03-update-in-place/4-preview-json", "03-update-in-place/5-preview-color",
        "04-replace-create-first/3-preview-diff", "07-secrets/1-up", "07-secrets/2-up-new-secret",
        // The plugin's end was told after the end of the event log; the row of the stack is there by chance.
        "13-provider-dies/1-up", "22-targets/5-destroy-target-dependents",
    ];

    public static TheoryData<string> Recordings() => new(
        Directory.EnumerateFiles(RecordedPhase.Root, "events.jsonl", SearchOption.AllDirectories)
            .Where(static file => File.ReadAllText(file).Contains("\"summaryEvent\"", StringComparison.Ordinal))
            .Select(static file => Path.GetRelativePath(RecordedPhase.Root, Path.GetDirectoryName(file)!).Replace('\\', '/'))
            .Except(Others)
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Recordings))]
    public async Task Prints_what_Pulumi_printed(string step)
    {
        var recorded = RecordedPhase.Read(step);
        using var output = new StringWriter { NewLine = "\n" };
        await using var view = new PlainView(output, TimeProvider.System);
        var rowsBeforeEnd = 0;
        foreach (var happened in recorded.Events)
        {
            if (happened is DeploymentEvent.PhaseEnded)
            {
                rowsBeforeEnd = Lines(output).Count;
            }

            await view.ShowAsync(happened, CancellationToken.None);
        }

        // The rows come as the events do. Those still open at the end, and the diagnostics, Pulumi prints in chance order.
        var printed = Lines(output);
        Assert.Equal(recorded.Output.Take(rowsBeforeEnd - 1), printed.Take(rowsBeforeEnd - 1));
        Assert.Equal(Rest(recorded.Output, rowsBeforeEnd - 1), Rest(printed, rowsBeforeEnd - 1));
    }

    private static IReadOnlyList<string> Lines(StringWriter output) => [.. output.ToString().Split('\n').Select(RecordedPhase.Normal)];

    private static string Rest(IReadOnlyList<string> lines, int start)
    {
        var rest = lines.Skip(start).ToList();
        var rows = rest.TakeWhile(static line => line.StartsWith(' ')).ToList();
        var report = rest.Skip(rows.Count).ToList();
        var diagnostics = new List<string>();
        if (report is ["Diagnostics:", ..])
        {
            var end = report.FindIndex(static line => line is "Outputs:" or "Resources:");
            diagnostics = [.. string.Join('\n', report.Take(end)).Split("\n  ex").Order(StringComparer.Ordinal)];
            report.RemoveRange(0, end);
        }

        return string.Join('\n', [.. rows.Order(StringComparer.Ordinal), .. diagnostics.SelectMany(static d => d.Split('\n')).Order(StringComparer.Ordinal), .. report]);
    }
}
