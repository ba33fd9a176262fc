using System.Globalization;
using ExpressConnect.Deployments.Events;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ExpressConnect.Cli.Display;

/// <summary>Writes a deployment as JSON: a preview as one object at its end, other phases as one line per event.</summary>
/// <param name="writer">Where to.</param>
/// <param name="config">The stack's configuration; null for a secret.</param>
/// <param name="time">The clock.</param>
internal sealed class JsonView(TextWriter writer, IReadOnlyDictionary<string, string?> config, TimeProvider time) : IDeploymentView
{
    private PreviewJson? preview;
    private EventJson? events;

    /// <inheritdoc/>
    public Task ShowAsync(DeploymentEvent happened, CancellationToken cancel)
    {
        if (happened is DeploymentEvent.PhaseStarted phase)
        {
            EndEvents();
            preview = phase.IsPreview ? new PreviewJson() : null;
            events = phase.IsPreview ? null : new EventJson(config, time);
        }

        if (events?.Of(happened) is { } line)
        {
            writer.WriteLine(line.ToString(Formatting.None));
        }
        else if (preview is not null && happened is DeploymentEvent.PhaseEnded { Result: var result })
        {
            writer.WriteLine(Indented(preview.End(result)));
            preview = null;
        }
        else
        {
            preview?.Take(happened);
        }

        return writer.FlushAsync(cancel);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        EndEvents();
        await writer.FlushAsync();
    }

    // A message may still come after the summary.
    private void EndEvents()
    {
        if (events is not null)
        {
            writer.WriteLine(events.Last().ToString(Formatting.None));
        }
    }

    private static string Indented(JObject json)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var indented = new JsonTextWriter(text) { Formatting = Formatting.Indented, Indentation = 4 };
        json.WriteTo(indented);
        return text.ToString();
    }
}
