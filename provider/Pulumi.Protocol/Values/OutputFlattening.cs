namespace Pulumi.Protocol;

internal static class OutputFlattening
{
    /// <summary>The output without its dependencies: plain, secret or unknown.</summary>
    public static PropertyValue Flatten(this PropertyValue.Output output)
    {
        var value = output.Value ?? PropertyValue.NotKnown;
        return output.MarksSecret ? PropertyValue.SecretOf(value) : value;
    }
}
