using System.Collections.Immutable;
using CsCheck;

namespace Pulumi.Protocol.Tests;

/// <summary>Generators of property values, as deep as bags usually are.</summary>
internal static class Values
{
    private static readonly Gen<string> Key = Gen.String[Gen.Char.AlphaNumeric, 1, 8];

    private static readonly Gen<PropertyValue> Leaf = Gen.OneOf(
        Gen.Const(PropertyValue.None),
        Gen.Const(PropertyValue.NotKnown),
        Gen.Bool.Select(b => (PropertyValue)b),
        Gen.Double[-1e12, 1e12].Select(d => (PropertyValue)d),
        Gen.String.Select(s => (PropertyValue)s),
        Gen.String.Select(s => (PropertyValue)PropertyValue.Asset.OfText(s)),
        Key.Select(path => (PropertyValue)new PropertyValue.Asset("11", Path: path)),
        Key.Select(hash => (PropertyValue)new PropertyValue.Asset(hash)),
        Key.Select(uri => (PropertyValue)new PropertyValue.Archive("22", Uri: uri)),
        Gen.Byte.Array.Select(bytes => (PropertyValue)new PropertyValue.Bytes([.. bytes])),
        Gen.Select(Key, Key, (urn, id) => (PropertyValue)new PropertyValue.Reference(urn, id)),
        Key.Select(urn => (PropertyValue)new PropertyValue.Reference(urn, PropertyValue.NotKnown, "1.2.3")),
        Key.Select(urn => (PropertyValue)new PropertyValue.Reference(urn)));

    public static Gen<PropertyValue> Any { get; } = Deeper(3);

    public static Gen<PropertyMap> Map { get; } = Entries(Any);

    private static Gen<PropertyMap> Entries(Gen<PropertyValue> value) =>
        Gen.Select(Key, value).List[0, 4].Select(pairs => PropertyMap.Of(pairs.Select(p => (p.Item1, p.Item2))));

    private static Gen<PropertyValue> Deeper(int depth)
    {
        if (depth == 0)
        {
            return Leaf;
        }

        var inner = Deeper(depth - 1);
        return Gen.OneOf(
            Leaf,
            inner.List[0, 4].Select(items => PropertyValue.List(items)),
            Entries(inner).Select(map => (PropertyValue)map),
            inner.Select(value => (PropertyValue)new PropertyValue.Secret(value)),
            Entries(inner).Select(map => (PropertyValue)new PropertyValue.Archive("33", Assets: map)),
            Gen.Select(inner, Gen.Bool, Key.List[0, 3]).Select((value, secret, urns) =>
                (PropertyValue)new PropertyValue.Output(value is PropertyValue.Unknown ? null : value, secret, [.. urns])));
    }
}
