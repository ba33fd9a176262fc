using System.Collections;
using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Protocol;

namespace Pulumi.Serialization;

/// <summary>Writes what a program gives as an argument as a property value, and notes which resources it comes from.</summary>
internal sealed class Serializer(SerializerOptions options)
{
    /// <summary>The resources met so far.</summary>
    public HashSet<Resource> Dependencies { get; } = [];

    /// <summary>The value; <see cref="PropertyValue.None"/> for null.</summary>
    /// <param name="context">Where the value stands, for messages.</param>
    /// <param name="value">The value.</param>
    public Task<PropertyValue> SerializeAsync(string context, object? value) => SerializeAsync(context, value, options.KeepOutputs);

    private async Task<PropertyValue> SerializeAsync(string context, object? value, bool keepOutputs) => value switch
    {
        null or ValueTuple => PropertyValue.None,
        bool plain => plain,
        int plain => (double)plain,
        double plain => plain,
        string plain => plain,
        InputArgs args => await ObjectAsync(context, args.ToEntries(), keepOutputs),
        AssetOrArchive asset => await AssetAsync(context, asset),
        Task => throw new InvalidOperationException(
            $"Tasks are not allowed inside ResourceArgs. Please wrap your Task in an Output:\n\t{context}"),
        IInput input => await SerializeAsync(context, input.Content, keepOutputs),
        IUnion union => await SerializeAsync(context, union.Content, keepOutputs),
        JsonElement json => Json(json),
        IOutput output => await OutputAsync(context, output, keepOutputs),
        CustomResource resource => await CustomResourceAsync(resource),
        Resource resource => await ComponentAsync(resource),
        IDictionary dictionary => await ObjectAsync(context, Entries(context, dictionary), keepOutputs),
        IList list => await ListAsync(context, list, keepOutputs),
        Enum number when Enum.GetUnderlyingType(number.GetType()) == typeof(int) => (double)(int)(object)number,
        _ => await OtherAsync(context, value, keepOutputs),
    };

    private async Task<PropertyValue> OtherAsync(string context, object value, bool keepOutputs)
    {
        var type = value.GetType();
        if (EnumTypes.TryRead(value, out var enumValue))
        {
            return await SerializeAsync(context, enumValue, keepOutputs);
        }

        if (type.IsDefined(typeof(OutputTypeAttribute), inherit: false))
        {
            return await ObjectAsync(context, OutputTypes.Fields(value), keepOutputs);
        }

        throw new InvalidOperationException($"{type.FullName} is not a supported argument type.\n\t{context}");
    }

    private async Task<PropertyValue> OutputAsync(string context, IOutput output, bool keepOutputs)
    {
        var data = await output.GetDataAsync();
        Dependencies.UnionWith(data.Resources);

        // What is inside the value of an output is never an output value itself.
        var value = data.IsKnown ? await SerializeAsync($"Output<{context}>", data.Value, keepOutputs: false) : null;
        if (keepOutputs && (value is null || data.IsSecret || !data.Resources.IsEmpty))
        {
            var urns = await Dependency.UrnsAsync(data.Resources);
            return new PropertyValue.Output(value, data.IsSecret, [.. urns.Order(StringComparer.Ordinal)]);
        }

        // An unknown secret is only unknown: its value will be marked once there is one.
        return value is null ? PropertyValue.NotKnown
            : data.IsSecret ? new PropertyValue.Secret(value)
            : value;
    }

    private async Task<PropertyValue> CustomResourceAsync(CustomResource resource)
    {
        if (options.ReferencesAreDependencies)
        {
            Dependencies.Add(resource);
        }

        var id = await resource.Id.Data;
        if (!options.KeepResources)
        {
            return id.IsKnown ? id.Value : PropertyValue.NotKnown;
        }

        return new PropertyValue.Reference(await UrnAsync(resource), id.IsKnown ? id.Value ?? "" : "");
    }

    private async Task<PropertyValue> ComponentAsync(Resource resource)
    {
        if (options.ReferencesAreDependencies)
        {
            Dependencies.Add(resource);
        }

        var urn = await UrnAsync(resource);
        return options.KeepResources ? new PropertyValue.Reference(urn) : urn;
    }

    private static async Task<string> UrnAsync(Resource resource) => (await resource.Urn.Data).Value ?? "";

    private async Task<PropertyValue> ObjectAsync(string context, IEnumerable<KeyValuePair<string, object?>> entries, bool keepOutputs)
    {
        var result = new List<KeyValuePair<string, PropertyValue>>();
        foreach (var (key, value) in entries)
        {
            var serialized = await SerializeAsync($"{context}.{key}", value, keepOutputs);
            if (serialized is not PropertyValue.Null)
            {
                result.Add(KeyValuePair.Create(key, serialized));
            }
        }

        return PropertyMap.From(result);
    }

    private async Task<PropertyValue> ListAsync(string context, IList list, bool keepOutputs)
    {
        if (IsDefaultArray(list))
        {
            return PropertyValue.EmptyArray;
        }

        var items = ImmutableArray.CreateBuilder<PropertyValue>(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            items.Add(await SerializeAsync($"{context}[{i}]", list[i], keepOutputs));
        }

        return new PropertyValue.Array(items.MoveToImmutable());
    }

    private async Task<PropertyValue> AssetAsync(string context, AssetOrArchive asset) => asset switch
    {
        FileAsset file => new PropertyValue.Asset(Path: file.Path),
        StringAsset text => new PropertyValue.Asset(Text: text.Text),
        RemoteAsset remote => new PropertyValue.Asset(Uri: remote.Uri),
        FileArchive file => new PropertyValue.Archive(Path: file.Path),
        RemoteArchive remote => new PropertyValue.Archive(Uri: remote.Uri),
        AssetArchive archive => new PropertyValue.Archive(Assets: await MembersAsync(context, archive)),
        _ => throw new InvalidOperationException($"Cannot serialize an asset or archive that the engine did not give.\n\t{context}"),
    };

    private async Task<PropertyMap> MembersAsync(string context, AssetArchive archive)
    {
        var members = archive.Assets.Select(static member => KeyValuePair.Create(member.Key, (object?)member.Value));
        return ((PropertyValue.Object)await ObjectAsync(context, members, keepOutputs: false)).Properties;
    }

    private static IEnumerable<KeyValuePair<string, object?>> Entries(string context, IDictionary dictionary)
    {
        foreach (DictionaryEntry entry in dictionary)
        {
            yield return entry.Key is string key
                ? KeyValuePair.Create(key, entry.Value)
                : throw new InvalidOperationException($"Dictionaries are only supported with string keys:\n\t{context}");
        }
    }

    private static PropertyValue Json(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.String => json.GetString()!,
        JsonValueKind.Array => PropertyValue.List(json.EnumerateArray().Select(Json)),
        JsonValueKind.Object => PropertyMap.From(json.EnumerateObject().Select(static member => KeyValuePair.Create(member.Name, Json(member.Value)))),
        _ => PropertyValue.None,
    };

    private static bool IsDefaultArray(IList list) =>
        list.GetType() is { IsGenericType: true } type
        && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
        && (bool)type.GetProperty(nameof(ImmutableArray<int>.IsDefault))!.GetValue(list)!;
}
