using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ExpressConnect.Deployments.Plugins;
using ExpressConnect.Deployments.Projects;

namespace ExpressConnect.Deployments.Tests.Plugins;

public sealed class PluginLauncherTests : IDisposable
{
    private const string Name = "pulumi-resource-lamps";

    // Prints its port, and then, on the error stream, what it was started with.
    private const string Plugin = "echo 4711\necho \"$(basename $(dirname $0)) $1 $(pwd)\" >&2\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(new[] { "named", "command", "path", "cache" }, "named")]
    [InlineData(new[] { "command", "path", "cache" }, "command")]
    [InlineData(new[] { "path", "cache" }, "path")]
    [InlineData(new[] { "cache" }, "resource-lamps-v1.2.3")]
    public async Task The_first_place_wins(string[] places, string winner)
    {
        foreach (var place in places)
        {
            folder.WriteScript($"{(place == "cache" ? "home/.pulumi/plugins/resource-lamps-v1.2.3" : place)}/{Name}", Plugin);
        }

        Assert.Equal($"{winner} 127.0.0.1:9 {folder.Path}", await OutputOfAsync(Launcher(), new PluginRequest("lamps", "1.2.3")));
    }

    [Theory]
    [InlineData("named")]
    [InlineData("command")]
    [InlineData("home/.pulumi/plugins/resource-lamps-v1.2.3")]
    public async Task A_plugin_that_its_folder_describes_is_run_by_dotnet(string place)
    {
        folder.Write($"{place}/{Name}.dll", "");
        folder.Write($"{place}/PulumiPlugin.yaml", $"runtime:\n  name: dotnet\n  options:\n    binary: {Name}.dll\n");
        folder.WriteScript("path/dotnet", "echo 4711\necho \"$*\" >&2\n");

        Assert.Equal($"{folder[place]}/{Name}.dll 127.0.0.1:9", await OutputOfAsync(Launcher(), new PluginRequest("lamps", "1.2.3")));
    }

    [Fact]
    public async Task A_plugin_that_is_debugged_is_attached_to_and_left_alone()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var plugin = await Launcher(("PULUMI_DEBUG_PROVIDERS", $"other:1,lamps:{port}")).StartAsync(new PluginRequest("lamps"), "127.0.0.1:9", CancellationToken.None);
        await plugin.DisposeAsync();

        Assert.True(plugin.IsAttached);
        Assert.Null(plugin.Directory);
        Assert.Equal($"127.0.0.1:{port}", plugin.Address);
        var error = await StartFailureAsync(Launcher(("PULUMI_DEBUG_PROVIDERS", "lamps")), new PluginRequest("lamps"));
        Assert.Contains("Write NAME:PORT", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_project_s_plugin_of_another_version_is_passed_over()
    {
        folder.WriteScript($"named/{Name}", Plugin);
        var launcher = Launcher(version: "1.0.0");

        Assert.StartsWith("named ", await OutputOfAsync(launcher, new PluginRequest("lamps", "v1.0.0")), StringComparison.Ordinal);
        Assert.StartsWith("named ", await OutputOfAsync(launcher, new PluginRequest("lamps")), StringComparison.Ordinal);
        Assert.Contains("(plugins.providers): is version 1.0.0", await StartFailureAsync(launcher, new PluginRequest("lamps", "2.0.0")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "resource-lamps-v1.10.0")]
    [InlineData("1.9.0", "resource-lamps-v1.9.0")]
    [InlineData("v1.10.0-beta.2", "resource-lamps-v1.10.0-beta.2")]
    public async Task The_cache_gives_the_version_that_is_asked_for_or_the_newest(string? version, string winner)
    {
        foreach (var installed in new[] { "1.9.0", "1.10.0", "1.10.0-beta.2", "1.11.0" })
        {
            folder.WriteScript($"home/.pulumi/plugins/resource-lamps-v{installed}/{Name}", Plugin);
        }

        folder.Write("home/.pulumi/plugins/resource-lamps-v1.11.0.partial", "");

        Assert.StartsWith(winner + " ", await OutputOfAsync(Launcher(), new PluginRequest("lamps", version)), StringComparison.Ordinal);
        Assert.Contains("has 1.10.0, 1.10.0-beta.2, 1.9.0", await StartFailureAsync(Launcher(), new PluginRequest("lamps", "1.11.0")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plugin_that_is_nowhere_is_told_with_all_places()
    {
        folder.Write($"command/{Name}", "not executable");

        var error = await StartFailureAsync(Launcher(), new PluginRequest("lamps", "1.2.3") { DownloadUrl = "https://example.org" });

        Assert.StartsWith("There is no plugin for the package 'lamps' in version 1.2.3. Looked for pulumi-resource-lamps in\n", error, StringComparison.Ordinal);
        Assert.Contains($"{folder["named"]} (plugins.providers): has no {Name}", error, StringComparison.Ordinal);
        Assert.Contains($"{folder["command"]} (beside the command)", error, StringComparison.Ordinal);
        Assert.Contains("folders of PATH", error, StringComparison.Ordinal);
        Assert.Contains($"{folder["home/.pulumi/plugins"]} (the CLI's cache)", error, StringComparison.Ordinal);
        Assert.Contains("pulumi plugin install resource lamps v1.2.3 --server https://example.org", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PATH_is_left_out_if_asked()
    {
        folder.WriteScript($"path/{Name}", Plugin);

        var error = await StartFailureAsync(Launcher(("PULUMI_IGNORE_AMBIENT_PLUGINS", "true")), new PluginRequest("lamps"));

        Assert.Contains("PATH: not, because PULUMI_IGNORE_AMBIENT_PLUGINS is set", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("printf '4711\\r\\n'\n")]
    [InlineData("printf '  4711 \\n'\n")]
    [InlineData("printf '\\033]9;4;3;\\033\\\\4711\\n'\n")]
    public async Task The_port_may_stand_between_white_space_and_progress_marks(string script)
    {
        folder.WriteScript($"command/{Name}", script + "sleep 1000\n");

        await using var plugin = await Launcher().StartAsync(new PluginRequest("lamps"), "127.0.0.1:9", CancellationToken.None);

        Assert.Equal("127.0.0.1:4711", plugin.Address);
        Assert.Equal(folder["command"], plugin.Directory);
        Assert.Equal(Name, plugin.Name);
    }

    [Theory]
    [InlineData("echo hello\necho details >&2\nsleep 1000\n", "but printed 'hello'")]
    [InlineData("echo 70000\n", "but printed '70000'")]
    [InlineData("echo cannot start >&2\nexit 3\n", "ended with exit code 3 before it said where it listens.\n  cannot start")]
    public async Task A_plugin_that_does_not_say_where_it_listens_is_refused_with_its_words(string script, string message)
    {
        folder.WriteScript($"command/{Name}", script);

        Assert.Contains(message, await StartFailureAsync(Launcher(), new PluginRequest("lamps")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waiting_for_the_port_can_be_cancelled_and_leaves_no_process()
    {
        folder.WriteScript($"command/{Name}", "echo $$ > started.draft\nmv started.draft started\nsleep 1000\n");
        using var cancel = new CancellationTokenSource();
        using var watcher = new FileSystemWatcher(folder.Path, "started") { EnableRaisingEvents = true };
        var started = new TaskCompletionSource();
        watcher.Renamed += (_, _) => started.TrySetResult();
        var starting = Launcher().StartAsync(new PluginRequest("lamps"), "127.0.0.1:9", cancel.Token);
        await started.Task;
        using var process = Process.GetProcessById(int.Parse(await File.ReadAllTextAsync(folder["started"])));

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => starting);
        await process.WaitForExitAsync();
    }

    [Fact]
    public async Task It_is_asked_to_end_and_its_children_end_with_it()
    {
        folder.WriteScript($"command/{Name}", """
            sleep 1000 &
            echo $! > number
            trap 'echo asked > asked; exit 0' INT
            echo 4711
            while :; do wait; done
            """);
        var plugin = await Launcher().StartAsync(new PluginRequest("lamps"), "127.0.0.1:9", CancellationToken.None);
        using var child = Process.GetProcessById(await NumberAsync());

        await plugin.DisposeAsync();

        Assert.Equal("asked", (await File.ReadAllTextAsync(folder["asked"])).Trim());
        await child.WaitForExitAsync();
        Assert.Null(await plugin.EndedPrematurelyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task It_is_ended_by_force_if_it_does_not_listen()
    {
        folder.WriteScript($"command/{Name}", "trap '' INT\necho $$ > number\necho 4711\nwhile :; do sleep 1000; done\n");
        var plugin = await Launcher().StartAsync(new PluginRequest("lamps"), "127.0.0.1:9", CancellationToken.None);
        using var process = Process.GetProcessById(await NumberAsync());

        await plugin.DisposeAsync();

        await process.WaitForExitAsync();
    }

    [Fact]
    public async Task One_that_ends_by_itself_is_told_with_what_it_wrote()
    {
        folder.WriteScript($"command/{Name}", "echo 4711\necho going on\necho it broke >&2\nexit 1\n");
        await using var plugin = await Launcher().StartAsync(new PluginRequest("lamps"), "127.0.0.1:9", CancellationToken.None);

        var words = await plugin.EndedPrematurelyAsync(CancellationToken.None);

        Assert.Equal(["going on", "it broke"], words!.Split('\n').Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task One_that_lives_has_not_ended()
    {
        folder.WriteScript($"command/{Name}", "echo 4711\nsleep 1000\n");
        await using var plugin = await Launcher().StartAsync(new PluginRequest("lamps"), "127.0.0.1:9", CancellationToken.None);

        Assert.Null(await plugin.EndedPrematurelyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task It_gets_the_project_and_variables_under_other_names()
    {
        folder.WriteScript($"command/{Name}", "echo 4711\necho \"$PULUMI_PROJECT $REGION\" >&2\n");
        var request = new PluginRequest("lamps") { EnvironmentMappings = new Dictionary<string, string> { ["MY_REGION"] = "REGION", ["ABSENT"] = "OTHER" } };

        Assert.Equal("network cn-beijing", await OutputOfAsync(Launcher(("MY_REGION", "cn-beijing")), request));
    }

    [Fact]
    public async Task The_terminal_s_interrupt_does_not_reach_it()
    {
        folder.WriteScript($"command/{Name}", "echo $$ > number\necho 4711\nsleep 1000\n");
        await using var plugin = await Launcher().StartAsync(new PluginRequest("lamps"), "127.0.0.1:9", CancellationToken.None);

        // The fifth field of stat is the process group.
        var number = await NumberAsync();
        var stat = await File.ReadAllTextAsync($"/proc/{number}/stat");
        Assert.Equal($"{number}", stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[2]);
    }

    private PluginLauncher Launcher(params (string Name, string Value)[] more) => Launcher(version: null, more);

    private PluginLauncher Launcher(string? version, params (string Name, string Value)[] more)
    {
        var environment = new Dictionary<string, string>(ProcessEnvironment.Read())
        {
            ["HOME"] = folder["home"],
            ["PATH"] = $"{folder["path"]}:/usr/bin:/bin",
        };
        environment.Remove("PULUMI_HOME");
        foreach (var (name, value) in more)
        {
            environment[name] = value;
        }

        return new PluginLauncher(environment, folder["command"])
        {
            ProjectPlugins = [new ProjectPlugin("lamps", folder["named"], version)], Project = "network", WorkingDirectory = folder.Path,
        };
    }

    private static async Task<string?> OutputOfAsync(PluginLauncher launcher, PluginRequest request)
    {
        await using var plugin = await launcher.StartAsync(request, "127.0.0.1:9", CancellationToken.None);
        Assert.Equal("127.0.0.1:4711", plugin.Address);
        return await plugin.EndedPrematurelyAsync(CancellationToken.None);
    }

    private static async Task<string> StartFailureAsync(PluginLauncher launcher, PluginRequest request) =>
        (await Assert.ThrowsAsync<DeploymentException>(() => launcher.StartAsync(request, "127.0.0.1:9", CancellationToken.None))).Message;

    /// <summary>The number of a process, which the plugin has written down before its port.</summary>
    private async Task<int> NumberAsync() => int.Parse(await File.ReadAllTextAsync(folder["number"]));
}
