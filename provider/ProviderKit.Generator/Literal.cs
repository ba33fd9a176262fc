using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace ProviderKit.Generator;

/// <summary>C# literals for generated code.</summary>
internal static class Literal
{
    public static string Of(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    public static string Of(object? value) => value switch
    {
        string text => Of(text),
        bool flag => flag ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture) + "d",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => "null",
    };

    /// <summary>The wire name of a C# name: the first letter lowered.</summary>
    public static string WireName(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
