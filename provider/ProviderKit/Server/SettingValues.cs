using System.Text.Json;
using Pulumi.Protocol;

namespace ProviderKit;

/// <summary>Settings as they arrive: text from the stack's configuration, JSON text from SDKs, native values, the environment.</summary>
internal static class SettingValues
{
    /// <summary>Settings with text turned into the type that the shape says; what is no JSON stays text and fails Check.</summary>
    public static PropertyMap Parse(RecordShape shape, PropertyMap settings) => settings
        .Where(static (name, value) => name is not "version" and not "pluginDownloadURL" && !value.IsNull)
        .Select((name, value) => shape.Find(name) is { } property ? Parse(property, value) : value);

    /// <summary>Settings with absent ones taken from the environment.</summary>
    public static PropertyMap WithEnvironment(RecordShape shape, PropertyMap settings, Func<string, string?> environment)
    {
        foreach (var property in shape.Properties)
        {
            var text = property.Environment.Select(environment).FirstOrDefault(static value => !string.IsNullOrEmpty(value));
            if (text is not null && !settings.ContainsKey(property.Name))
            {
                settings = settings.With(property.Name, Parse(property, text));
            }
        }

        return settings;
    }

    private static PropertyValue Parse(RecordProperty property, PropertyValue value)
    {
        if (property.Codec.Type is TypeShape.Plain { Name: "string" } || !value.TryGetString(out var text))
        {
            return value;
        }

        try
        {
            using var json = JsonDocument.Parse(text);
            var parsed = Convert(json.RootElement, ofText: property.Codec.Type is TypeShape.List { Items: TypeShape.Plain { Name: "string" } });
            return value.IsSecret ? PropertyValue.SecretOf(parsed) : parsed;
        }
        catch (JsonException)
        {
            return value;
        }
    }

    /// <summary>Where texts are wanted, a number keeps its digits: account ids are written without quotes and exceed what a double holds.</summary>
    private static PropertyValue Convert(JsonElement json, bool ofText) => json.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => json.GetBoolean(),
        JsonValueKind.Number when ofText => json.GetRawText(),
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.String => json.GetString()!,
        JsonValueKind.Array => PropertyValue.List(json.EnumerateArray().Select(item => Convert(item, ofText))),
        JsonValueKind.Object => PropertyValue.Map(json.EnumerateObject().Select(entry => (entry.Name, Convert(entry.Value, ofText)))),
        _ => PropertyValue.None,
    };
}
