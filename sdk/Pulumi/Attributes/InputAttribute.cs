namespace Pulumi;

/// <summary>Marks a member of an args class that is sent to the engine.</summary>
/// <param name="name">The name on the wire.</param>
/// <param name="required">Whether a null value is an error.</param>
/// <param name="json">Whether the value travels as JSON text, as arguments of providers do.</param>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class InputAttribute(string name, bool required = false, bool json = false) : Attribute
{
    internal string Name { get; } = name;

    internal bool IsRequired { get; } = required;

    internal bool IsJson { get; } = json;
}
