using ExpressConnect.Deployments;
using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.States;
using Newtonsoft.Json.Linq;
using Pulumi.Protocol;

namespace ExpressConnect.Cli.Display;

/// <summary>A preview as one JSON object, as <c>pulumi preview --json</c> writes it.</summary>
internal sealed class PreviewJson
{
    private const long NanosecondsPerTick = 100;

    private readonly JArray steps = [];
    private readonly JArray diagnostics = [];

    /// <summary>Takes an event of the preview.</summary>
    public void Take(DeploymentEvent happened)
    {
        switch (happened)
        {
            case DeploymentEvent.ResourcePre { Step: var step } when IsShown(step):
                steps.Add(Of(step));
                break;
            case DeploymentEvent.Diagnostic { IsEphemeral: false, Severity: not Severity.Debug } message:
                diagnostics.Add(Of(message));
                break;
        }
    }

    /// <summary>The object, once the preview has ended.</summary>
    public JObject End(PhaseResult result)
    {
        var digest = new JObject { ["steps"] = steps };
        if (diagnostics.Count > 0)
        {
            digest["diagnostics"] = diagnostics;
        }

        digest["duration"] = result.Duration.Ticks * NanosecondsPerTick;
        digest["changeSummary"] = JsonWords.Of(result);
        return digest;
    }

    // What does not change is left out, but for the stack.
    private static bool IsShown(StepInfo step) =>
        step is { IsLogical: true, IsDefaultProvider: false } && (step.Kind is not StepKind.Same || step.Type == ResourceUrn.RootStackType);

    private static JObject Of(StepInfo step)
    {
        var json = new JObject { ["op"] = step.Kind.JsonName(), ["urn"] = step.Urn };
        if (step.Provider is { Length: > 0 } provider)
        {
            json["provider"] = provider;
        }

        if (step.Old is { } old)
        {
            json["oldState"] = ShownState.Of(old);
        }

        if (step.New is { } planned)
        {
            json["newState"] = ShownState.Of(planned with { Id = "", Outputs = PropertyMap.Empty });
        }

        if (step.Diffs.Length > 0)
        {
            json["diffReasons"] = new JArray(step.Diffs);
        }

        if (step.Keys.Length > 0)
        {
            json["replaceReasons"] = new JArray(step.Keys);
        }

        json["detailedDiff"] = step.DetailedDiff is { } changes
            ? new JObject(changes.Select(static c => new JProperty(c.Key, new JObject { ["kind"] = JsonWords.Of(c.Value), ["inputDiff"] = c.Value.IsInputDiff })))
            : JValue.CreateNull();
        return json;
    }

    private static JObject Of(DeploymentEvent.Diagnostic message)
    {
        var json = new JObject();
        if (message.Urn is { } urn)
        {
            json["urn"] = urn;
        }

        json["message"] = RowText.Prefixed(message);
        json["severity"] = JsonWords.Of(message.Severity);
        return json;
    }
}
