namespace Pulumi;

/// <summary>Marks an interface whose classes are told apart by one of their properties.</summary>
/// <param name="propertyName">The name of that property on the wire.</param>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class DiscriminatedUnionDiscriminatorAttribute(string propertyName) : Attribute
{
    /// <summary>The name on the wire of the property that tells the classes apart.</summary>
    public string PropertyName { get; } = propertyName;
}

/// <summary>Names a class of a discriminated union.</summary>
/// <param name="tag">The value of the discriminating property.</param>
/// <param name="type">The class.</param>
[AttributeUsage(AttributeTargets.Interface, AllowMultiple = true)]
public sealed class DiscriminatedUnionCaseAttribute(string tag, Type type) : Attribute
{
    /// <summary>The value of the discriminating property.</summary>
    public string Tag { get; } = tag;

    /// <summary>The class.</summary>
    public Type Type { get; } = type;
}
