using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ProviderKit.Generator;

/// <summary>Writes the descriptor of a resource or function definition into its partial class.</summary>
internal static class DefinitionWriter
{
    private const string Kit = "global::ProviderKit.";

    public static string? WriteResource(INamedTypeSymbol definition, AttributeData mark, List<Problem> problems)
    {
        if (BaseOf(definition, "ResourceDefinition", problems) is not { } types)
        {
            return null;
        }

        var importId = mark.NamedArguments.FirstOrDefault(a => a.Key == "ImportId").Value.Value as string;
        var aliases = mark.NamedArguments.FirstOrDefault(a => a.Key == "Aliases").Value;
        var tokens = aliases.Kind == TypedConstantKind.Array ? string.Join(", ", aliases.Values.Select(v => Literal.Of(v.Value))) : "";
        return Write(definition, "ResourceDescriptor", $$"""
            new(
                    {{Literal.Of(mark.ConstructorArguments[0].Value)}},
                    {{Literal.Of(Documentation(definition, problems))}},
                    {{TypeGrammar.Full(types[0])}}.Shape,
                    {{TypeGrammar.Full(types[1])}}.Shape)
                {
                    ImportId = {{Literal.Of((object?)importId)}},
                    Aliases = [{{tokens}}],
                }
            """);
    }

    public static string? WriteFunction(INamedTypeSymbol definition, AttributeData mark, List<Problem> problems) =>
        BaseOf(definition, "FunctionDefinition", problems) is not { } types ? null : Write(definition, "FunctionDescriptor", $$"""
            new(
                    {{Literal.Of(mark.ConstructorArguments[0].Value)}},
                    {{Literal.Of(Documentation(definition, problems))}},
                    {{TypeGrammar.Full(types[0])}}.Shape,
                    {{TypeGrammar.Full(types[1])}}.Shape)
            """);

    private static string Write(INamedTypeSymbol definition, string descriptor, string value) => $$"""
        partial class {{definition.Name}}
        {
            /// <summary>What Check, Diff and the schema need of this definition; exists before any provider is configured.</summary>
            public static {{Kit}}{{descriptor}} Described { get; } = {{value}};

            /// <inheritdoc/>
            public override {{Kit}}{{descriptor}} Descriptor => Described;
        }
        """;

    private static string Documentation(INamedTypeSymbol definition, List<Problem> problems)
    {
        var docs = Markdown.Of(definition);
        if (docs.Length == 0)
        {
            problems.Add(Problem.At(Problems.NoSummary, definition, definition.Name));
        }

        return docs;
    }

    private static ImmutableArray<ITypeSymbol>? BaseOf(INamedTypeSymbol definition, string name, List<Problem> problems)
    {
        for (var type = definition.BaseType; type is not null; type = type.BaseType)
        {
            if (type.Name == name && type.TypeArguments.Length == 2)
            {
                return type.TypeArguments;
            }
        }

        problems.Add(Problem.At(Problems.NoDefinition, definition, definition.Name, name));
        return null;
    }
}
