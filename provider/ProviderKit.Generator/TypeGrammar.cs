using Microsoft.CodeAnalysis;

namespace ProviderKit.Generator;

/// <summary>The types a property may have, and the expression of the codec for each.</summary>
internal static class TypeGrammar
{
    private const string Codec = "global::ProviderKit.Codec";

    /// <summary>The codec's expression, or null when the type has none.</summary>
    public static string? CodecOf(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return Around("OptionalValue", nullable.TypeArguments[0]);
        }

        if (type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated })
        {
            return Around("Optional", type.WithNullableAnnotation(NullableAnnotation.NotAnnotated));
        }

        switch (type.SpecialType)
        {
            case SpecialType.System_String: return Codec + ".Text";
            case SpecialType.System_Boolean: return Codec + ".Flag";
            case SpecialType.System_Int32: return Codec + ".Integer";
            case SpecialType.System_Int64: return Codec + ".LongInteger";
            case SpecialType.System_Double: return Codec + ".Number";
        }

        if (type is not INamedTypeSymbol named)
        {
            return null;
        }

        var name = named.OriginalDefinition.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
        switch (name)
        {
            case "ProviderKit.Maybe<T>":
                return Around("Maybe", named.TypeArguments[0]);
            case "System.Collections.Generic.IReadOnlyList<T>":
                return Around("List", named.TypeArguments[0]);
            case "System.Collections.Generic.IReadOnlyDictionary<TKey, TValue>" when named.TypeArguments[0].SpecialType == SpecialType.System_String:
                return Around("Map", named.TypeArguments[1]);
        }

        return IsDescribed(named) && named.TypeKind != TypeKind.Enum
            ? $"{Codec}.Record(static () => {Full(named)}.Shape)"
            : null;
    }

    /// <summary>The type as it is written in generated code, nullable marks included.</summary>
    public static string Full(ITypeSymbol type) => type.ToDisplayString(
        SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier));

    public static bool IsDescribed(ITypeSymbol type) =>
        type.GetAttributes().Any(a => a.AttributeClass?.ToDisplayString() == "ProviderKit.DescribedAttribute");

    private static string? Around(string outer, ITypeSymbol inner) =>
        CodecOf(inner) is { } codec ? $"{Codec}.{outer}({codec})" : null;
}
