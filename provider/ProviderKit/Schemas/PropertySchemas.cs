using System.Text.Json;

namespace ProviderKit;

/// <summary>Where a property stands: defaults belong to inputs only.</summary>
internal enum Side
{
    Input,
    Setting,
    Output,
    Nested,
}

/// <summary>Writes properties and their types.</summary>
internal sealed class PropertySchemas(string package, Utf8JsonWriter json)
{
    public string Token(string name) => $"{package}:index:{name}";

    public void WriteAll(IEnumerable<RecordProperty> properties, Side side)
    {
        foreach (var property in properties.OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            json.WriteStartObject(property.Name);
            WriteType(property.Codec.Type, property.Values);
            if (property.Description.Length > 0)
            {
                json.WriteString("description", property.Description);
            }

            if (side != Side.Output)
            {
                WriteDefault(property);
                if (property.Replaces && side != Side.Setting)
                {
                    json.WriteBoolean("willReplaceOnChanges", true);
                }
            }

            if (property.Secret)
            {
                json.WriteBoolean("secret", true);
            }

            if (property.Deprecated is { } instead)
            {
                json.WriteString("deprecationMessage", instead);
            }

            json.WriteEndObject();
        }
    }

    public void WriteEnum(EnumShape values)
    {
        if (values.Description.Length > 0)
        {
            json.WriteString("description", values.Description);
        }

        json.WriteString("type", "string");
        json.WriteStartArray("enum");
        foreach (var value in values.Values)
        {
            json.WriteStartObject();
            json.WriteString("name", value.Name);
            json.WriteString("value", value.Value);
            if (value.Description.Length > 0)
            {
                json.WriteString("description", value.Description);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteDefault(RecordProperty property)
    {
        switch (property.Default)
        {
            case string text:
                json.WriteString("default", text);
                break;
            case bool flag:
                json.WriteBoolean("default", flag);
                break;
            case int number:
                json.WriteNumber("default", number);
                break;
            case double number:
                json.WriteNumber("default", number);
                break;
        }

        // SDKs read the environment for plain values only; the provider itself reads it for all.
        if (property.Environment.Count > 0 && property.Codec.Type is TypeShape.Plain)
        {
            json.WriteStartObject("defaultInfo");
            json.WriteStartArray("environment");
            foreach (var variable in property.Environment)
            {
                json.WriteStringValue(variable);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }
    }

    private void WriteType(TypeShape type, EnumShape? values)
    {
        switch (type)
        {
            case TypeShape.Plain when values is not null:
                json.WriteString("$ref", $"#/types/{Token(values.Name)}");
                break;
            case TypeShape.Plain plain:
                json.WriteString("type", plain.Name);
                break;
            case TypeShape.List list:
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                WriteType(list.Items, values);
                json.WriteEndObject();
                break;
            case TypeShape.Map map:
                json.WriteString("type", "object");
                json.WriteStartObject("additionalProperties");
                WriteType(map.Values, values);
                json.WriteEndObject();
                break;
            case TypeShape.Object nested:
                json.WriteString("$ref", $"#/types/{Token(nested.Shape().Name)}");
                break;
        }
    }
}
