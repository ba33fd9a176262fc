using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Protocol.Wire;

/// <summary>Writes property values as <c>google.protobuf.Struct</c>.</summary>
public static class WireEncoder
{
    /// <summary>The map as it goes over the wire; <see cref="WireOptions.All"/> if nothing is said of the receiver.</summary>
    /// <exception cref="WireFormatException">The receiver does not understand a value in it.</exception>
    public static Struct ToStruct(this PropertyMap map, WireOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(map);
        options ??= WireOptions.All;
        var result = new Struct();
        foreach (var (key, value) in map)
        {
            if (Encode(value, options) is { } encoded)
            {
                result.Fields.Add(key, encoded);
            }
        }

        return result;
    }

    /// <summary>The value as it goes over the wire, or null if it is to be left out (an unknown).</summary>
    /// <exception cref="WireFormatException">The receiver does not understand the value.</exception>
    public static Value? ToValue(this PropertyValue value, WireOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Encode(value, options ?? WireOptions.All);
    }

    private static Value? Encode(PropertyValue value, WireOptions options) => value switch
    {
        PropertyValue.Null => Value.ForNull(),
        PropertyValue.Bool plain => Value.ForBool(plain.Value),
        PropertyValue.Number plain => Value.ForNumber(plain.Value),
        PropertyValue.String plain => Value.ForString(plain.Value),
        PropertyValue.Array array => EncodeArray(array, options),
        PropertyValue.Object plain => Value.ForStruct(plain.Properties.ToStruct(options)),
        PropertyValue.Unknown => EncodeUnknown(options),
        PropertyValue.Secret secret => EncodeSecret(secret.Value, options),
        PropertyValue.Reference reference => EncodeReference(reference, options),
        PropertyValue.Output output => EncodeOutput(output, options),
        PropertyValue.Asset asset => EncodeAsset(asset, options),
        PropertyValue.Archive archive => EncodeArchive(archive, options),
        PropertyValue.Bytes bytes when options.KeepBytes =>
            Signed(Signatures.Bytes, ("value", Value.ForString(Convert.ToBase64String(bytes.Value.AsSpan())))),
        PropertyValue.Bytes => throw new WireFormatException("The receiver does not understand byte strings."),
        _ => throw new WireFormatException($"{value.GetType().Name} has no wire format."),
    };

    private static Value EncodeArray(PropertyValue.Array array, WireOptions options)
    {
        var list = new ListValue();
        foreach (var item in array.Items)
        {
            if (Encode(item, options) is { } encoded)
            {
                list.Values.Add(encoded);
            }
        }

        return new Value { ListValue = list };
    }

    private static Value? EncodeUnknown(WireOptions options)
    {
        if (options.RejectUnknowns)
        {
            throw new WireFormatException("A value is unknown where all values must be known.");
        }

        return options.KeepUnknowns ? Value.ForString(Unknowns.Text) : null;
    }

    private static Value? EncodeSecret(PropertyValue inner, WireOptions options)
    {
        var encoded = Encode(inner, options);
        return encoded is null || !options.KeepSecrets ? encoded : Signed(Signatures.Secret, ("value", encoded));
    }

    private static Value? EncodeReference(PropertyValue.Reference reference, WireOptions options)
    {
        if (!options.KeepResources)
        {
            return Encode(reference.Id ?? reference.Urn, options);
        }

        // An unknown id travels as the unknown text whatever the options: without it the reference reads as a component.
        var id = reference.Id is { } known ? Encode(known, options with { KeepUnknowns = true, RejectUnknowns = false }) : null;
        return Signed(
            Signatures.Reference,
            ("urn", Value.ForString(reference.Urn)),
            ("id", id),
            ("packageVersion", Text(reference.PackageVersion)));
    }

    private static Value? EncodeOutput(PropertyValue.Output output, WireOptions options)
    {
        if (!options.KeepOutputs)
        {
            return Encode(output.Flatten(), options);
        }

        var dependencies = output.Dependencies.IsDefaultOrEmpty
            ? null
            : Value.ForList([.. output.Dependencies.Select(Value.ForString)]);
        return Signed(
            Signatures.Output,
            ("value", output.Value is { } known ? Encode(known, options) : null),
            ("secret", output.MarksSecret ? Value.ForBool(true) : null),
            ("dependencies", dependencies));
    }

    private static Value EncodeAsset(PropertyValue.Asset asset, WireOptions options)
    {
        if (options.ElideAssets && asset.Hash is not null)
        {
            return Signed(Signatures.Asset, ("hash", Text(asset.Hash)));
        }

        // The engine writes an empty text as the hash of nothing, without the text.
        var text = asset is { Text: "", Hash: PropertyValue.Asset.EmptyHash } ? null : asset.Text;
        return Signed(
            Signatures.Asset,
            ("hash", Text(asset.Hash)), ("text", Text(text)), ("path", Text(asset.Path)), ("uri", Text(asset.Uri)));
    }

    private static Value EncodeArchive(PropertyValue.Archive archive, WireOptions options)
    {
        if (options.ElideAssets && archive.Hash is not null)
        {
            return Signed(Signatures.Archive, ("hash", Text(archive.Hash)));
        }

        return Signed(
            Signatures.Archive,
            ("hash", Text(archive.Hash)),
            ("assets", archive.Assets is { } assets ? Value.ForStruct(assets.ToStruct(options)) : null),
            ("path", Text(archive.Path)),
            ("uri", Text(archive.Uri)));
    }

    private static Value? Text(string? text) => text is null ? null : Value.ForString(text);

    private static Value Signed(string signature, params ReadOnlySpan<(string Key, Value? Value)> parts)
    {
        var fields = new Struct { Fields = { [Signatures.Key] = Value.ForString(signature) } };
        foreach (var (key, value) in parts)
        {
            if (value is not null)
            {
                fields.Fields[key] = value;
            }
        }

        return Value.ForStruct(fields);
    }
}
