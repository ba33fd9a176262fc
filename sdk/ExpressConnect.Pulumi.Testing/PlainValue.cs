using Pulumi.Protocol;

namespace ExpressConnect.Pulumi.Testing;

/// <summary>Values of Pulumi as values of C#, to compare in tests.</summary>
internal static class PlainValue
{
    public static IReadOnlyDictionary<string, object?> Of(PropertyMap map) => map.WithoutOutputs().WithoutSecrets()
        .Where(static entry => entry.Value is not PropertyValue.Unknown)
        .ToDictionary(static entry => entry.Key, static entry => Of(entry.Value), StringComparer.Ordinal);

    private static object? Of(PropertyValue value) => value switch
    {
        PropertyValue.String text => text.Value,
        PropertyValue.Bool truth => truth.Value,
        PropertyValue.Number { Value: var whole } when whole == Math.Truncate(whole) && Math.Abs(whole) <= int.MaxValue => (int)whole,
        PropertyValue.Number number => number.Value,
        PropertyValue.Array list => list.Items.Select(Of).ToList(),
        PropertyValue.Object map => Of(map.Properties),
        PropertyValue.Reference { Urn: var urn } => urn,
        PropertyValue.Null or PropertyValue.Unknown => null,
        _ => value,
    };
}
