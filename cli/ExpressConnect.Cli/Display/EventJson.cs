using ExpressConnect.Deployments;
using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.States;
using Newtonsoft.Json.Linq;

namespace ExpressConnect.Cli.Display;

/// <summary>The events of a phase as JSON, one object each, as <c>pulumi up --json</c> writes them.</summary>
/// <param name="config">The stack's configuration; null for a secret.</param>
/// <param name="time">The clock.</param>
internal sealed class EventJson(IEnumerable<KeyValuePair<string, string?>> config, TimeProvider time)
{
    private int sequence;
    private int done;

    /// <summary>The event; null for what Pulumi has no event for.</summary>
    public JObject? Of(DeploymentEvent happened)
    {
        var (name, payload) = happened switch
        {
            DeploymentEvent.PhaseStarted => ("preludeEvent", Prelude()),
            DeploymentEvent.ResourcePre pre => ("resourcePreEvent", Counted(pre.Step, !IsCustom(pre.Step))),
            DeploymentEvent.ResourceOutputs outputs => ("resOutputsEvent", Counted(outputs.Step, IsCustom(outputs.Step))),
            DeploymentEvent.ResourceFailed failed => ("resOpFailedEvent", Failed(failed.Step)),
            DeploymentEvent.Diagnostic message => ("diagnosticEvent", Message(message)),
            DeploymentEvent.PhaseEnded { Result: var result } => ("summaryEvent", Summary(result)),
            _ => ("", null),
        };
        return payload is null ? null : Event(name, payload);
    }

    /// <summary>The event that is always the last.</summary>
    public JObject Last() => Event("cancelEvent", []);

    private JObject Event(string name, JObject payload) =>
        new() { ["sequence"] = sequence++, ["timestamp"] = time.GetUtcNow().ToUnixTimeSeconds(), [name] = payload };

    private JObject Prelude() => new() { ["config"] = new JObject(config.Select(static setting => new JProperty(setting.Key, setting.Value ?? "[secret]"))) };

    private static bool IsCustom(StepInfo step) => (step.New ?? step.Old)!.Custom;

    // A component is done when it begins; its outputs come later.
    private JObject Counted(StepInfo step, bool isDone)
    {
        done += isDone && step is { IsLogical: true, IsDefaultProvider: false } ? 1 : 0;
        return Metadata(step);
    }

    private JObject Failed(StepInfo step)
    {
        var payload = Metadata(step);
        payload["status"] = step.New is { InitErrors.IsEmpty: false } ? 1 : 0;
        payload["steps"] = done;
        return payload;
    }

    private static JObject Metadata(StepInfo step)
    {
        var metadata = new JObject
        {
            ["op"] = step.Kind.JsonName(),
            ["urn"] = step.Urn,
            ["type"] = step.Type,
            ["old"] = State(step.Old),
            ["new"] = State(step.New),
        };
        if (step.Keys.Length > 0)
        {
            metadata["keys"] = new JArray(step.Keys);
        }

        if (step.Diffs.Length > 0)
        {
            metadata["diffs"] = new JArray(step.Diffs);
        }

        metadata["detailedDiff"] = step.DetailedDiff is { } changes
            ? new JObject(changes.Select(static c => new JProperty(c.Key, new JObject { ["diffKind"] = JsonWords.Of(c.Value), ["inputDiff"] = c.Value.IsInputDiff })))
            : JValue.CreateNull();
        if (step.IsLogical)
        {
            metadata["logical"] = true;
        }

        metadata["provider"] = step.Provider ?? "";
        return new JObject { ["metadata"] = metadata };
    }

    private static JToken State(ResourceState? state)
    {
        if (state is null)
        {
            return JValue.CreateNull();
        }

        var json = new JObject { ["type"] = state.Type, ["urn"] = state.Urn };
        if (state.Custom)
        {
            json["custom"] = true;
        }

        if (state.Delete)
        {
            json["delete"] = true;
        }

        json["id"] = state.Id;
        json["parent"] = state.Parent ?? "";
        if (state.Protect)
        {
            json["protect"] = true;
        }

        if (state.External)
        {
            json["external"] = true;
        }

        if (state.RetainOnDelete)
        {
            json["retainOnDelete"] = true;
        }

        json["inputs"] = ShownState.OfEvent(state.Inputs);
        json["outputs"] = ShownState.OfEvent(state.Outputs);
        json["provider"] = state.Provider ?? "";
        if (state.InitErrors.Length > 0)
        {
            json["initErrors"] = new JArray(state.InitErrors);
        }

        return json;
    }

    private static JObject Message(DeploymentEvent.Diagnostic message)
    {
        var json = new JObject();
        if (message.Urn is { } urn)
        {
            json["urn"] = urn;
        }

        if (message.Severity is not Severity.Info)
        {
            json["prefix"] = JsonWords.Of(message.Severity) + ": ";
        }

        json["message"] = message.Message + "\n";
        json["color"] = "never";
        json["severity"] = JsonWords.Of(message.Severity);
        if (message.StreamId != 0)
        {
            json["streamID"] = message.StreamId;
        }

        if (message.IsEphemeral)
        {
            json["ephemeral"] = true;
        }

        return json;
    }

    private static JObject Summary(PhaseResult result) => new()
    {
        ["maybeCorrupt"] = false,
        ["durationSeconds"] = (long)Math.Round(result.Duration.TotalSeconds),
        ["resourceChanges"] = JsonWords.Of(result),
        ["PolicyPacks"] = new JObject(),
        ["isPreview"] = result.IsPreview,
        ["result"] = result.Succeeded ? "succeeded" : "failed",
    };
}
