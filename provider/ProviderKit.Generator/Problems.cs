using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ProviderKit.Generator;

/// <summary>What an author can get wrong, as compiler errors.</summary>
internal static class Problems
{
    public static readonly DiagnosticDescriptor NotPartial = Error("PK0001", "Not partial", "'{0}' must be partial, so that its shape can be written into it");
    public static readonly DiagnosticDescriptor TypeNotSupported = Error("PK0002", "Type not supported", "'{0}' has the type '{1}', which has no codec: use string, bool, int, long, double, IReadOnlyList<T>, IReadOnlyDictionary<string, T> or a described record, inside Maybe<T> for inputs");
    public static readonly DiagnosticDescriptor NoSummary = Error("PK0003", "No summary", "'{0}' needs a summary: it becomes the documentation of every SDK");
    public static readonly DiagnosticDescriptor NoDefinition = Error("PK0004", "Not a definition", "'{0}' must derive from {1}");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, "ProviderKit", DiagnosticSeverity.Error, isEnabledByDefault: true);
}

/// <summary>A finding that survives in the incremental cache: no syntax, no symbols.</summary>
internal readonly record struct Problem(DiagnosticDescriptor Kind, string File, TextSpan Span, LinePositionSpan Lines, string First, string Second)
{
    public static Problem At(DiagnosticDescriptor kind, ISymbol symbol, string first, string second = "")
    {
        var place = symbol.Locations.Length > 0 ? symbol.Locations[0] : Location.None;
        return new Problem(kind, place.SourceTree?.FilePath ?? "", place.SourceSpan, place.GetLineSpan().Span, first, second);
    }

    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Kind, File.Length == 0 ? Location.None : Location.Create(File, Span, Lines), First, Second);
}
