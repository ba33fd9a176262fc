using System.Text.Json;

namespace Pulumi;

/// <summary>An argument that is any JSON value.</summary>
public sealed class InputJson : Input<JsonElement>
{
    /// <summary>JSON that is not there at all.</summary>
    public InputJson()
        : this(Output.Create(default(JsonElement)))
    {
    }

    private InputJson(Output<JsonElement> output)
        : base(output)
    {
    }

    /// <summary>The value that the JSON text says.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static implicit operator InputJson(string json) => new(Output.Create(Parse(json)));

    /// <summary>The value of the document.</summary>
    public static implicit operator InputJson(JsonDocument document) => new(Output.Create(document.RootElement));

    /// <summary>This value.</summary>
    public static implicit operator InputJson(JsonElement element) => new(Output.Create(element));

    /// <summary>The value that the JSON text says; a text that is no JSON fails the program.</summary>
    public static implicit operator InputJson(Output<string> json) => new(json.Apply(Parse));

    /// <summary>The value of the document.</summary>
    public static implicit operator InputJson(Output<JsonDocument> document) => new(document.Apply(static known => known.RootElement));

    /// <summary>This value.</summary>
    public static implicit operator InputJson(Output<JsonElement> element) => new(element);

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
