using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using ExpressConnect.Deployments;
using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.States;
using Pulumi.Protocol;

namespace ExpressConnect.Cli.Tests.Display;

/// <summary>A phase as the Pulumi CLI recorded it (its event log), and what it printed.</summary>
internal sealed partial record RecordedPhase(IReadOnlyList<DeploymentEvent> Events, IReadOnlyList<string> Output)
{
    private const string UnknownMark = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    private const string SignatureKey = "4dabf18193072939515e22adb298388d";

    /// <summary>The folder of the recordings.</summary>
    public static string Root { get; } = Path.Combine(Checkout.Root, "tests", "Replay", "recordings");

    /// <summary>Reads the last phase of a recorded step.</summary>
    public static RecordedPhase Read(string step)
    {
        var folder = Path.Combine(Root, step);
        var (kind, isPreview, output) = LastPhase(File.ReadAllText(Path.Combine(folder, "output.txt")));
        var events = new List<DeploymentEvent> { new DeploymentEvent.PhaseStarted(new StackName("network", "dev"), kind, isPreview) };
        var (old, now) = (PropertyMap.Empty, PropertyMap.Empty);
        foreach (var line in File.ReadLines(Path.Combine(folder, "events.jsonl")))
        {
            var entry = JsonDocument.Parse(line).RootElement;
            if (entry.TryGetProperty("diagnosticEvent", out var message))
            {
                events.Add(Message(message));
            }
            else if (entry.TryGetProperty("summaryEvent", out var summary))
            {
                events.Add(new DeploymentEvent.PhaseEnded(Result(summary, kind, isPreview, old, now)));
            }
            else if (StepOf(entry, "resourcePreEvent") is { } begun)
            {
                if (begun.Type is ResourceUrn.RootStackType)
                {
                    (old, now) = (begun.Old?.Outputs ?? PropertyMap.Empty, begun.Old?.Outputs ?? PropertyMap.Empty);
                }

                events.Add(new DeploymentEvent.ResourcePre(begun));
            }
            else if (StepOf(entry, "resOutputsEvent") is { } ended)
            {
                now = ended is { Type: ResourceUrn.RootStackType, New: { } stack } ? stack.Outputs : now;
                events.Add(new DeploymentEvent.ResourceOutputs(ended));
            }
            else if (StepOf(entry, "resOpFailedEvent") is { } failed)
            {
                events.Add(new DeploymentEvent.ResourceFailed(failed));
            }
        }

        return new RecordedPhase(events, output);
    }

    /// <summary>A line without what differs from run to run.</summary>
    public static string Normal(string line) => Duration().Replace(Elapsed().Replace(line, "(Ns)"), "Duration: Ns");

    private static (OperationKind Kind, bool IsPreview, IReadOnlyList<string> Lines) LastPhase(string output)
    {
        var lines = output.Split("\n--- stderr")[0].Split("The resources in the stack have been deleted")[0].Split('\n').ToList();
        var start = lines.FindLastIndex(static line => line.EndsWith(" (dev):", StringComparison.Ordinal));
        var words = lines[start].Split(' ');
        var kind = words is ["Refreshing", ..] or [_, "refresh", ..] ? OperationKind.Refresh
            : words is ["Destroying", ..] or [_, "destroy", ..] ? OperationKind.Destroy
            : words is ["Importing", ..] ? OperationKind.Import
            : OperationKind.Update;
        return (kind, words[0] == "Previewing", [.. lines.Skip(start).Where(static line => !line.StartsWith("@ ", StringComparison.Ordinal)).Select(Normal)]);
    }

    private static DeploymentEvent.Diagnostic Message(JsonElement message)
    {
        var severity = message.GetProperty("severity").GetString();
        return new DeploymentEvent.Diagnostic(
            message.TryGetProperty("urn", out var urn) ? urn.GetString() : null,
            severity switch { "error" => Severity.Error, "warning" => Severity.Warning, "debug" => Severity.Debug, _ => Severity.Info },
            message.GetProperty("message").GetString()!.TrimEnd('\n'),
            message.TryGetProperty("ephemeral", out var passing) && passing.GetBoolean(),
            message.TryGetProperty("streamID", out var stream) ? stream.GetInt32() : 0);
    }

    private static PhaseResult Result(JsonElement summary, OperationKind kind, bool isPreview, PropertyMap old, PropertyMap now)
    {
        var changes = summary.GetProperty("resourceChanges").EnumerateObject()
            .ToImmutableSortedDictionary(static change => KindOf(change.Name), static change => change.Value.GetInt32());
        return new PhaseResult(kind, isPreview, summary.GetProperty("result").GetString() == "succeeded", changes, old, now, TimeSpan.FromSeconds(1));
    }

    private static StepInfo? StepOf(JsonElement entry, string name)
    {
        if (!entry.TryGetProperty(name, out var holder))
        {
            return null;
        }

        var data = holder.GetProperty("metadata");
        return new StepInfo(KindOf(data.GetProperty("op").GetString()!), data.GetProperty("urn").GetString()!, State(data, "old"), State(data, "new"))
        {
            DetailedDiff = data.TryGetProperty("detailedDiff", out var diff) && diff.ValueKind == JsonValueKind.Object
                ? diff.EnumerateObject().ToImmutableSortedDictionary(static d => d.Name, static d => Change(d.Value), StringComparer.Ordinal)
                : null,
            Keys = Texts(data, "keys"),
            Diffs = Texts(data, "diffs"),
            IsLogical = data.TryGetProperty("logical", out var logical) && logical.GetBoolean(),
            Duration = name == "resOutputsEvent" ? TimeSpan.Zero : null,
        };
    }

    private static ImmutableArray<string> Texts(JsonElement data, string name) =>
        data.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(static text => text.GetString()!)] : [];

    private static PropertyChange Change(JsonElement diff)
    {
        var kind = diff.TryGetProperty("diffKind", out var word) ? word.GetString()! : diff.GetProperty("kind").GetString()!;
        return new PropertyChange(
            kind.StartsWith("add", StringComparison.Ordinal) ? PropertyChangeKind.Add
                : kind.StartsWith("delete", StringComparison.Ordinal) ? PropertyChangeKind.Delete : PropertyChangeKind.Update,
            kind.EndsWith("replace", StringComparison.Ordinal),
            diff.TryGetProperty("inputDiff", out var input) && input.GetBoolean());
    }

    private static StepKind KindOf(string op) => Enum.Parse<StepKind>(op.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    private static ResourceState? State(JsonElement data, string name)
    {
        if (!data.TryGetProperty(name, out var state) || state.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        string? Text(string key) => state.TryGetProperty(key, out var value) && value.GetString() is { Length: > 0 } text ? text : null;
        bool Flag(string key) => state.TryGetProperty(key, out var value) && value.GetBoolean();
        return new ResourceState(Text("urn")!, Text("type")!)
        {
            Custom = Flag("custom"),
            Id = Text("id") ?? "",
            Parent = Text("parent"),
            Provider = Text("provider"),
            Protect = Flag("protect"),
            RetainOnDelete = Flag("retainOnDelete"),
            Delete = Flag("delete"),
            External = Flag("external"),
            InitErrors = Texts(state, "initErrors"),
            Inputs = Map(state.GetProperty("inputs")),
            Outputs = Map(state.GetProperty("outputs")),
        };
    }

    private static PropertyMap Map(JsonElement value) =>
        PropertyMap.Of(value.EnumerateObject().Select(static entry => (entry.Name, Value(entry.Value))));

    private static PropertyValue Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() == UnknownMark ? PropertyValue.NotKnown : value.GetString()!,
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => PropertyValue.List(value.EnumerateArray().Select(Value)),
        JsonValueKind.Object when value.TryGetProperty(SignatureKey, out _) => PropertyValue.SecretOf(PropertyValue.None),
        JsonValueKind.Object => Map(value),
        _ => PropertyValue.None,
    };

    [GeneratedRegex(@"\((?:\d+(?:\.\d+)?|N)s\)", RegexOptions.NonBacktracking)]
    private static partial Regex Elapsed();

    [GeneratedRegex(@"^Duration: \w+$", RegexOptions.NonBacktracking)]
    private static partial Regex Duration();
}
