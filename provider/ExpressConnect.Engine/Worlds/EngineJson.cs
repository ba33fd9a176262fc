using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ExpressConnect.Engine;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters =
    [
        typeof(ShownConverter),
        typeof(PlannedConverter<string>),
        typeof(PlannedConverter<Secret>),
        typeof(PlannedConverter<int?>),
        typeof(PlannedConverter<long?>),
        typeof(PlannedConverter<bool>),
        typeof(PlannedConverter<IReadOnlyList<string>>),
        typeof(PlannedConverter<IReadOnlyList<NextHop>>),
        typeof(PlannedConverter<IReadOnlyDictionary<string, string>>),
        typeof(PlannedConverter<LetterOfAuthorization>),
        typeof(PlannedConverter<IReadOnlyList<LetterEngineer>>),
    ])]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(Secret))]
[JsonSerializable(typeof(int?))]
[JsonSerializable(typeof(long?))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<NextHop>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
[JsonSerializable(typeof(LetterOfAuthorization))]
[JsonSerializable(typeof(IReadOnlyList<LetterEngineer>))]
[JsonSerializable(typeof(Vpc))]
[JsonSerializable(typeof(VSwitch))]
[JsonSerializable(typeof(PhysicalConnection))]
[JsonSerializable(typeof(VirtualBorderRouter))]
[JsonSerializable(typeof(RouterInterface))]
[JsonSerializable(typeof(RouterInterfaceConnection))]
[JsonSerializable(typeof(VpcPeering))]
[JsonSerializable(typeof(RouteEntry))]
[JsonSerializable(typeof(BgpGroup))]
[JsonSerializable(typeof(BgpPeer))]
[JsonSerializable(typeof(BgpNetwork))]
[JsonSerializable(typeof(VpcSpec))]
[JsonSerializable(typeof(VSwitchSpec))]
[JsonSerializable(typeof(PhysicalConnectionSpec))]
[JsonSerializable(typeof(VirtualBorderRouterSpec))]
[JsonSerializable(typeof(RouterInterfaceSpec))]
[JsonSerializable(typeof(RouterInterfaceConnectionSpec))]
[JsonSerializable(typeof(VpcPeeringSpec))]
[JsonSerializable(typeof(RouteEntrySpec))]
[JsonSerializable(typeof(BgpGroupSpec))]
[JsonSerializable(typeof(BgpPeerSpec))]
[JsonSerializable(typeof(BgpNetworkSpec))]
[JsonSerializable(typeof(TokenRecord))]
[JsonSerializable(typeof(WorldEvent))]
internal sealed partial class EngineJson : JsonSerializerContext
{
    /// <summary>Whether a spec, as text, has values that are not known yet.</summary>
    public static bool HasUnknown(string text) => text.Contains("\"$unknown\"", StringComparison.Ordinal);
}

/// <summary>Writes a value as itself, and one that is not known yet as <c>{"$unknown":true}</c>: only pictures hold such.</summary>
internal sealed class PlannedConverter<T> : JsonConverter<Planned<T>>
{
    public override Planned<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            var ahead = reader;
            if (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName && ahead.ValueTextEquals("$unknown"u8))
            {
                reader.Skip();
                return Planned<T>.Unknown;
            }
        }

        return new Planned<T>(JsonSerializer.Deserialize(ref reader, TypeInfo(options))!);
    }

    public override void Write(Utf8JsonWriter writer, Planned<T> value, JsonSerializerOptions options)
    {
        if (!value.IsKnown)
        {
            writer.WriteStartObject();
            writer.WriteBoolean("$unknown"u8, value: true);
            writer.WriteEndObject();
        }
        else if (value.Value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            JsonSerializer.Serialize(writer, value.Value, TypeInfo(options));
        }
    }

    private static JsonTypeInfo<T> TypeInfo(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}
