namespace ProviderKit;

/// <summary>The type of a value as a schema says it.</summary>
public abstract record TypeShape
{
    private protected TypeShape()
    {
    }

    /// <summary>One of <c>string</c>, <c>boolean</c>, <c>integer</c>, <c>number</c>.</summary>
    /// <param name="Name">The schema's name of the type.</param>
    public sealed record Plain(string Name) : TypeShape;

    /// <summary>A list.</summary>
    /// <param name="Items">Type of the items.</param>
    public sealed record List(TypeShape Items) : TypeShape;

    /// <summary>A map with text keys.</summary>
    /// <param name="Values">Type of the values.</param>
    public sealed record Map(TypeShape Values) : TypeShape;

    /// <summary>A nested object.</summary>
    /// <param name="Shape">Its shape, looked up when asked for: shapes may refer to each other.</param>
    public sealed record Object(Func<RecordShape> Shape) : TypeShape;
}

/// <summary>An enum: its values with wire names and documentation.</summary>
/// <param name="Name">C# name, the last part of the type token.</param>
/// <param name="Description">Markdown.</param>
/// <param name="Values">The values in the order of declaration.</param>
public sealed record EnumShape(string Name, string Description, IReadOnlyList<EnumValue> Values);

/// <summary>One value of an enum.</summary>
/// <param name="Name">C# name.</param>
/// <param name="Value">Text on the wire.</param>
/// <param name="Description">Markdown.</param>
public sealed record EnumValue(string Name, string Value, string Description);
