using Google.Protobuf;
using Pulumi.Protocol.Wire;

namespace Pulumi.Serialization;

/// <summary>Arguments of providers travel as JSON inside a string, in the spacing of protobuf's own formatter.</summary>
internal static class JsonText
{
    /// <summary>The value as text, or an output of the text; null stays null.</summary>
    public static object? Of(object? value) => value switch
    {
        null => null,
        IInput input => input.ToUntypedOutput().Apply(TextAsync),
        _ => Output.Create(TextAsync(value)),
    };

    private static async Task<string?> TextAsync(object? value)
    {
        if (value is null)
        {
            return null;
        }

        var serialized = await new Serializer(SerializerOptions.Plain).SerializeAsync("json", value);
        return JsonFormatter.Default.Format(serialized.ToValue());
    }
}
