namespace Pulumi.Tests.Surface;

/// <summary>The bundled Pulumi offers what the official package offers, and nothing else: what compiles here compiles there.</summary>
public sealed class SurfaceTests
{
    private static readonly IReadOnlyList<string> Listed = PublicSurface.OfListing(Read("surface.txt"));
    private static readonly IReadOnlyList<string> Present = PublicSurface.OfAssembly(typeof(Resource).Assembly.Location);

    [Fact]
    public void Nothing_is_public_that_the_official_package_lacks() => None(Present.Except(Listed));

    [Fact]
    public void Everything_listed_is_there() => None(Listed.Except(Present));

    [Fact]
    public void The_namespaces_that_generated_code_imports_exist() => Assert.Superset(
        new HashSet<string?> { "Pulumi.Serialization", "Pulumi.Testing", "Pulumi.Utilities" },
        typeof(Resource).Assembly.GetTypes().Select(static type => type.Namespace).ToHashSet());

    [Fact]
    public void No_type_of_the_protocol_shows() => Assert.DoesNotContain(
        Present, static line => line.Contains("Pulumirpc", StringComparison.Ordinal) || line.Contains("Pulumi.Protocol", StringComparison.Ordinal));

    // All of them at once, and in full.
    private static void None(IEnumerable<string> lines)
    {
        var text = string.Join('\n', lines);
        Assert.True(text.Length == 0, text);
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Surface", file));
}
