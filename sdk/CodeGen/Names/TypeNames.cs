using CodeGen.Schemas;

namespace CodeGen.Names;

/// <summary>C# names of schema types, as seen from one namespace.</summary>
/// <param name="home">The namespace in which the names are written.</param>
/// <param name="fullInputs">Whether nested inputs are named in full, for code that sits in another namespace.</param>
internal sealed class TypeNames(Namespaces namespaces, CSharpSettings settings, TypeUses uses, string home, bool fullInputs = false)
{
    public string Of(SchemaType type, TypePlace place) => type switch
    {
        OptionalType optional => Of(optional.Element, place) + (IsNeverNull(optional.Element, place) ? "" : "?"),
        InputType input => OfInput(input, place),
        ArrayType array => $"{(place.Mutable ? "List" : "ImmutableArray")}<{Of(array.Element, place.Inside)}>",
        MapType map => $"{(place.Mutable ? "Dictionary" : "ImmutableDictionary")}<string, {Of(map.Element, place.Inside)}>",
        EnumType values => $"{namespaces.Of(values.Token)}.{Tokens.NameOf(values.Token)}",
        ObjectType known => Qualifier(known, place.Qualifier) + OfObject(known, place),
        ResourceType resource => resource.ClassName is "Provider" && resource.Token.StartsWith("pulumi:providers:", StringComparison.Ordinal)
            ? $"{namespaces.Package}.Provider"
            : $"{namespaces.Of(resource.Token)}.{resource.ClassName}",
        TokenType token => Of(token.Underlying, place),
        UnionType union => OfUnion(union, place, asInput: false),
        PrimitiveType primitive => OfPrimitive(primitive),
        _ => throw new InvalidOperationException($"A type without a name: {type}"),
    };

    /// <summary>The class of an object type.</summary>
    public string OfObject(ObjectType type, TypePlace place)
    {
        var name = Tokens.NameOf(type.Token);
        if (place.State)
        {
            return name + "GetArgs";
        }

        if (!settings.IsTerraform && !settings.IsKubernetes)
        {
            return type.IsInputShape ? name + "Args" : name;
        }

        var use = uses.Of(type);
        return place.Input
            ? name + (type.IsInputShape && use.HasFlag(TypeUse.FunctionInput) ? "InputArgs" : "Args")
            : name + (use.HasFlag(TypeUse.Plain) ? "Result" : "");
    }

    private static string OfPrimitive(PrimitiveType type) => type.ToString() switch
    {
        "boolean" => "bool",
        "integer" => "int",
        "number" => "double",
        "string" => "string",
        "Archive" => "Archive",
        "Asset" => "AssetOrArchive",
        "Json" => "System.Text.Json.JsonElement",
        _ => "object",
    };

    /// <summary>Collections of inputs are created when first asked for; immutable arrays have a default of their own.</summary>
    private static bool IsNeverNull(SchemaType type, TypePlace place) => type switch
    {
        InputType { Element: ArrayType or MapType } => true,
        ArrayType => !place.Mutable,
        _ => false,
    };

    private static UnionType Simplify(UnionType union) => new(
        [.. union.Elements.Select(element => element switch
        {
            InputType { Element: ArrayType or MapType } input => input.Element.WithoutInputs(),
            InputType input => input.Element,
            _ => element,
        })],
        union.Fallback);

    private string OfInput(InputType input, TypePlace place)
    {
        var (wrapper, element) = input.Element switch
        {
            ArrayType array => ("InputList", array.Element.WithoutInputs()),
            MapType map => ("InputMap", map.Element.WithoutInputs()),
            var other => ("Input", other),
        };
        if (element == PrimitiveType.Json && wrapper is "Input")
        {
            return "InputJson";
        }

        if (element is UnionType union)
        {
            if (wrapper is "Input")
            {
                return OfUnion(Simplify(union), place, asInput: true);
            }

            element = Simplify(union);
        }

        return $"{wrapper}<{Of(element, place)}>";
    }

    private string OfUnion(UnionType union, TypePlace place, bool asInput)
    {
        // "This enum or any text": results are read as what they are on the wire.
        if (!place.Input && union.Elements.OfType<EnumType>().FirstOrDefault() is { } relaxed)
        {
            return Of(relaxed.Element, place);
        }

        var names = union.Elements.Select(element => Of(element, place.Inside)).Distinct(StringComparer.Ordinal).ToList();
        return names switch
        {
            [var only] => asInput ? $"Input<{only}>" : only,
            [var first, var second] => $"{(asInput ? "InputUnion" : "Union")}<{first}, {second}>",
            _ => "object",
        };
    }

    private string Qualifier(ObjectType type, string qualifier)
    {
        var name = namespaces.Of(type.Token, qualifier);
        if ((qualifier.Length == 0 && name == home) || name == $"{home}.{qualifier}")
        {
            name = qualifier is "Inputs" && fullInputs ? $"{home}.Inputs" : qualifier;
        }

        return name.Length == 0 ? "" : name + ".";
    }
}
