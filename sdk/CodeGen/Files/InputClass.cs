using CodeGen.Docs;
using CodeGen.Names;
using CodeGen.Schemas;

namespace CodeGen.Files;

/// <summary>A class that a program fills: arguments of resources, functions and methods, states, nested inputs.</summary>
internal sealed record InputClass(Module Module, string Name, string BaseClass, IReadOnlyList<Property> Properties)
{
    public IEnumerable<string> Doc { get; init; } = [];

    public TypeNames Types { get; init; } = Module.Types;

    /// <summary>Values may be outputs.</summary>
    public bool TakesInputs { get; init; }

    public bool IsState { get; init; }

    public bool IsSealed { get; init; } = true;

    /// <summary>Settings of a provider travel as text.</summary>
    public bool IsProvider { get; init; }

    private TypePlace Place => new("Inputs", Input: true, State: IsState);

    public void Write(CodeWriter code)
    {
        // In that SDK a resource's arguments may be one of its nested types.
        if (Module.Sdk.Package.CSharp.IsKubernetes && !Module.Sdk.WrittenInputs.Add($"{Module.Namespace}.{Name}"))
        {
            return;
        }

        code.Line().Doc(Doc).Block($"public {(IsSealed ? "sealed " : "")}class {Name} : global::Pulumi.{BaseClass}", () =>
        {
            foreach (var property in Properties)
            {
                if (property.Type.IsCollection() || property.IsSecret)
                {
                    WriteWithField(code, property);
                }
                else
                {
                    WriteSimple(code, property);
                }

                code.Line();
            }

            code.Block($"public {Name}()", () => code.Lines(Properties
                .Where(property => property.Default is not null)
                .Select(property => $"{property.CSharpName} = {Start(property)};")));
            code.Line($"public static new {Name} Empty => new {Name}();");
        });
    }

    private static bool IsValueType(SchemaType type) => type switch
    {
        OptionalType optional => IsValueType(optional.Element),
        EnumType => true,
        _ => type == PrimitiveType.Boolean || type == PrimitiveType.Integer || type == PrimitiveType.Number,
    };

    private static bool IsText(SchemaType type) =>
        type == PrimitiveType.String || type is TokenType token && token.Underlying == PrimitiveType.String;

    private string Start(Property property)
    {
        var value = Defaults.Expression(Module, property.Default!, property.Type);
        // An absent variable makes an input that holds nothing, which says no more than no input.
        return property.Default is { Value: null } && IsText(property.Type.Unwrap()) ? value + "!" : value;
    }

    private string Attribute(Property property) => $"[Input(\"{property.Name}\""
        + (property.IsRequired ? ", required: true" : "")
        + (IsProvider && !IsText(property.Type.Unwrap()) ? ", json: true" : "")
        + ")]";

    private void WriteSimple(CodeWriter code, Property property)
    {
        var start = property.IsRequired && !IsValueType(property.Type) ? " = null!;" : "";
        code.Doc(DocComment.OfMember(property.Description))
            .Line(Attribute(property))
            .Line($"public {Types.Of(property.Type, Place)} {property.CSharpName} {{ get; set; }}{start}");
    }

    /// <summary>Lists and maps are created when first asked for, secrets are marked when set.</summary>
    private void WriteWithField(CodeWriter code, Property property)
    {
        var field = "_" + property.Name;
        var isInput = property.Type.IsInput();
        var type = Types.Of(property.RequiredType, Place with { Mutable = !TakesInputs || !isInput });
        // The attribute stands on the field: asking the property would create what was never set.
        code.Line(Attribute(property)).Line($"private {type}? {field};");
        if (property.Description.Length > 0)
        {
            code.Line();
        }

        code.Doc(DocComment.OfMember(property.Description)).Lines(Literals.Obsolete(property.Deprecated));
        var isCollection = property.Type.IsCollection();
        code.Block($"public {type}{(isCollection ? "" : "?")} {property.CSharpName}", () =>
        {
            code.Line(isCollection ? $"get => {field} ?? ({field} = new {type}());" : $"get => {field};");
            if (property.IsSecret && isInput)
            {
                code.Block("set", () => code.Lines(SecretSetter(property, field, type)));
            }
            else
            {
                code.Line($"set => {field} = value;");
            }
        });
    }

    private string[] SecretSetter(Property property, string field, string type)
    {
        var empty = property.Type.Unwrap() switch
        {
            ArrayType array => $"ImmutableArray.Create<{Types.Of(array.Element.WithoutInputs(), Place)}>()",
            MapType map => $"ImmutableDictionary.Create<string, {Types.Of(map.Element.WithoutInputs(), Place)}>()",
            _ => "",
        };
        return empty.Length == 0
            ?
            [
                "var emptySecret = Output.CreateSecret(0);",
                $"{field} = Output.Tuple<{type}?, int>(value, emptySecret).Apply(t => t.Item1);",
            ]
            :
            [
                $"var emptySecret = Output.CreateSecret({empty});",
                $"{field} = Output.All(value, emptySecret).Apply(v => v[0]);",
            ];
    }
}
