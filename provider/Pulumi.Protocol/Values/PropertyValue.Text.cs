using System.Globalization;

namespace Pulumi.Protocol;

public abstract partial record PropertyValue
{
    /// <summary>A short text for messages; what a secret hides is never in it.</summary>
    public sealed override string ToString() => this switch
    {
        Null => "null",
        Bool value => value.Value ? "true" : "false",
        Number value => value.Value.ToString("R", CultureInfo.InvariantCulture),
        String value => $"\"{value.Value}\"",
        Bytes value => $"bytes({value.Value.Length})",
        Array value => "[" + string.Join(", ", value.Items) + "]",
        Object value => value.Properties.ToString(),
        Asset value => $"asset({value.Path ?? value.Uri ?? value.Hash})",
        Archive value => $"archive({value.Path ?? value.Uri ?? value.Hash})",
        Reference value => $"reference({value.Urn})",
        Secret or Output { MarksSecret: true } => "[secret]",
        Output { Value: { } value } => value.ToString(),
        _ => "[unknown]",
    };
}
