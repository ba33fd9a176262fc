namespace Pulumi;

/// <summary>Names the type that a resource class stands for, so that references to resources find it.</summary>
/// <param name="type">The type token, such as <c>acme:index:Gate</c>.</param>
/// <param name="version">The version of the SDK that has the class.</param>
[AttributeUsage(AttributeTargets.Class)]
public class ResourceTypeAttribute(string type, string? version) : Attribute
{
    /// <summary>The type token, such as <c>acme:index:Gate</c>.</summary>
    public string Type { get; } = type;

    /// <summary>The version of the SDK that has the class.</summary>
    public string? Version { get; } = version;
}
