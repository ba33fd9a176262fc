using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests;

[RuleCase("REG-01")]
public sealed class RegionUnknownTests
{
    [Fact]
    public async Task Breaks_in_a_region_that_does_not_exist()
    {
        await using var world = await TestWorld.NewAsync();
        var finding = await Expect.RefusedAsync("REG-01", world.As("vpc").Vpcs.CreateAsync(new VpcSpec { Region = "cn-atlantis" }));
        Assert.Equal(("region", "InvalidRegionId.NotFound"), (finding.Property, finding.Code));
    }

    [Fact]
    public async Task Breaks_with_an_opposite_region_that_does_not_exist()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16"));
        var finding = await Expect.RefusedAsync("REG-01", world.As("there").RouterInterfaces.CreateAsync(
            TestWorld.Initiator(near, far) with { OppositeRegionId = "cn-atlantis" }));
        Assert.Equal(("oppositeRegionId", "InvalidOppositeRegionId.NotFound"), (finding.Property, finding.Code));
    }

    [Fact]
    public async Task Keeps_every_region_that_exists()
    {
        await using var world = await TestWorld.NewAsync();
        foreach (var region in Regions.All)
        {
            await Expect.KeptAsync("REG-01", world.As(region.RegionId, region: region.RegionId).Vpcs.CreateAsync(new VpcSpec()));
        }
    }

    [Fact]
    public async Task Keeps_silent_about_a_region_that_is_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        var outcome = await world.As("vpc", preview: true).Vpcs.CreateAsync(new VpcSpec { Region = Planned<string?>.Unknown });
        Assert.Null(outcome.Refusal);
    }
}

[RuleCase("REG-10")]
public sealed class RegionTakesNothingNewTests
{
    [Theory]
    [InlineData("ap-southeast-2")]
    [InlineData("rus-west-1")]
    public async Task Breaks_for_something_new_in_a_closed_or_legacy_region(string region)
    {
        await using var world = await TestWorld.NewAsync();
        var finding = await Expect.WarnedAsync("REG-10", world.As("vpc", region: region).Vpcs.CreateAsync(new VpcSpec()));
        Assert.Contains(region, finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Breaks_once_for_the_accepting_side_of_a_peering()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16", region: "ap-south-1"));
        var finding = await Expect.WarnedAsync("REG-10", world.As("peering").VpcPeerings.CreateAsync(
            new VpcPeeringSpec { VpcId = near.Id, AcceptingVpcId = far.Id, AcceptingRegionId = "ap-south-1", Spec = "Mini.2" }));
        Assert.Equal("acceptingRegionId", finding.Property);
    }

    [Fact]
    public async Task Keeps_open_regions_and_links_that_only_lead_to_a_closed_one()
    {
        await using var world = await TestWorld.NewAsync();
        var near = await Expect.KeptAsync("REG-10", world.As("vpc").Vpcs.CreateAsync(new VpcSpec { CidrBlock = "10.0.0.0/16" }));
        var far = await world.VpcAsync("far", "10.1.0.0/16", region: "ap-south-1");
        await Expect.KeptAsync("REG-10", world.As("there").RouterInterfaces.CreateAsync(TestWorld.Initiator(near, far)));
    }

    [Fact]
    public async Task Keeps_silent_about_a_region_that_is_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        var outcome = await world.As("vpc", preview: true).Vpcs.CreateAsync(new VpcSpec { Region = Planned<string?>.Unknown });
        Assert.DoesNotContain(outcome.Findings, f => f.Rule == "REG-10");
    }
}

[RuleCase("REG-14")]
public sealed class RegionChangedTests
{
    [Fact]
    public async Task Breaks_when_a_resource_is_to_move()
    {
        await using var world = await TestWorld.NewAsync();
        var vpc = await world.VpcAsync("vpc");
        var finding = await Expect.RefusedAsync("REG-14", world.As("vpc").Vpcs.UpdateAsync(vpc.Id, vpc.Spec with { Region = TestWorld.Shenzhen }));
        Assert.Contains(TestWorld.Shenzhen, finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Breaks_for_parts_of_a_link_too()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16"));
        var end = await world.InterfaceAsync("there", near, TestWorld.Initiator(near, far));
        var refusal = await Assert.ThrowsAsync<ExpressConnectException>(
            () => world.As("there").RouterInterfaces.UpdateAsync(end.Id, end.Spec with { Region = TestWorld.Shenzhen }));
        Assert.Contains(refusal.Findings, f => f.Rule == "REG-14");
    }

    [Fact]
    public async Task Keeps_a_change_that_stays_or_whose_region_is_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        var vpc = await world.VpcAsync("vpc");
        await Expect.KeptAsync("REG-14", world.As("vpc").Vpcs.UpdateAsync(vpc.Id, vpc.Spec with { Region = (string?)null, VpcName = "hub" }));
        var planned = await world.As("vpc", preview: true).Vpcs.UpdateAsync(vpc.Id, vpc.Spec with { Region = Planned<string?>.Unknown });
        Assert.Null(planned.Refusal);
    }
}
