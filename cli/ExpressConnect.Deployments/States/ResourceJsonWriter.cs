using System.Collections.Immutable;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Protocol;

namespace ExpressConnect.Deployments.States;

/// <summary>Writes an entry of <c>resources</c>: in the CLI's order, without what is empty.</summary>
internal static class ResourceJsonWriter
{
    public static void Write(JsonWriter json, ResourceState state, PropertyValueWriter values)
    {
        json.WriteStartObject();
        WriteText(json, "urn", state.Urn);
        json.WritePropertyName("custom");
        json.WriteValue(state.Custom);
        WriteFlag(json, "delete", state.Delete);
        WriteText(json, "id", state.Id);
        WriteText(json, "type", state.Type);
        WriteMap(json, "inputs", state.Inputs, values);
        WriteMap(json, "outputs", state.Outputs, values);
        WriteText(json, "parent", state.Parent);
        WriteFlag(json, "protect", state.Protect);
        WriteFlag(json, "taint", state.Taint);
        WriteFlag(json, "external", state.External);
        WriteList(json, "dependencies", state.Dependencies);
        WriteList(json, "initErrors", state.InitErrors);
        WriteText(json, "provider", state.Provider);
        WriteLists(json, "propertyDependencies", state.PropertyDependencies);
        WriteFlag(json, "pendingReplacement", state.PendingReplacement);
        WriteList(json, "additionalSecretOutputs", state.AdditionalSecretOutputs);
        WriteList(json, "aliases", state.Aliases);
        WriteTimeouts(json, state.CustomTimeouts);
        WriteText(json, "importID", state.ImportId);
        WriteFlag(json, "retainOnDelete", state.RetainOnDelete);
        WriteText(json, "deletedWith", state.DeletedWith);
        WriteList(json, "replaceWith", state.ReplaceWith);
        WriteText(json, "created", state.Created is { } created ? JsonText.Time(created) : null);
        WriteText(json, "modified", state.Modified is { } modified ? JsonText.Time(modified) : null);
        WriteText(json, "sourcePosition", state.SourcePosition);
        WriteList(json, "ignoreChanges", state.IgnoreChanges);
        WritePaths(json, "hideDiff", state.HideDiffs);
        WriteList(json, "replaceOnChanges", state.ReplaceOnChanges);
        if (state.ReplacementTrigger is { } trigger)
        {
            json.WritePropertyName("replacementTrigger");
            values.Write(json, trigger);
        }

        WriteFlag(json, "refreshBeforeUpdate", state.RefreshBeforeUpdate);
        WriteLists(json, "resourceHooks", state.Hooks);
        foreach (var (key, text) in state.Others)
        {
            json.WritePropertyName(key);
            JsonText.Parse(text).WriteTo(json);
        }

        json.WriteEndObject();
    }

    private static void WriteText(JsonWriter json, string key, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            json.WritePropertyName(key);
            json.WriteValue(text);
        }
    }

    private static void WriteFlag(JsonWriter json, string key, bool value)
    {
        if (value)
        {
            json.WritePropertyName(key);
            json.WriteValue(value: true);
        }
    }

    private static void WriteMap(JsonWriter json, string key, PropertyMap map, PropertyValueWriter values)
    {
        if (map.Count > 0)
        {
            json.WritePropertyName(key);
            values.Write(json, map);
        }
    }

    private static void WriteList(JsonWriter json, string key, ImmutableArray<string> items)
    {
        if (!items.IsDefaultOrEmpty)
        {
            json.WritePropertyName(key);
            WriteItems(json, items);
        }
    }

    private static void WriteItems(JsonWriter json, ImmutableArray<string> items)
    {
        json.WriteStartArray();
        foreach (var item in items)
        {
            json.WriteValue(item);
        }

        json.WriteEndArray();
    }

    private static void WriteLists(JsonWriter json, string key, ImmutableSortedDictionary<string, ImmutableArray<string>> lists)
    {
        if (lists.IsEmpty)
        {
            return;
        }

        json.WritePropertyName(key);
        json.WriteStartObject();
        foreach (var (name, items) in lists)
        {
            json.WritePropertyName(name);
            WriteItems(json, items);
        }

        json.WriteEndObject();
    }

    private static void WriteTimeouts(JsonWriter json, CustomTimeouts timeouts)
    {
        if (timeouts == CustomTimeouts.None)
        {
            return;
        }

        json.WritePropertyName("customTimeouts");
        json.WriteStartObject();
        WriteSeconds("create", timeouts.Create);
        WriteSeconds("update", timeouts.Update);
        WriteSeconds("delete", timeouts.Delete);
        WriteSeconds("read", timeouts.Read);
        json.WriteEndObject();

        void WriteSeconds(string key, double? seconds)
        {
            if (seconds is { } value and not 0)
            {
                json.WritePropertyName(key);
                json.WriteRawValue(JsonText.Number(value));
            }
        }
    }

    private static void WritePaths(JsonWriter json, string key, ImmutableArray<string> paths)
    {
        if (paths.IsDefaultOrEmpty)
        {
            return;
        }

        json.WritePropertyName(key);
        json.WriteStartArray();
        foreach (var path in paths)
        {
            json.WriteStartArray();
            foreach (var step in PropertyPath.Parse(path).Steps)
            {
                if (step is { Name: null, IsAny: false })
                {
                    json.WriteValue(step.Index);
                }
                else
                {
                    json.WriteValue(step.Name ?? "*");
                }
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
