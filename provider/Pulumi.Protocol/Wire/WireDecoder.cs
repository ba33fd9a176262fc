using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Protocol.Wire;

/// <summary>Reads property values from <c>google.protobuf.Struct</c>.</summary>
public static class WireDecoder
{
    /// <summary>The content of a bag; an unset one reads as an empty map. Where unset matters, look before.</summary>
    /// <exception cref="WireFormatException">A value has an unknown signature or lacks a part.</exception>
    public static PropertyMap ToPropertyMap(this Struct? fields, WireOptions? options = null)
    {
        options ??= WireOptions.All;
        return fields is null ? PropertyMap.Empty : PropertyMap.From(Entries(fields, options));
    }

    /// <summary>The value, or null if it is to be left out (an unknown that the options do not keep).</summary>
    /// <exception cref="WireFormatException">A value has an unknown signature or lacks a part.</exception>
    public static PropertyValue? ToPropertyValue(this Value value, WireOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Decode(value, options ?? WireOptions.All);
    }

    private static IEnumerable<KeyValuePair<string, PropertyValue>> Entries(Struct fields, WireOptions options)
    {
        foreach (var (key, value) in fields.Fields)
        {
            if (Decode(value, options) is { } decoded)
            {
                yield return KeyValuePair.Create(key, decoded);
            }
        }
    }

    private static PropertyValue? Decode(Value value, WireOptions options) => value.KindCase switch
    {
        Value.KindOneofCase.BoolValue => value.BoolValue,
        Value.KindOneofCase.NumberValue => value.NumberValue,
        Value.KindOneofCase.StringValue when Unknowns.IsUnknown(value.StringValue) => Unknown(options),
        Value.KindOneofCase.StringValue => value.StringValue,
        Value.KindOneofCase.ListValue => new PropertyValue.Array(DecodeItems(value.ListValue, options)),
        Value.KindOneofCase.StructValue => DecodeStruct(value.StructValue, options),
        _ => PropertyValue.None,
    };

    private static PropertyValue? Unknown(WireOptions options)
    {
        if (options.RejectUnknowns)
        {
            throw new WireFormatException("A value is unknown where all values must be known.");
        }

        return options.KeepUnknowns ? PropertyValue.NotKnown : null;
    }

    private static ImmutableArray<PropertyValue> DecodeItems(ListValue list, WireOptions options)
    {
        var items = ImmutableArray.CreateBuilder<PropertyValue>(list.Values.Count);
        foreach (var item in list.Values)
        {
            if (Decode(item, options) is { } decoded)
            {
                items.Add(decoded);
            }
        }

        return items.DrainToImmutable();
    }

    private static PropertyValue? DecodeStruct(Struct fields, WireOptions options)
    {
        if (!fields.Fields.TryGetValue(Signatures.Key, out var signature))
        {
            return fields.ToPropertyMap(options);
        }

        return signature.StringValue switch
        {
            Signatures.Secret => DecodeSecret(fields, options),
            Signatures.Reference => DecodeReference(fields, options),
            Signatures.Output => DecodeOutput(fields, options),
            Signatures.Asset => DecodeAsset(fields),
            Signatures.Archive => new PropertyValue.Archive(
                Text(fields, "hash"),
                fields.Fields.TryGetValue("assets", out var assets) ? assets.StructValue.ToPropertyMap(options) : null,
                Text(fields, "path"),
                Text(fields, "uri")),
            Signatures.Bytes => new PropertyValue.Bytes([.. Convert.FromBase64String(Required(fields, "value", "byte string").StringValue)]),
            var other => throw new WireFormatException($"Values with the signature '{other}' are not known."),
        };
    }

    private static PropertyValue? DecodeSecret(Struct fields, WireOptions options)
    {
        var inner = Decode(Required(fields, "value", "secret"), options);
        return inner is null || !options.KeepSecrets ? inner : new PropertyValue.Secret(inner);
    }

    private static PropertyValue DecodeReference(Struct fields, WireOptions options)
    {
        var urn = Required(fields, "urn", "resource reference").StringValue;

        // An id that is not known yet comes as the unknown text or as an empty text.
        PropertyValue? id = Text(fields, "id") switch
        {
            null => null,
            "" => PropertyValue.NotKnown,
            var text when Unknowns.IsUnknown(text) => PropertyValue.NotKnown,
            var text => text,
        };
        if (options.KeepResources)
        {
            return new PropertyValue.Reference(urn, id, Text(fields, "packageVersion") is { Length: > 0 } version ? version : null);
        }

        return id ?? urn;
    }

    private static PropertyValue? DecodeOutput(Struct fields, WireOptions options)
    {
        var value = fields.Fields.TryGetValue("value", out var known) ? Decode(known, options) : null;
        var output = new PropertyValue.Output(
            value,
            fields.Fields.TryGetValue("secret", out var secret) && secret.BoolValue,
            fields.Fields.TryGetValue("dependencies", out var urns)
                ? [.. urns.ListValue.Values.Select(urn => urn.StringValue)]
                : []);
        if (options.KeepOutputs)
        {
            return output;
        }

        var plain = value ?? Unknown(options);
        return plain is not null && output.MarksSecret && options.KeepSecrets ? PropertyValue.SecretOf(plain) : plain;
    }

    private static PropertyValue.Asset DecodeAsset(Struct fields)
    {
        var asset = new PropertyValue.Asset(Text(fields, "hash"), Text(fields, "text"), Text(fields, "path"), Text(fields, "uri"));
        return asset is { IsElided: true, Hash: PropertyValue.Asset.EmptyHash } ? asset with { Text = "" } : asset;
    }

    private static string? Text(Struct fields, string key) =>
        fields.Fields.TryGetValue(key, out var value) && value.KindCase == Value.KindOneofCase.StringValue
            ? value.StringValue
            : null;

    private static Value Required(Struct fields, string key, string what) =>
        fields.Fields.TryGetValue(key, out var value)
            ? value
            : throw new WireFormatException($"A {what} has no '{key}'.");
}
