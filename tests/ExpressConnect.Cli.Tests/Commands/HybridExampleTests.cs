namespace ExpressConnect.Cli.Tests.Commands;

/// <summary>The examples with leased lines, as users run them: planned, deployed, looked at, changed, destroyed.</summary>
public sealed class HybridExampleTests : IDisposable
{
    private readonly Workplace place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task Global_access_reaches_two_regions_over_one_line()
    {
        await LivesAsync("global-access", "GlobalAccess", async () =>
        {
            var bill = (await place.RunAsync("bill", "--deployed")).Exits(0).Output;
            Assert.Contains("To be installed by your provider: 1 line\n", bill, StringComparison.Ordinal);
            Assert.Matches("data-centre-to-beijing .* free ", bill);
            Assert.Matches("data-centre-to-shenzhen .* account 1000000000000001 .* cn-beijing to cn-shenzhen", bill);
            foreach (var vpc in (string[])["beijing", "shenzhen"])
            {
                (await place.RunAsync("path", "Beijing", vpc, "--deployed")).Exits(0);
                (await place.RunAsync("path", vpc, "Beijing", "--deployed")).Exits(0);
            }

            (await place.RunAsync("path", "beijing", "shenzhen", "--deployed")).Exits(1);
        });
    }

    [Fact]
    public async Task A_hybrid_network_joins_data_centres_of_three_cities_one_of_them_over_a_partner()
    {
        await LivesAsync("hybrid-network", "HybridNetwork", async () =>
        {
            foreach (var city in (string[])["Beijing", "Langfang", "Tianjin"])
            {
                (await place.RunAsync("path", city, "office", "--deployed")).Exits(0);
            }

            var bill = (await place.RunAsync("bill", "--deployed")).Exits(0).Output;
            Assert.Contains("To be installed by your provider: 3 lines\n", bill, StringComparison.Ordinal);
            Assert.DoesNotContain("Installed by partners: nothing\n", bill, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Redundant_lines_survive_the_loss_of_either()
    {
        await LivesAsync("redundant-lines", "RedundantLines", async () =>
        {
            var report = (await place.RunAsync("redundancy", "--deployed")).Exits(0).Output;
            Assert.Contains("Without line \"first-line\" everything is still reached.", report, StringComparison.Ordinal);
            Assert.Contains("Without line \"second-line\" everything is still reached.", report, StringComparison.Ordinal);
            Assert.DoesNotContain("advice", report, StringComparison.Ordinal);
            var path = (await place.RunAsync("path", "office", "Beijing", "--deployed")).Exits(0).Output;
            Assert.Contains("first-vbr", path, StringComparison.Ordinal);
            Assert.DoesNotContain("second-vbr", path, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task In_a_manual_world_a_line_waits_for_people_and_the_next_up_goes_on_from_there()
    {
        place.WithExample("global-access", "GlobalAccess");
        (await place.RunAsync("world", "behaviour", "manual")).Exits(0);
        (await place.RunAsync("preview", place.Project)).Exits(0);

        var waiting = await place.RunAsync("up", place.Project, "--yes");
        Assert.NotEqual(0, waiting.Exit);
        Assert.Matches(
            "is ordered and recorded, and is Initial: it waits for the approval of Alibaba Cloud \\(in this world: expressconnect approve pc-[a-z0-9]+\\)[.] Nothing has to be mended: run up again after that", waiting.Output);
        Assert.Contains("Initial", (await place.RunAsync("lines")).Exits(0).Output, StringComparison.Ordinal);

        Assert.NotEqual(0, (await place.RunAsync("confirm", "data-centre-line")).Exit);
        (await place.RunAsync("approve", "data-centre-line")).Exits(0);
        Assert.Contains("waits for the carrier", (await place.RunAsync("up", place.Project, "--yes")).Output, StringComparison.Ordinal);

        (await place.RunAsync("confirm", "data-centre-line")).Exits(0);
        var made = (await place.RunAsync("up", place.Project, "--yes")).Exits(0);
        Assert.DoesNotContain("VBR-03", made.Output, StringComparison.Ordinal);
        Assert.Matches("line *: \"Enabled\"", made.Output);
        Assert.Matches("toShenzhen *: \"Active\"", made.Output);
        (await place.RunAsync("up", place.Project, "--yes", "--expect-no-changes")).Exits(0);
        (await place.RunAsync("destroy", place.Project, "--yes")).Exits(0);
    }

    private async Task LivesAsync(string example, string assembly, Func<Task> look)
    {
        place.WithExample(example, assembly);
        var planned = (await place.RunAsync("preview", place.Project)).Exits(0);
        Assert.DoesNotContain(" error: ", planned.Output, StringComparison.Ordinal);
        var made = (await place.RunAsync("up", place.Project, "--yes")).Exits(0).Outputs();
        Assert.All(made.Where(output => output.Key is not ("line" or "router" or "route")), output => Assert.Equal("\"Active\"", output.Value));
        await look();

        var picture = Path.Combine(place.Home, "network.svg");
        (await place.RunAsync("graph", "--deployed", "-o", picture)).Exits(0);
        Assert.Contains("Deployed network", await File.ReadAllTextAsync(picture), StringComparison.Ordinal);

        File.AppendAllText(Path.Combine(place.Project, "Pulumi.yaml"), $"  {example}:bandwidth:\n    value: 1000\n");
        var changed = (await place.RunAsync("up", place.Project, "--yes")).Exits(0);
        Assert.Matches(@"~ [123] updated", changed.Output);
        (await place.RunAsync("up", place.Project, "--yes", "--expect-no-changes")).Exits(0);

        (await place.RunAsync("destroy", place.Project, "--yes")).Exits(0);
        Assert.Equal("[]\n", (await place.RunAsync("world", "dump")).Exits(0).Output);
    }
}
