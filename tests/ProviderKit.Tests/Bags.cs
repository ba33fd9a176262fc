using CsCheck;
using Pulumi.Protocol;

namespace ProviderKit.Tests;

/// <summary>Random bags of lamp inputs: known values only, as recorded state has them.</summary>
internal static class Bags
{
    private static readonly Gen<PropertyValue> s_text = Gen.String[Gen.Char.AlphaNumeric, 0, 4].Select(text => (PropertyValue)text);

    private static readonly Gen<PropertyValue> s_bulb = Gen.Select(Gen.Int[0, 3], s_text).Select((power, socket) =>
        PropertyValue.Map(("power", (double)power), ("socket", socket)));

    public static Gen<PropertyMap> Lamp { get; } = Gen.Select(
        Optional("room", s_text),
        Optional("name", s_text),
        Optional("brightness", Gen.Int[0, 5].Select(number => (PropertyValue)(double)number)),
        Optional("on", Gen.Bool.Select(flag => (PropertyValue)flag)),
        Optional("owners", s_text.Array[0, 3].Select(items => PropertyValue.List(items))),
        Optional("bulbs", s_bulb.Array[0, 3].Select(items => PropertyValue.List(items))),
        Optional("labels", Gen.Select(s_text, s_text).Select((a, b) => PropertyValue.Map(("a", a), ("b.c", b)))),
        Optional("fuse", s_text.Select(PropertyValue.SecretOf))).Select((a, b, c, d, e, f, g, h) =>
            PropertyMap.Of(new[] { a, b, c, d, e, f, g, h }.OfType<(string, PropertyValue)>()));

    private static Gen<(string, PropertyValue)?> Optional(string name, Gen<PropertyValue> value) =>
        Gen.Select(Gen.Bool, value).Select((there, inner) => there ? (name, inner) : ((string, PropertyValue)?)null);
}
