using System.Text;
using Microsoft.CodeAnalysis;

namespace ProviderKit.Generator;

/// <summary>Writes the shape of a described record: its properties with codec, marks and documentation.</summary>
internal static class ShapeWriter
{
    private const string Kit = "global::ProviderKit.";

    public static string Write(INamedTypeSymbol record, List<Problem> problems)
    {
        var self = TypeGrammar.Full(record);
        var fields = new StringBuilder();
        var names = new List<string>();
        var reads = new StringBuilder();
        foreach (var property in record.GetMembers().OfType<IPropertySymbol>())
        {
            if (property.IsStatic || property.IsIndexer || property.SetMethod is null || property.DeclaredAccessibility != Accessibility.Public)
            {
                continue;
            }

            var codec = TypeGrammar.CodecOf(property.Type);
            if (codec is null)
            {
                problems.Add(Problem.At(Problems.TypeNotSupported, property, property.Name, property.Type.ToDisplayString()));
                continue;
            }

            var docs = Markdown.Of(property);
            if (docs.Length == 0)
            {
                problems.Add(Problem.At(Problems.NoSummary, property, property.Name));
            }

            var field = "Described" + property.Name;
            names.Add(field);
            fields.Append($$"""
                    private static readonly {{Kit}}RecordProperty<{{self}}, {{TypeGrammar.Full(property.Type)}}> {{field}} =
                        new({{Literal.Of(WireName(property))}}, {{codec}}, static x => x.{{property.Name}})
                        {
                            Description = {{Literal.Of(docs)}},{{Marks(property)}}
                        };

                """);
            reads.Append($"\n            {property.Name} = {field}.Read(bag),");
        }

        return $$"""
            partial {{(record.IsRecord ? "record " + (record.IsValueType ? "struct " : "") : "class ")}}{{record.Name}} : {{Kit}}IDescribed<{{self}}>
            {
            {{fields}}
                /// <summary>Its properties with their codecs, marks and documentation.</summary>
                public static {{Kit}}RecordShape<{{self}}> Shape { get; } = new(
                    {{Literal.Of(record.Name)}},
                    {{Literal.Of(Markdown.Of(record))}},
                    [{{string.Join(", ", names)}}],
                    static bag => new {{self}}
                    {{{reads}}
                    });
            }
            """;
    }

    public static string WriteEnum(INamedTypeSymbol type, List<Problem> problems)
    {
        var values = new StringBuilder();
        foreach (var member in type.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue))
        {
            var docs = Markdown.Of(member);
            if (docs.Length == 0)
            {
                problems.Add(Problem.At(Problems.NoSummary, member, member.Name));
            }

            values.Append($"\n        new({Literal.Of(member.Name)}, {Literal.Of(Named(member) ?? member.Name)}, {Literal.Of(docs)}),");
        }

        return $$"""
            /// <summary>The shape of <see cref="{{TypeGrammar.Full(type)}}"/>.</summary>
            {{(type.DeclaredAccessibility == Accessibility.Public ? "public" : "internal")}} static class {{type.Name}}Shape
            {
                /// <summary>Its values with their wire names and documentation.</summary>
                public static {{Kit}}EnumShape Shape { get; } = new({{Literal.Of(type.Name)}}, {{Literal.Of(Markdown.Of(type))}},
                [{{values}}
                ]);
            }
            """;
    }

    private static string WireName(IPropertySymbol property) => Named(property) ?? Literal.WireName(property.Name);

    private static string? Named(ISymbol symbol) =>
        symbol.GetAttributes().FirstOrDefault(a => a.AttributeClass?.Name == "WireNameAttribute")?.ConstructorArguments[0].Value as string;

    private static string Marks(IPropertySymbol property)
    {
        var text = new StringBuilder();
        foreach (var mark in property.GetAttributes())
        {
            if (mark.AttributeClass?.ContainingNamespace.ToDisplayString() != "ProviderKit")
            {
                continue;
            }

            var first = mark.ConstructorArguments.Length > 0 ? mark.ConstructorArguments[0] : default;
            var line = mark.AttributeClass.Name switch
            {
                "ReplacesAttribute" => "Replaces = true",
                "OnceAttribute" => "Once = true",
                "ComputedAttribute" => "Computed = true",
                "UnorderedAttribute" => "Unordered = true",
                "SecretAttribute" => "Secret = true",
                "CertainAttribute" => "Certain = true",
                "DefaultAttribute" => $"Default = {Literal.Of(first.Value)}",
                "DefaultFromSettingAttribute" => $"DefaultFromSetting = {Literal.Of(Literal.WireName((string)first.Value!))}",
                "EnvironmentAttribute" => $"Environment = [{string.Join(", ", first.Values.Select(v => Literal.Of(v.Value)))}]",
                "ValuesOfAttribute" => $"Values = {TypeGrammar.Full((ITypeSymbol)first.Value!)}Shape.Shape",
                "DeprecatedAttribute" => $"Deprecated = {Literal.Of(first.Value)}",
                _ => null,
            };
            if (line is not null)
            {
                text.Append("\n                ").Append(line).Append(',');
            }
        }

        return text.ToString();
    }
}
