using System.Collections.Immutable;
using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Protocol;

namespace ExpressConnect.Deployments.States;

/// <summary>Reads an entry of <c>resources</c>; what this engine does not know is kept as text.</summary>
internal static class ResourceJsonReader
{
    /// <exception cref="FormatException">The JSON is not the entry of a resource.</exception>
    public static ResourceState Read(JToken token, PropertyValueReader values)
    {
        if (token is not JObject entry)
        {
            throw new FormatException("a resource must be an object");
        }

        var urn = (string?)entry["urn"];
        if (string.IsNullOrEmpty(urn))
        {
            throw new FormatException("a resource has no 'urn'");
        }

        try
        {
            return ReadEntry(entry, urn, values);
        }
        catch (Exception e) when (e is FormatException or ArgumentException or InvalidCastException or OverflowException)
        {
            throw new FormatException($"resource {urn}: {e.Message}", e);
        }
    }

    private static ResourceState ReadEntry(JObject entry, string urn, PropertyValueReader values)
    {
        var type = (string?)entry["type"];
        if (string.IsNullOrEmpty(type))
        {
            throw new FormatException("there is no 'type'");
        }

        var state = new ResourceState(urn, type);
        foreach (var property in entry.Properties().Where(property => property.Value.Type != JTokenType.Null))
        {
            var value = property.Value;
            state = property.Name switch
            {
                "urn" or "type" => state,
                "custom" => state with { Custom = (bool)value },
                "delete" => state with { Delete = (bool)value },
                "id" => state with { Id = (string)value! },
                "inputs" => state with { Inputs = values.ReadMap(value) },
                "outputs" => state with { Outputs = values.ReadMap(value) },
                "parent" => state with { Parent = Text(value) },
                "protect" => state with { Protect = (bool)value },
                "taint" => state with { Taint = (bool)value },
                "external" => state with { External = (bool)value },
                "dependencies" => state with { Dependencies = List(value) },
                "initErrors" => state with { InitErrors = List(value) },
                "provider" => state with { Provider = Text(value) },
                "propertyDependencies" => state with { PropertyDependencies = Lists(value) },
                "pendingReplacement" => state with { PendingReplacement = (bool)value },
                "additionalSecretOutputs" => state with { AdditionalSecretOutputs = List(value) },
                "aliases" => state with { Aliases = List(value) },
                "customTimeouts" => state with { CustomTimeouts = Timeouts(value) },
                "importID" => state with { ImportId = Text(value) },
                "retainOnDelete" => state with { RetainOnDelete = (bool)value },
                "deletedWith" => state with { DeletedWith = Text(value) },
                "replaceWith" => state with { ReplaceWith = List(value) },
                "created" => state with { Created = Time(value) },
                "modified" => state with { Modified = Time(value) },
                "sourcePosition" => state with { SourcePosition = Text(value) },
                "ignoreChanges" => state with { IgnoreChanges = List(value) },
                "hideDiff" => state with { HideDiffs = [.. value.Select(path => Path(path).ToString())] },
                "replaceOnChanges" => state with { ReplaceOnChanges = List(value) },
                "replacementTrigger" => state with { ReplacementTrigger = values.Read(value) },
                "refreshBeforeUpdate" => state with { RefreshBeforeUpdate = (bool)value },
                "resourceHooks" => state with { Hooks = Lists(value) },
                _ => state with { Others = state.Others.SetItem(property.Name, value.ToString(Formatting.None)) },
            };
        }

        return state is { Custom: false, Id.Length: > 0 }
            ? throw new FormatException("a component ('custom' is false) cannot have an 'id'")
            : state;
    }

    /// <exception cref="FormatException">The text is not a time.</exception>
    public static DateTimeOffset? Time(JToken value)
    {
        var time = DateTimeOffset.Parse((string)value!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        return time == DateTimeOffset.MinValue ? null : time;
    }

    private static string? Text(JToken value) => (string?)value is { Length: > 0 } text ? text : null;

    private static ImmutableArray<string> List(JToken value) => [.. value.Select(item => (string)item!)];

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> Lists(JToken value) => ((JObject)value).Properties()
        .ToImmutableSortedDictionary(
            entry => entry.Name,
            entry => entry.Value.Type == JTokenType.Null ? [] : List(entry.Value),
            StringComparer.Ordinal);

    private static CustomTimeouts Timeouts(JToken value) =>
        new((double?)value["create"], (double?)value["update"], (double?)value["delete"], (double?)value["read"]);

    private static PropertyPath Path(JToken path) => PropertyPath.Of(path.Select(step => step.Type switch
    {
        JTokenType.Integer => PathStep.Of((int)step),
        _ => (string)step! == "*" ? PathStep.Any : PathStep.Of((string)step!),
    }));
}
