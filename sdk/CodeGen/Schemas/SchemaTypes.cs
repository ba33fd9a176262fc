namespace CodeGen.Schemas;

/// <summary>A type of the schema. Types are compared by identity; the text form names them in messages.</summary>
internal abstract class SchemaType;

internal sealed class PrimitiveType : SchemaType
{
    public static readonly PrimitiveType Boolean = new("boolean");
    public static readonly PrimitiveType Integer = new("integer");
    public static readonly PrimitiveType Number = new("number");
    public static readonly PrimitiveType String = new("string");
    public static readonly PrimitiveType Archive = new("Archive");
    public static readonly PrimitiveType Asset = new("Asset");
    public static readonly PrimitiveType Json = new("Json");
    public static readonly PrimitiveType Any = new("Any");

    private readonly string _name;

    private PrimitiveType(string name) => _name = name;

    public override string ToString() => _name;
}

/// <summary>May be left out.</summary>
internal sealed class OptionalType(SchemaType element) : SchemaType
{
    public SchemaType Element { get; } = element;

    public override string ToString() => $"optional({Element})";
}

/// <summary>May be an output of another resource.</summary>
internal sealed class InputType(SchemaType element) : SchemaType
{
    public SchemaType Element { get; } = element;

    public override string ToString() => $"input({Element})";
}

internal sealed class ArrayType(SchemaType element) : SchemaType
{
    public SchemaType Element { get; } = element;

    public override string ToString() => $"array({Element})";
}

internal sealed class MapType(SchemaType element) : SchemaType
{
    public SchemaType Element { get; } = element;

    public override string ToString() => $"map({Element})";
}

internal sealed class UnionType(IReadOnlyList<SchemaType> elements, SchemaType? fallback) : SchemaType
{
    public IReadOnlyList<SchemaType> Elements { get; } = elements;

    /// <summary>What a program may assume when it cannot tell the cases apart.</summary>
    public SchemaType? Fallback { get; } = fallback;

    public override string ToString() => $"union({string.Join(", ", Elements)})";
}

/// <summary>
/// An object type exists twice: the plain shape, and the input shape in which every property may be an output. Classes are
/// written for the shapes that something uses.
/// </summary>
internal sealed class ObjectType : SchemaType
{
    public ObjectType(string token)
        : this(token, null)
    {
        InputShape = new ObjectType(token, this);
    }

    private ObjectType(string token, ObjectType? plainShape)
    {
        Token = token;
        PlainShape = plainShape;
        InputShape = this;
    }

    public string Token { get; }

    public string Description { get; set; } = "";

    public bool IsOverlay { get; set; }

    public IReadOnlyList<Property> Properties { get; set; } = [];

    public ObjectType InputShape { get; }

    public ObjectType? PlainShape { get; }

    public bool IsInputShape => PlainShape is not null;

    public override string ToString() => IsInputShape ? $"{Token} (input)" : Token;
}

internal sealed class EnumType(string token, PrimitiveType element) : SchemaType
{
    public string Token { get; } = token;

    public PrimitiveType Element { get; } = element;

    public string Description { get; init; } = "";

    public bool IsOverlay { get; init; }

    public IReadOnlyList<EnumValue> Values { get; init; } = [];

    public override string ToString() => Token;
}

/// <param name="Name">C# member name.</param>
/// <param name="Value">bool, int, double or string.</param>
internal sealed record EnumValue(string Name, object Value, string Description, string Deprecated);

/// <summary>A reference to a resource.</summary>
internal sealed class ResourceType(string token, string className) : SchemaType
{
    public string Token { get; } = token;

    public string ClassName { get; } = className;

    public override string ToString() => Token;
}

/// <summary>A token that the package does not define; with an underlying type it is as good as that.</summary>
internal sealed class TokenType(string token, PrimitiveType underlying) : SchemaType
{
    public string Token { get; } = token;

    public PrimitiveType Underlying { get; } = underlying;

    public override string ToString() => Token;
}
