using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pulumi.Serialization;

/// <summary>Plain values as JSON.</summary>
internal static class JsonTree
{
    public static JsonElement Element(object? value) => JsonSerializer.SerializeToElement(Node(value));

    private static JsonNode? Node(object? value) => value switch
    {
        bool plain => JsonValue.Create(plain),
        double plain => JsonValue.Create(plain),
        string plain => JsonValue.Create(plain),
        ImmutableArray<object?> items => new JsonArray([.. items.Select(Node)]),
        ImmutableDictionary<string, object?> entries =>
            new JsonObject(entries.Select(static entry => KeyValuePair.Create(entry.Key, Node(entry.Value)))),
        _ => null,
    };
}
