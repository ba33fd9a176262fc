using ExpressConnect.Deployments.Events;

namespace ExpressConnect.Cli.Display;

/// <summary>Writes each change of a deployment with its values (<c>--diff</c>).</summary>
internal sealed class DiffView(Action<Line> write, TimeProvider time) : IDeploymentView
{
    private readonly Dictionary<string, int> depths = new(StringComparer.Ordinal);
    private PhaseRows? rows;

    /// <inheritdoc/>
    public Task ShowAsync(DeploymentEvent happened, CancellationToken cancel)
    {
        switch (happened)
        {
            case DeploymentEvent.PhaseStarted phase:
                rows = new PhaseRows(phase, time);
                write(new Line(Report.Banner(phase), Tone.Title));
                break;
            case DeploymentEvent.PhaseEnded { Result: var result } when rows is { } ended:
                ended.End();
                foreach (var line in Report.Changes(ended, result))
                {
                    write(line);
                }

                rows = null;
                break;
            default:
                rows?.Take(happened);
                Tell(happened);
                break;
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void Tell(DeploymentEvent happened)
    {
        switch (happened)
        {
            case DeploymentEvent.ResourcePre { Step: var step }:
                var parent = (step.New ?? step.Old)?.Parent;
                var depth = parent is { Length: > 0 } ? depths.GetValueOrDefault(parent) + 1 : 0;
                depths[step.Urn] = depth;
                Write(step, depth);
                break;
            case DeploymentEvent.ResourceOutputs { Step: var step } when rows is { Kind: Deployments.OperationKind.Refresh } && step.Kind is not StepKind.Same:
                Write(step, depths.GetValueOrDefault(step.Urn));
                break;
            case DeploymentEvent.Diagnostic { Severity: not Severity.Debug, IsEphemeral: false } message:
                foreach (var line in Report.MessageLines(message, ""))
                {
                    write(line);
                }

                break;
            case DeploymentEvent.ProgramOutput { Line: var line }:
                write(new Line(line.Text));
                break;
            default:
                break;
        }
    }

    private void Write(StepInfo step, int depth)
    {
        if (DiffText.IsTold(step))
        {
            foreach (var line in DiffText.Of(step, depth))
            {
                write(line);
            }
        }
    }
}
