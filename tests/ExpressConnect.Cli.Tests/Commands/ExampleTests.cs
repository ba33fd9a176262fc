using ExpressConnect.Cli.Tests.Display;

namespace ExpressConnect.Cli.Tests.Commands;

/// <summary>The built command on the built examples, as users run them: previewed, deployed, deployed again, destroyed.</summary>
public sealed class ExampleTests : IDisposable
{
    private readonly Workplace place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task A_preview_names_the_ids_that_the_deployment_gives()
    {
        place.WithExample("vpc-peering", "VpcPeering");
        var planned = (await place.RunAsync("preview", place.Project)).Exits(0).Outputs();
        var made = (await place.RunAsync("up", place.Project, "--yes")).Exits(0).Outputs();
        Assert.Equal(planned, made);
        Assert.StartsWith("\"ri-", made["interfaceId"], StringComparison.Ordinal);
        Assert.StartsWith("\"ri-", made["acceptingInterfaceId"], StringComparison.Ordinal);
        Assert.NotEqual(made["interfaceId"], made["acceptingInterfaceId"]);
        Assert.Equal(("\"Active\"", "\"free\""), (made["status"], made["billing"]));
    }

    [Fact]
    public async Task The_README_shows_what_the_command_prints()
    {
        place.WithExample("vpc-peering", "VpcPeering");
        var up = (await place.RunAsync("up", place.Project, "--yes")).Exits(0);
        Assert.Equal(Lines(ReadmeBlock("Previewing update (dev):")), Lines(up.Output));

        place.WithExample("broken-peering", "BrokenPeering");
        var preview = (await place.RunAsync("preview", place.Project)).Exits(1).Output;
        Assert.Equal(Lines(ReadmeBlock("Diagnostics:")), Lines(preview[preview.IndexOf("Diagnostics:", StringComparison.Ordinal)..]));
    }

    [Fact]
    public async Task A_second_up_changes_nothing_and_destroy_leaves_nothing()
    {
        place.WithExample("vpc-peering", "VpcPeering");
        (await place.RunAsync("up", place.Project, "--yes")).Exits(0);
        var again = (await place.RunAsync("up", place.Project, "--yes", "--expect-no-changes")).Exits(0);
        Assert.Matches(@"Resources:\n    6 unchanged\n\nDuration: \d+s\n\n\z", again.Output);

        var destroyed = (await place.RunAsync("destroy", place.Project, "--yes")).Exits(0);
        Assert.EndsWith($"run `expressconnect stack rm dev {place.Project}`.\n", destroyed.Output, StringComparison.Ordinal);
        Assert.Equal("[]\n", (await place.RunAsync("world", "dump")).Exits(0).Output);
        (await place.RunAsync("preview", place.Project)).Exits(0);
        Assert.Equal("Stack 'dev' has been removed!\n", (await place.RunAsync("stack", "rm", "dev", place.Project, "--yes")).Exits(0).Output);
    }

    [Fact]
    public async Task A_peering_across_regions_and_accounts_is_charged_to_the_initiator()
    {
        place.WithExample("cross-region-peering", "CrossRegionPeering");
        var planned = (await place.RunAsync("preview", place.Project)).Exits(0).Outputs();
        var made = (await place.RunAsync("up", place.Project, "--yes")).Exits(0).Outputs();
        Assert.Equal(planned, made);
        Assert.Equal(("\"Active\"", "\"charged\"", "\"1000000000000001\""), (made["status"], made["billing"], made["payer"]));
        (await place.RunAsync("up", place.Project, "--yes", "--expect-no-changes")).Exits(0);
        (await place.RunAsync("destroy", place.Project, "--yes")).Exits(0);
        Assert.Equal("[]\n", (await place.RunAsync("world", "dump")).Exits(0).Output);
    }

    [Fact]
    public async Task Every_violation_is_named_ten_runs_in_a_row_and_nothing_is_written()
    {
        place.WithExample("broken-peering", "BrokenPeering");
        var expected = await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "examples", "broken-peering", "expected.txt"));
        for (var run = 0; run < 10; run++)
        {
            var preview = (await place.RunAsync("preview", place.Project)).Exits(1);
            Assert.True(expected == preview.Violations(), $"run {run}: expected\n{expected}\nbut found\n{preview.Violations()}\n{preview.Output}");
        }

        Assert.False(File.Exists(place.State("broken-peering")));
        Assert.Equal("[]\n", (await place.RunAsync("world", "dump")).Exits(0).Output);
        var rules = expected.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split(' ')).ToList();
        Assert.True(rules.Select(static line => line[0]).Distinct().Count() >= 5);
        Assert.True(rules.Select(static line => line[1]).Distinct().Count() >= 5);
    }

    [Fact]
    public async Task A_program_built_by_the_command_leaves_only_bin_and_obj_in_its_folder()
    {
        place.WithExample("vpc-peering", "VpcPeering");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Checkout.Root, "examples", "vpc-peering")))
        {
            File.Copy(file, Path.Combine(place.Project, Path.GetFileName(file)), overwrite: true);
        }

        var before = Directory.EnumerateFileSystemEntries(place.Project).Select(Path.GetFileName).ToHashSet();
        place.Environment["ExpressConnectRoot"] = Checkout.Root;
        place.Environment["NUGET_PACKAGES"] = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        (await place.RunAsync("preview", place.Project)).Exits(0);
        var after = Directory.EnumerateFileSystemEntries(place.Project).Select(Path.GetFileName).Except(before);
        Assert.Equal(["bin", "obj"], after.Order(StringComparer.Ordinal));
    }

    private static string ReadmeBlock(string firstLine)
    {
        var text = File.ReadAllText(Path.Combine(Checkout.Root, "README.md"));
        var start = text.IndexOf($"```\n{firstLine}\n", StringComparison.Ordinal) + 4;
        return text[start..text.IndexOf("\n```", start, StringComparison.Ordinal)];
    }

    // Order, times and which violation ends the preview differ from run to run.
    private static IEnumerable<string> Lines(string text) =>
        text.Split('\n').Select(static line => RecordedPhase.Normal(line.TrimEnd()).Replace("Preview failed: ", "", StringComparison.Ordinal))
            .Where(static line => line.Length > 0).Order(StringComparer.Ordinal);
}
