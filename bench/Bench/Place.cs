using System.Globalization;

namespace Bench;

/// <summary>A project and a home of its own for the command, with nothing deployed yet.</summary>
/// <param name="published">The folder of a published command; null for the one that the build made.</param>
/// <param name="plugin">The folder of the plugin; null for the one beside the command.</param>
internal sealed class Place(string? published, string? plugin) : IDisposable
{
    private readonly string home = Directory.CreateTempSubdirectory("expressconnect-bench-").FullName;

    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>What the build of a project made.</summary>
    public static string Built(string project, string file) =>
        Path.Combine(Root, project, "bin", Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd('/'))!), "net10.0", file);

    /// <summary>Limits that no chain reaches.</summary>
    public async Task LiftQuotasAsync()
    {
        foreach (var name in new[] { "vpcs-per-account-and-region", "ec_quota_user_ri_num" })
        {
            await RunAsync("quota", "set", name, "1000000", Folder(0, ""));
        }
    }

    /// <summary>Runs an operation on a chain of so many resources, without a preview unless it is one.</summary>
    public Task<Measured> DeployAsync(string operation, int resources, string tag) =>
        RunAsync([operation, Folder(resources, tag), .. operation == "preview" ? Array.Empty<string>() : ["--yes", "--skip-preview"]]);

    /// <summary>Runs the command.</summary>
    public Task<Measured> RunAsync(params string[] arguments) => Measured.RunAsync(
        published is null ? "dotnet" : Path.Combine(published, "expressconnect"),
        published is null ? [Built("cli/ExpressConnect.Cli", "expressconnect.dll"), .. arguments] : arguments,
        new Dictionary<string, string> { ["HOME"] = home, ["EXPRESSCONNECT_STORE"] = $"sqlite:{home}/world.db" });

    public void Dispose() => Directory.Delete(home, recursive: true);

    private string Folder(int resources, string tag)
    {
        var folder = Path.Combine(home, "chain");
        Directory.CreateDirectory(folder);
        File.WriteAllText(
            Path.Combine(folder, "Pulumi.yaml"),
            $"""
            name: chain
            runtime:
              name: dotnet
              options:
                binary: {Built("bench/Chain", "Chain.dll")}
            config:
              expressconnect:region:
                value: cn-beijing
              resources:
                value: {resources.ToString(CultureInfo.InvariantCulture)}
              tag:
                value: "{tag}"

            """ + (plugin is null ? "" : $"plugins:\n  providers:\n    - name: expressconnect\n      path: {plugin}\n"));
        return folder;
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ExpressConnect.Pulumi.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The benchmark does not lie in a checkout.");
        }

        return folder;
    }
}
