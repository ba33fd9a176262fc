using ExpressConnect.Deployments.Events;
using Spectre.Console;

namespace ExpressConnect.Cli.Display;

/// <summary>Shows a deployment in a terminal: a tree with the progress of each resource, drawn again as it changes.</summary>
internal sealed class TreeView(Terminal terminal, TimeProvider time) : IDeploymentView
{
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(200);

    private PhaseRows? rows;
    private Task drawing = Task.CompletedTask;
    private TaskCompletionSource ended = new();

    /// <inheritdoc/>
    public async Task ShowAsync(DeploymentEvent happened, CancellationToken cancel)
    {
        switch (happened)
        {
            case DeploymentEvent.PhaseStarted phase:
                rows = new PhaseRows(phase, time);
                terminal.Paint(new Line(Report.Banner(phase), Tone.Title));
                ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                drawing = DrawAsync(rows, ended.Task);
                break;
            case DeploymentEvent.PhaseEnded { Result: var result } when rows is { } last:
                lock (last)
                {
                    last.End();
                }

                ended.SetResult();
                await drawing;
                rows = null;
                terminal.Paint(Line.Blank);
                foreach (var line in Report.Lines(last, result))
                {
                    terminal.Paint(line);
                }

                break;
            case DeploymentEvent.Diagnostic { Severity: not Severity.Debug } message when rows is null:
                foreach (var line in Report.MessageLines(message, ""))
                {
                    terminal.Paint(line);
                }

                break;
            default:
                if (rows is { } current)
                {
                    lock (current)
                    {
                        current.Take(happened);
                    }
                }

                break;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        ended.TrySetResult();
        await drawing;
    }

    private Task DrawAsync(PhaseRows phase, Task end) =>
        terminal.Screen.Live(Picture(phase)).Overflow(VerticalOverflow.Ellipsis).Cropping(VerticalOverflowCropping.Top).StartAsync(async live =>
        {
            do
            {
                live.UpdateTarget(Picture(phase));
                await Task.WhenAny(end, Task.Delay(Refresh, time));
            }
            while (!end.IsCompleted);
            live.UpdateTarget(Picture(phase));
        });

    private static ResourceTree Picture(PhaseRows phase)
    {
        lock (phase)
        {
            return ResourceTree.Of(phase);
        }
    }
}
