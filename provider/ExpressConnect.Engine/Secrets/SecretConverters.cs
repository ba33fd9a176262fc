using System.Text.Json;
using System.Text.Json.Serialization;

namespace ExpressConnect.Engine;

/// <summary>What people see of a secret: that there is one.</summary>
internal sealed class ShownConverter : JsonConverter<Secret>
{
    public override Secret Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new JsonException("A secret is read with the box of its store.");

    public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options) => writer.WriteStringValue(Secret.Shown);
}

/// <summary>What a store keeps of a secret: <c>{"$secret":"1:NONCE:CIPHERTEXT"}</c>.</summary>
internal sealed class SealedConverter(SecretBox box) : JsonConverter<Secret>
{
    public override Secret Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject || !reader.Read() || !reader.ValueTextEquals("$secret"u8) || !reader.Read())
        {
            throw new JsonException("A secret is an object with the property $secret.");
        }

        var secret = new Secret(reader.GetString()!, box);
        reader.Read();
        return secret;
    }

    public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("$secret"u8, box.Seal(value));
        writer.WriteEndObject();
    }
}
