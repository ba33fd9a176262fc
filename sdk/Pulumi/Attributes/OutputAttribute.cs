namespace Pulumi;

/// <summary>Marks a property of a resource that the engine fills, or an output of a stack or component.</summary>
/// <param name="name">The name on the wire; null for the name of the property as it is.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute(string? name = null) : Attribute
{
    /// <summary>The name on the wire; null for the name of the property as it is.</summary>
    public string? Name { get; } = name;
}
