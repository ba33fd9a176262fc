using System.Runtime.CompilerServices;

namespace CodeGen.Tests;

/// <summary>Files of this repository, found from where the tests were compiled.</summary>
internal static class Checkout
{
    public static string Root { get; } = Path.GetFullPath("../..", Here());

    public static string CornerCases { get; } = Path.Combine(Here(), "CornerCases");

    public static string CornerCaseSchema => File.ReadAllText(Path.Combine(CornerCases, "schema.json"));

    public static string Schema => File.ReadAllText(Path.Combine(Root, "schema.json"));

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
