using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using System.Text.Json;

namespace ExpressConnect.Cli.Tests.Commands;

/// <summary>Plans that break rules, and deployments that are cut off.</summary>
public sealed class PlanTests : IDisposable
{
    private readonly Workplace place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task A_vSwitch_moved_onto_one_of_the_peer_fails_the_preview_and_writes_nothing()
    {
        (await place.WithPeeredVpcs(("labRange", "10.0.0.0/16"), ("benchesRange", "10.0.2.0/24"), ("routes", "false")).RunAsync("up", place.Project, "--yes")).Exits(0);
        var (world, state) = await RecordedAsync();

        place.WithPeeredVpcs(("labRange", "10.0.0.0/16"), ("benchesRange", "10.0.1.128/25"), ("routes", "false"));
        var preview = (await place.RunAsync("preview", place.Project)).Exits(1);
        Assert.Equal("lab-benches PEER-22\n", preview.Violations());
        Assert.Contains("10.0.1.128/25", preview.Output, StringComparison.Ordinal);
        Assert.Contains("Give one of the vSwitches a range that is free on both sides.", preview.Output, StringComparison.Ordinal);
        Assert.Contains("docs/rules.md#peer-22", preview.Output, StringComparison.Ordinal);
        (await place.RunAsync("up", place.Project, "--yes")).Exits(1);

        Assert.Equal((world, state), await RecordedAsync());
    }

    [Fact]
    public async Task Ranges_that_overlap_without_overlapping_vSwitches_warn()
    {
        place.WithPeeredVpcs(("labRange", "10.0.0.0/16"), ("benchesRange", "10.0.2.0/24"), ("routes", "false"));
        var preview = (await place.RunAsync("preview", place.Project)).Exits(0);
        Assert.Contains("    warning: PEER-23 ", preview.Output, StringComparison.Ordinal);
        Assert.Equal("", preview.Violations());
        (await place.RunAsync("up", place.Project, "--yes")).Exits(0);
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public async Task After_the_plugin_was_killed_between_two_creates_the_next_up_finishes_the_job()
    {
        var pid = Path.Combine(place.Home, "plugin.pid");
        PluginThatLeavesItsProcessIdIn(pid);
        place.WithPeeredVpcs(("killed", pid)).UsePlugin();
        (await place.RunAsync("up", place.Project, "--yes")).Exits(1);
        Assert.Equal(["VSwitch", "Vpc"], await KindsAsync());

        place.WithPeeredVpcs();
        (await place.RunAsync("up", place.Project, "--yes")).Exits(0);
        Assert.Equal(["RouteEntry", "RouteEntry", "RouterInterface", "RouterInterface", "VSwitch", "VSwitch", "Vpc", "Vpc", "VpcPeering"], await KindsAsync());
        (await place.RunAsync("up", place.Project, "--yes", "--expect-no-changes")).Exits(0);
    }

    [UnixFact]
    public async Task Interrupted_it_ends_in_order_and_the_next_up_goes_on_from_there()
    {
        place.WithPeeredVpcs(("waits", "true"));
        using var running = place.Start("up", place.Project, "--yes");
        running.StandardInput.Close();
        var error = running.StandardError.ReadToEndAsync();
        await ReadUntilAsync(running.StandardOutput, " office-desks created ");
        using var interrupt = Process.Start("kill", ["-INT", running.Id.ToString(CultureInfo.InvariantCulture)]);
        var rest = await running.StandardOutput.ReadToEndAsync();
        await running.WaitForExitAsync();
        Assert.True(running.ExitCode == 8, $"exit code {running.ExitCode}\n{rest}\n{await error}");
        Assert.StartsWith("^C received; cancelling.", await error, StringComparison.Ordinal);
        Assert.Equal(["VSwitch", "Vpc"], await KindsAsync());

        place.WithPeeredVpcs();
        var next = (await place.RunAsync("up", place.Project, "--yes")).Exits(0);
        Assert.Contains("    3 unchanged\n", next.Output, StringComparison.Ordinal);
    }

    private static async Task ReadUntilAsync(StreamReader output, string text)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"the command ended without printing '{text}'");
    }

    [UnsupportedOSPlatform("windows")]
    private void PluginThatLeavesItsProcessIdIn(string file)
    {
        var plugin = Path.Combine(Path.GetDirectoryName(Checkout.Command)!, "pulumi-resource-expressconnect");
        var folder = Directory.CreateDirectory(Path.Combine(place.Home, "plugin")).FullName;
        var script = Path.Combine(folder, "pulumi-resource-expressconnect");
        File.WriteAllText(script, $"#!/bin/sh\necho $$ > '{file}'\nexec '{plugin}' \"$@\"\n");
        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private async Task<(string World, string State)> RecordedAsync() =>
        ((await place.RunAsync("world", "dump")).Exits(0).Output, await File.ReadAllTextAsync(place.State("peered")));

    private async Task<IEnumerable<string>> KindsAsync() =>
        JsonDocument.Parse((await place.RunAsync("world", "dump")).Exits(0).Output).RootElement.EnumerateArray()
            .Select(static resource => resource.GetProperty("kind").GetString()!).Order(StringComparer.Ordinal);
}
