namespace Pulumi.Tests.Surface;

/// <summary>The bundled Pulumi offers what the official package offers, and nothing else: what compiles here compiles there.</summary>
public sealed class SurfaceTests
{
    private static readonly IReadOnlyList<string> Listed = PublicSurface.OfListing(Read("surface.txt"));
    private static readonly IReadOnlyList<string> Present = PublicSurface.OfAssembly(typeof(Resource).Assembly.Location);
    private static readonly string[] NotNeeded =
        [.. Read("not-needed.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(static line => line[0] != '#')];

    [Fact]
    public void Nothing_is_public_that_the_official_package_lacks() => None(Present.Except(Listed));

    [Fact]
    public void Everything_listed_is_there_but_for_what_is_not_needed() => None(Listed.Except(Present).Except(NotNeeded));

    [Fact]
    public void What_is_not_needed_is_listed_and_absent()
    {
        None(NotNeeded.Except(Listed));
        None(NotNeeded.Intersect(Present));
    }

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
