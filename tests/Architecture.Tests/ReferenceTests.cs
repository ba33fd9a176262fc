using System.Reflection;
using System.Xml.Linq;

namespace Architecture.Tests;

/// <summary>Who may know whom. One direction: programs and command at the top, protocol and resource engine at the bottom.</summary>
public sealed class ReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Pulumi.Protocol"] = [],
        ["ProviderKit.Generator"] = [],
        ["ProviderKit"] = ["Pulumi.Protocol"],
        ["ExpressConnect.Engine"] = [],
        ["ExpressConnect.Provider"] = ["ExpressConnect.Engine", "ProviderKit", "ProviderKit.Generator"],
        ["ExpressConnect.Plugin"] = ["ExpressConnect.Provider"],
        ["Pulumi"] = ["Pulumi.Protocol"],
        ["ExpressConnect.Pulumi"] = ["Pulumi"],
        ["ExpressConnect.Pulumi.Testing"] = ["ExpressConnect.Deployments", "ExpressConnect.Engine", "ExpressConnect.Provider", "ExpressConnect.Pulumi"],
        ["CodeGen"] = [],
        ["ExpressConnect.Deployments"] = ["Pulumi.Protocol"],
        ["ExpressConnect.Cli"] = ["ExpressConnect.Deployments", "ExpressConnect.Engine", "ExpressConnect.Plugin", "ExpressConnect.Provider"],
    };

    public static TheoryData<string> Projects => [.. Files().Select(f => Path.GetRelativePath(Repository.Root, f))];

    [Fact]
    public void There_are_projects_to_look_at() => Assert.Superset(
        new HashSet<string> { "ExpressConnect.Engine", "ExpressConnect.Provider", "ExpressConnect.Cli", "ExpressConnect.Pulumi" },
        Files().Select(f => Path.GetFileNameWithoutExtension(f)!).ToHashSet());

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_only_to_what_it_may_know(string file)
    {
        var references = References(Path.Combine(Repository.Root, file));
        Assert.Empty(references.Except(Allowed[Path.GetFileNameWithoutExtension(file)]));
    }

    [Fact]
    public void Types_of_the_wire_do_not_flow_on_to_programs()
    {
        var reference = XDocument.Load(Path.Combine(Repository.Root, "sdk/Pulumi/Pulumi.csproj")).Descendants("ProjectReference").Single();
        Assert.Equal("compile", (string?)reference.Attribute("PrivateAssets"));
    }

    [Fact]
    public void Every_version_is_pinned_once()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories).Where(IsOurs))
        {
            Assert.DoesNotContain(XDocument.Load(file).Descendants("PackageReference"), p => p.Attribute("Version") is not null);
        }

        var versions = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion").ToList();
        Assert.NotEmpty(versions);
        Assert.All(versions, v => Assert.Matches(@"^\d+\.\d+\.\d+$", (string)v.Attribute("Version")!));
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "ExpressConnect.Pulumi.sln"));
        var missing = Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories).Where(IsOurs)
            .Where(f => !solution.Contains(Path.GetFileName(f), StringComparison.Ordinal));
        Assert.Empty(missing);
    }

    /// <summary>Whoever wants to replace a part does it behind the port, not by deriving from its insides.</summary>
    [Fact]
    public void Concrete_types_of_the_engine_are_sealed()
    {
        var open = typeof(ExpressConnect.Engine.IExpressConnect).Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false, IsSealed: false } && t.Namespace == "ExpressConnect.Engine" && !t.Name.Contains('<', StringComparison.Ordinal))
            .Where(t => t.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null)
            .Select(t => t.Name);

        // Router interfaces can do more than other resources: their set extends the common one.
        Assert.Equal(["ResourceSet`2"], open);
    }

    private static IEnumerable<string> Files() => new[] { "provider", "sdk", "cli" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.csproj", SearchOption.AllDirectories))
        .Where(IsOurs);

    private static bool IsOurs(string file) => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/node_modules/", StringComparison.Ordinal);

    private static List<string> References(string file) =>
        [.. XDocument.Load(file).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(((string)r.Attribute("Include")!).Replace('\\', '/')))];
}
