namespace ProviderKit;

/// <summary>The generator writes this type's shape: a record of inputs, outputs, settings or a nested object, or an enum.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum)]
public sealed class DescribedAttribute : Attribute;

/// <summary>A resource definition; the generator writes its descriptor.</summary>
/// <param name="token">Type token, <c>package:module:Name</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ResourceAttribute(string token) : Attribute
{
    /// <summary>Type token, <c>package:module:Name</c>.</summary>
    public string Token { get; } = token;

    /// <summary>An id as people write it in an import, such as <c>vpc-bp1example</c>; null: the resource cannot be imported.</summary>
    public string? ImportId { get; init; }

    /// <summary>Earlier tokens of the same resource.</summary>
    public string[] Aliases { get; init; } = [];
}

/// <summary>A function definition; the generator writes its descriptor.</summary>
/// <param name="token">Function token, <c>package:module:name</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FunctionAttribute(string token) : Attribute
{
    /// <summary>Function token, <c>package:module:name</c>.</summary>
    public string Token { get; } = token;
}

/// <summary>An input whose change makes a new object.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReplacesAttribute : Attribute;

/// <summary>An input that is read at creation only: a later change is no difference.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OnceAttribute : Attribute;

/// <summary>An optional input that the service chooses when absent: leaving it out is no difference, and a refresh does not invent it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ComputedAttribute : Attribute;

/// <summary>A list whose order means nothing.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UnorderedAttribute : Attribute;

/// <summary>A value that is never shown: wrapped on the wire in both directions.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute : Attribute;

/// <summary>An output that a preview may promise: what it says there is what the deployment gives.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CertainAttribute : Attribute;

/// <summary>The value that Check fills in when the program gives none.</summary>
/// <param name="value">A string, bool, int or double.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DefaultAttribute(object value) : Attribute
{
    /// <summary>The value.</summary>
    public object Value { get; } = value;
}

/// <summary>Check fills an absent input from the provider's setting.</summary>
/// <param name="setting">Name of the setting's property: use <c>nameof</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DefaultFromSettingAttribute(string setting) : Attribute
{
    /// <summary>Name of the setting's property.</summary>
    public string Setting { get; } = setting;
}

/// <summary>A setting that is taken from the environment when the configuration does not give it.</summary>
/// <param name="variables">Names of the variables, first wins.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EnvironmentAttribute(params string[] variables) : Attribute
{
    /// <summary>Names of the variables, first wins.</summary>
    public string[] Variables { get; } = variables;
}

/// <summary>The schema names an enum for this text; a value outside it is a rule's business, not Check's.</summary>
/// <param name="values">A <see cref="DescribedAttribute">described</see> enum.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ValuesOfAttribute(Type values) : Attribute
{
    /// <summary>The enum.</summary>
    public Type Values { get; } = values;
}

/// <summary>The text on the wire where it is not the C# name.</summary>
/// <param name="name">Text on the wire.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class WireNameAttribute(string name) : Attribute
{
    /// <summary>Text on the wire.</summary>
    public string Name { get; } = name;
}

/// <summary>The input or type should no longer be used.</summary>
/// <param name="message">What to use instead.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class)]
public sealed class DeprecatedAttribute(string message) : Attribute
{
    /// <summary>What to use instead.</summary>
    public string Message { get; } = message;
}
