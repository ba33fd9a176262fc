using ExpressConnect.Deployments.Events;

namespace ExpressConnect.Cli.Display;

/// <summary>Writes a deployment as lines, each once and never again: for files, pipes and build logs.</summary>
internal sealed class PlainView(TextWriter writer, TimeProvider time) : IDeploymentView
{
    private PhaseRows? rows;

    /// <inheritdoc/>
    public Task ShowAsync(DeploymentEvent happened, CancellationToken cancel)
    {
        switch (happened)
        {
            case DeploymentEvent.PhaseStarted phase:
                rows = new PhaseRows(phase, time);
                writer.WriteLine(Report.Banner(phase));
                writer.WriteLine();
                break;
            case DeploymentEvent.PhaseEnded { Result: var result } when rows is { } ended:
                foreach (var row in ended.End())
                {
                    writer.WriteLine(RowText.Of(row, ended));
                }

                foreach (var line in Report.Lines(ended, result))
                {
                    writer.WriteLine(line.Text);
                }

                rows = null;
                break;
            case DeploymentEvent.Diagnostic { Severity: not Severity.Debug } message when rows is null:
                foreach (var line in Report.MessageLines(message, ""))
                {
                    writer.WriteLine(line.Text);
                }

                break;
            default:
                if (rows?.Take(happened) is { } changed)
                {
                    writer.WriteLine(RowText.Of(changed, rows));
                }

                break;
        }

        return writer.FlushAsync(cancel);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
