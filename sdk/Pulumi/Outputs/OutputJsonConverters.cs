using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi.Serialization;

/// <summary>Lets outputs and inputs stand inside of what becomes JSON text, and outputs inside of what is read from it.</summary>
/// <param name="union">Gathers what is known of all that is written; what is read is as the union is.</param>
internal sealed class OutputJsonConverters(OutputDataUnion union) : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => ContentOf(typeToConvert) is not null;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        var isOutput = typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Output<>);
        var converter = isOutput
            ? typeof(OutputConverter<>).MakeGenericType(ContentOf(typeToConvert)!)
            : typeof(InputConverter<,>).MakeGenericType(typeToConvert, ContentOf(typeToConvert)!);
        return (JsonConverter)Activator.CreateInstance(converter, union)!;
    }

    private static Type? ContentOf(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Output<>) || type.GetGenericTypeDefinition() == typeof(Input<>)))
            {
                return type.GetGenericArguments()[0];
            }
        }

        return null;
    }

    private static void Write<T>(OutputDataUnion union, Utf8JsonWriter writer, Output<T> output, JsonSerializerOptions options)
    {
        // The serializer knows no waiting but this.
        var data = output.Data.GetAwaiter().GetResult();
        union.Add(data);
        if (data.IsKnown)
        {
            JsonSerializer.Serialize(writer, data.Value, options);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private sealed class OutputConverter<T>(OutputDataUnion union) : JsonConverter<Output<T>>
    {
        public override Output<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(union.Of(JsonSerializer.Deserialize<T>(ref reader, options)!));

        public override void Write(Utf8JsonWriter writer, Output<T> value, JsonSerializerOptions options) =>
            OutputJsonConverters.Write(union, writer, value, options);
    }

    private sealed class InputConverter<TInput, T>(OutputDataUnion union) : JsonConverter<TInput>
        where TInput : Input<T>
    {
        public override TInput Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("JSON is read into outputs, not into inputs.");

        public override void Write(Utf8JsonWriter writer, TInput value, JsonSerializerOptions options) =>
            OutputJsonConverters.Write(union, writer, value.AsOutput(), options);
    }
}
