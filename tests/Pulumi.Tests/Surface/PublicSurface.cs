using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Pulumi.Tests.Surface;

/// <summary>What others can see of an assembly or of a listing, a line per type and member.</summary>
internal static class PublicSurface
{
    private static readonly SymbolDisplayFormat Format = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeModifiers,
        parameterOptions: SymbolDisplayParameterOptions.IncludeExtensionThis | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat TypeName = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters);

    private static readonly MetadataReference[] Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static file => Path.GetFileName(file) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll"))
            .Select(static file => MetadataReference.CreateFromFile(file)),
    ];

    public static IReadOnlyList<string> OfListing(string text)
    {
        var tree = CSharpSyntaxTree.ParseText(text);
        Assert.DoesNotContain(tree.GetDiagnostics(), static problem => problem.Severity == DiagnosticSeverity.Error);
        return Lines(Compile([tree], Framework).Assembly);
    }

    public static IReadOnlyList<string> OfAssembly(string path)
    {
        var reference = MetadataReference.CreateFromFile(path);
        return Lines((IAssemblySymbol)Compile([], [.. Framework, reference]).GetAssemblyOrModuleSymbol(reference)!);
    }

    private static CSharpCompilation Compile(IEnumerable<SyntaxTree> trees, IEnumerable<MetadataReference> references) =>
        CSharpCompilation.Create("surface", trees, references, new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static List<string> Lines(IAssemblySymbol assembly) => [.. Types(assembly.GlobalNamespace).SelectMany(Lines).Order(StringComparer.Ordinal)];

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers().SelectMany(static member => member switch
    {
        INamespaceSymbol inner => Types(inner),
        INamedTypeSymbol type when IsVisible(type) => Types(type).Prepend(type),
        _ => [],
    });

    private static IEnumerable<string> Lines(INamedTypeSymbol type)
    {
        yield return Declaration(type);
        if (type.TypeKind == TypeKind.Delegate)
        {
            yield break;
        }

        foreach (var member in type.GetMembers().Where(IsListed))
        {
            yield return $"{type.ToDisplayString(TypeName)}: {Attributes(member)}{Member(member)}";
        }
    }

    private static string Declaration(INamedTypeSymbol type)
    {
        string[] modifiers =
        [
            .. type.IsStatic ? ["static"] : type.TypeKind == TypeKind.Class && type.IsAbstract ? ["abstract"] : type.TypeKind == TypeKind.Class && type.IsSealed ? (string[])["sealed"] : [],
            .. type is { TypeKind: TypeKind.Struct, IsReadOnly: true } ? (string[])["readonly"] : [],
        ];
        string[] bases =
        [
            .. type.TypeKind == TypeKind.Class && type.BaseType is { SpecialType: not SpecialType.System_Object } up ? (string[])[up.ToDisplayString(Format)] : [],
            .. type.Interfaces.Where(IsVisible).Select(static one => one.ToDisplayString(Format)).Order(StringComparer.Ordinal),
        ];
        var signature = type.DelegateInvokeMethod is { } invoke ? $"{invoke.ReturnType.ToDisplayString(Format)} " : "";
        return $"{Attributes(type)}{string.Concat(modifiers.Select(static modifier => modifier + " "))}{type.TypeKind} {signature}{type.ToDisplayString(Format)} : {string.Join(", ", bases)}";
    }

    private static bool IsListed(ISymbol member) =>
        IsVisible(member) && member switch
        {
            INamedTypeSymbol => false,
            // A struct always has its default constructor; a static class has none that anybody can call.
            IMethodSymbol { MethodKind: MethodKind.Constructor } made => !(made.ContainingType.IsValueType && made.Parameters.IsEmpty) && !made.ContainingType.IsStatic,
            IMethodSymbol method => method.MethodKind is MethodKind.Ordinary or MethodKind.Conversion or MethodKind.UserDefinedOperator,
            _ => true,
        };

    private static bool IsVisible(ISymbol symbol) => symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;

    private static string Member(ISymbol member)
    {
        var access = member.DeclaredAccessibility == Accessibility.Public ? "" : "protected ";
        if (member is not IPropertySymbol property)
        {
            var text = member.ToDisplayString(Format);
            return access + text.Replace($"{member.ContainingType.ToDisplayString(TypeName)}.", "", StringComparison.Ordinal);
        }

        string[] accessors =
        [
            .. property.GetMethod is { } get && IsVisible(get) ? (string[])["get;"] : [],
            .. property.SetMethod is { } set && IsVisible(set) ? (string[])[set.IsInitOnly ? "init;" : "set;"] : [],
        ];
        return $"{access}{property.ToDisplayString(Format).Replace($"{property.ContainingType.ToDisplayString(TypeName)}.", "", StringComparison.Ordinal)} {{ {string.Join(' ', accessors)} }}";
    }

    // Attributes that compilers and tools act upon; the rest is written by the compiler.
    private static string Attributes(ISymbol symbol)
    {
        var on = symbol.GetAttributes().Where(static attribute => attribute.AttributeClass!.Name is nameof(OutputAttribute) or nameof(AttributeUsageAttribute) or nameof(ObsoleteAttribute));
        var returned = symbol is IMethodSymbol method ? method.GetReturnTypeAttributes().Where(static attribute => attribute.AttributeClass!.Name.StartsWith("MaybeNull", StringComparison.Ordinal)) : [];
        return string.Concat(on.Select(static attribute => $"[{attribute}] ")) + string.Concat(returned.Select(static attribute => $"[return: {attribute}] "));
    }
}
