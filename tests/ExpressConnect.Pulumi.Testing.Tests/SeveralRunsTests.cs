using ExpressConnect.Deployments.Events;
using ExpressConnect.Engine;
using ExpressConnect.Pulumi.Testing;
using Pulumi;

namespace MyNetwork.Tests;

/// <summary>Runs one after the other on the same world.</summary>
public sealed class SeveralRunsTests
{
    [Fact]
    public async Task A_stack_is_deployed_left_alone_changed_and_destroyed()
    {
        var settings = new TestSettings();
        await using var network = await Network.StartAsync(settings);
        var first = (await network.UpAsync<OfficeAndLab>()).EnsureSucceeded();
        var again = (await network.UpAsync<OfficeAndLab>()).EnsureSucceeded();
        settings.Config["network:purpose"] = "experiments";
        var changed = (await network.UpAsync<OfficeAndLab>()).EnsureSucceeded();

        Assert.Equal(first.Resource("lab").Id, changed.Resource("lab").Id);
        Assert.Equal(6, again.Changes[StepKind.Same]);
        Assert.Equal(StepKind.Update, changed.Resource("lab").Step);
        Assert.Equal("experiments", changed.Resource("lab").Outputs["description"]);

        var gone = (await network.DestroyAsync()).EnsureSucceeded();
        Assert.Empty(gone.Resources);
        Assert.Empty(gone.Map.Vpcs);
        Assert.Empty(await network.World.ResourcesAsync().ToListAsync());
    }

    [Fact]
    public async Task A_plan_that_is_refused_changes_nothing()
    {
        var settings = new TestSettings();
        await using var network = await Network.StartAsync(settings);
        (await network.UpAsync<OfficeAndLab>()).EnsureSucceeded();
        var before = await network.World.ResourcesAsync().Select(static resource => resource.Id).ToListAsync();

        settings.Config["network:benches"] = "10.0.1.128/25";
        var refused = await network.UpAsync<OfficeAndLab>();

        Assert.Contains(refused.Findings, static finding => finding is { Rule: "VSW-02", Resource: "lab-benches" });
        Assert.Equal(before, await network.World.ResourcesAsync().Select(static resource => resource.Id).ToListAsync());
    }

    [Fact]
    public async Task What_a_plan_removes_is_not_part_of_its_network()
    {
        await using var network = await Network.StartAsync();
        (await network.UpAsync<OfficeAndLab>()).EnsureSucceeded();
        var emptied = (await network.PreviewAsync(static () => Deployment.RunAsync(static () => { }))).EnsureSucceeded();

        Assert.Equal(5, emptied.Changes[StepKind.Delete]);
        Assert.Empty(emptied.Map.Vpcs);
        Assert.Equal(2, (await network.RefreshAsync()).EnsureSucceeded().Map.Vpcs.Count);
    }

    [Fact]
    public async Task A_line_waits_for_people_and_the_test_acts_for_them()
    {
        await using var network = await Network.StartAsync();
        await network.World.SetSettingsAsync(new WorldSettings(Behaviour.Manual));

        var ordered = await network.UpAsync(Line);
        await network.World.ApproveAsync("line");
        await network.World.ConfirmAsync("line");
        var built = (await network.UpAsync(Line)).EnsureSucceeded();

        Assert.Contains("waits for the approval", Assert.Single(ordered.Errors, static error => error.Contains("(line)", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal("Enabled", built.Resource("line").Outputs["status"]);

        static Task<int> Line() => Deployment.RunAsync(static () => (IDictionary<string, object?>)new Dictionary<string, object?>
        {
            ["line"] = new ExpressConnect.Pulumi.PhysicalConnection("line", new()
            {
                AccessPointId = "ap-cn-beijing-ft-A",
                LineOperator = ExpressConnect.Pulumi.LineOperator.ChinaTelecom,
                PortType = ExpressConnect.Pulumi.PortType.Fibre1G,
                Bandwidth = 500,
                PeerLocation = "Beijing",
                Status = ExpressConnect.Pulumi.PhysicalConnectionStatus.Enabled,
                Period = 1,
                PricingCycle = ExpressConnect.Pulumi.PricingCycle.Month,
            }).Status,
        });
    }

    [Fact]
    public async Task Nothing_is_left_behind()
    {
        var folder = "";
        var network = await Network.StartAsync();
        (await network.UpAsync(() => Deployment.RunAsync(() => folder = Deployment.Instance.RootDirectory))).EnsureSucceeded();
        Assert.True(Directory.Exists(folder));

        await network.DisposeAsync();
        Assert.False(Directory.Exists(folder));
    }
}
