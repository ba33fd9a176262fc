namespace CodeGen.Schemas;

/// <summary>Ways through types.</summary>
internal static class TypeWalk
{
    /// <summary>Without the marks for optional and input.</summary>
    public static SchemaType Unwrap(this SchemaType type) => type switch
    {
        OptionalType optional => optional.Element.Unwrap(),
        InputType input => input.Element.Unwrap(),
        _ => type,
    };

    /// <summary>Without any input inside; object types keep their shape.</summary>
    public static SchemaType WithoutInputs(this SchemaType type) => type switch
    {
        InputType input => input.Element.WithoutInputs(),
        OptionalType optional => new OptionalType(optional.Element.WithoutInputs()),
        ArrayType array => new ArrayType(array.Element.WithoutInputs()),
        MapType map => new MapType(map.Element.WithoutInputs()),
        UnionType union => new UnionType([.. union.Elements.Select(WithoutInputs)], union.Fallback),
        _ => type,
    };

    public static bool IsInput(this SchemaType type) =>
        (type is OptionalType optional ? optional.Element : type) is InputType;

    public static bool IsCollection(this SchemaType type) => type.Unwrap() is ArrayType or MapType;

    /// <summary>Object types that the properties reach, each once, in order of appearance.</summary>
    public static IReadOnlyList<ObjectType> ObjectsIn(IEnumerable<Property> properties)
    {
        var found = new List<ObjectType>();
        foreach (var property in properties)
        {
            Visit(property.Type, found);
        }

        return found;
    }

    public static IReadOnlyList<ObjectType> ObjectsIn(SchemaType type)
    {
        var found = new List<ObjectType>();
        Visit(type, found);
        return found;
    }

    private static void Visit(SchemaType type, List<ObjectType> found)
    {
        switch (type)
        {
            case OptionalType optional:
                Visit(optional.Element, found);
                break;
            case InputType input:
                Visit(input.Element, found);
                break;
            case ArrayType array:
                Visit(array.Element, found);
                break;
            case MapType map:
                Visit(map.Element, found);
                break;
            case UnionType union:
                foreach (var element in union.Elements)
                {
                    Visit(element, found);
                }

                break;
            case ObjectType known when found.Contains(known):
                break;
            case ObjectType next:
                found.Add(next);
                foreach (var property in next.Properties)
                {
                    Visit(property.Type, found);
                }

                break;
        }
    }
}
