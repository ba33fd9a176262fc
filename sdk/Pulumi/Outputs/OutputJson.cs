using System.Text.Json;
using Pulumi.Serialization;

namespace Pulumi;

public static partial class Output
{
    /// <summary>
    /// The value as JSON text. Outputs and inputs inside are awaited: the text is a secret if one of them is, and unknown
    /// while one of them is.
    /// </summary>
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Output<string>(SerializeAsync());

        async Task<OutputData<string>> SerializeAsync()
        {
            var data = await value.Data;
            if (!data.IsKnown)
            {
                return data.With("");
            }

            var inside = new OutputDataUnion();
            inside.Add(data);
            var extended = WithOutputs(options, inside);

            // On a thread of its own: writing JSON waits for the outputs inside.
            var text = await Task.Run(() => JsonSerializer.Serialize(data.Value, extended));
            return inside.Of(inside.IsKnown ? text : "");
        }
    }

    /// <summary>The value that the JSON text says. Outputs inside are secret if the text is.</summary>
    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new Output<T>(DeserializeAsync());

        async Task<OutputData<T>> DeserializeAsync()
        {
            var data = await json.Data;
            if (!data.IsKnown)
            {
                return data.With<T>(default!);
            }

            var source = new OutputDataUnion();
            source.Add(data);
            return data.With(JsonSerializer.Deserialize<T>(data.Value, WithOutputs(options, source))!);
        }
    }

    private static JsonSerializerOptions WithOutputs(JsonSerializerOptions? options, OutputDataUnion union)
    {
        var extended = new JsonSerializerOptions(options ?? JsonSerializerOptions.Default);
        extended.Converters.Insert(0, new OutputJsonConverters(union));
        return extended;
    }
}
