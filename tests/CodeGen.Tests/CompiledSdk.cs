using System.Reflection;
using System.Text;
using CodeGen.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeGen.Tests;

/// <summary>An SDK compiled in memory against the <c>Pulumi</c> that this build uses.</summary>
internal sealed record CompiledSdk(IReadOnlyList<string> Complaints, Assembly? Assembly)
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp10, DocumentationMode.Diagnose);

    // CS1591: constructors and Empty members carry no comment. CS1701, CS1702: newer frameworks than the references name.
    private static readonly string[] Expected = ["CS1591", "CS1701", "CS1702"];

    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading.Tasks;
        """;

    public static CompiledSdk CornerCases { get; } = From(Checkout.CornerCaseSchema, "Acme.Corner");

    public static CompiledSdk From(string schema, string name)
    {
        var files = SdkFiles.From(schema);
        var compilation = CSharpCompilation.Create(
            name,
            files.Where(file => file.Key.EndsWith(".cs", StringComparison.Ordinal))
                .Select(file => CSharpSyntaxTree.ParseText(file.Value, Language, file.Key, Encoding.UTF8)),
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var version = new ResourceDescription($"{name}.version.txt", () => new MemoryStream(Encoding.UTF8.GetBytes(files["version.txt"])), isPublic: true);
        using var image = new MemoryStream();
        var result = compilation.Emit(image, manifestResources: [version]);
        var complaints = result.Diagnostics
            .Where(complaint => complaint.Severity >= DiagnosticSeverity.Warning && !Expected.Contains(complaint.Id))
            .Select(complaint => complaint.ToString());
        return new CompiledSdk([.. complaints], result.Success ? Assembly.Load(image.ToArray()) : null);
    }

    public Type Type(string name) => Assembly!.GetType(name, throwOnError: true)!;

    /// <summary>What a compiler says of a program against the SDK of this repository.</summary>
    public static IEnumerable<string> ComplaintsOf(string program) => CSharpCompilation.Create(
            "Program",
            [CSharpSyntaxTree.ParseText(program, Language), CSharpSyntaxTree.ParseText(ImplicitUsings, Language)],
            References().Append(MetadataReference.CreateFromFile(typeof(ExpressConnect.Pulumi.Vpc).Assembly.Location)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable))
        .GetDiagnostics()
        .Where(complaint => complaint.Severity >= DiagnosticSeverity.Warning && !Expected.Contains(complaint.Id))
        .Select(complaint => complaint.ToString());

    private static IEnumerable<PortableExecutableReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
            .Append(typeof(global::Pulumi.Resource).Assembly.Location)
            .Select(file => MetadataReference.CreateFromFile(file));
}
