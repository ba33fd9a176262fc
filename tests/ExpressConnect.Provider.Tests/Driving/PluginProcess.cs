using System.Diagnostics;
using Pulumi.Protocol;

namespace ExpressConnect.Provider.Tests;

/// <summary>The plugin as an engine starts it: a process of its own, in the folder of a project.</summary>
internal sealed class PluginProcess : IAsyncDisposable
{
    private readonly Process _process;

    private PluginProcess(Process process, string address)
    {
        _process = process;
        Address = address;
    }

    /// <summary>The built plugin beside the tests, or the one that TEST_PLUGIN names: <c>.ci/publish-check</c> runs these tests on the published one.</summary>
    public static string Binary { get; } = Environment.GetEnvironmentVariable("TEST_PLUGIN") is { Length: > 0 } named
        ? named
        : Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "pulumi-resource-expressconnect.exe" : "pulumi-resource-expressconnect");

    public string Address { get; }

    /// <summary>The exit code, once it has ended.</summary>
    public async Task<int> EndedAsync()
    {
        await _process.WaitForExitAsync(Patience());
        return _process.ExitCode;
    }

    /// <summary>Starts it and reads the port.</summary>
    public static async Task<PluginProcess> StartAsync(ProjectFolderOfTest project, params string[] arguments)
    {
        var process = Launch(project, arguments.Length > 0 ? arguments : ["127.0.0.1:9"]);
        var line = await process.StandardOutput.ReadLineAsync(Patience());
        return new PluginProcess(process, $"127.0.0.1:{int.Parse(line!, System.Globalization.CultureInfo.InvariantCulture)}");
    }

    /// <summary>Runs a verb to its end.</summary>
    public static async Task<(int Code, string Output)> RunAsync(ProjectFolderOfTest project, params string[] arguments)
    {
        using var process = Launch(project, arguments);
        var output = await process.StandardOutput.ReadToEndAsync(Patience());
        await process.WaitForExitAsync(Patience());
        return (process.ExitCode, output);
    }

    public void Kill() => _process.Kill();

    /// <summary>What it has written after the port, and to stderr, until it ended.</summary>
    public async Task<string> RestOfOutputAsync() =>
        await _process.StandardOutput.ReadToEndAsync(Patience()) + await _process.StandardError.ReadToEndAsync(Patience());

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync(Patience());
        }

        _process.Dispose();
    }

    private static Process Launch(ProjectFolderOfTest project, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Binary, arguments)
        {
            WorkingDirectory = project.Path,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HOME"] = project.Home;
        start.Environment["TMPDIR"] = project.Scratch;
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("EXPRESSCONNECT_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in project.Environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static CancellationToken Patience() => new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token;
}

/// <summary>A project in a temporary folder, with a home and a scratch folder beside it.</summary>
internal sealed class ProjectFolderOfTest : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("expressconnect-provider-");

    public ProjectFolderOfTest()
    {
        Path = _root.CreateSubdirectory("project").FullName;
        Home = _root.CreateSubdirectory("home").FullName;
        Scratch = _root.CreateSubdirectory("scratch").FullName;
        File.WriteAllText(System.IO.Path.Combine(Path, "Pulumi.yaml"), "name: network\nruntime: dotnet\n");
    }

    public string Path { get; }

    public string Home { get; }

    public string Scratch { get; }

    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    /// <summary>Settings of a provider with a store in the project.</summary>
    public static PropertyMap Settings { get; } = PropertyMap.Of(("region", "cn-beijing"), ("store", "sqlite:world.db"));

    public void Dispose() => _root.Delete(recursive: true);
}
