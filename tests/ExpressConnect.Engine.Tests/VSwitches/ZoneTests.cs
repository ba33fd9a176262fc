using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.VSwitches;

[RuleCase("REG-12")]
public sealed class ZoneOfAnotherRegionTests
{
    [Theory]
    [InlineData("cn-shenzhen-a")]
    [InlineData("ap-southeast-1a")]
    [InlineData("cn-beijing-finance-1-a")]
    [InlineData("zone-a")]
    [InlineData("cn-beijing")]
    public async Task Breaks_with_a_zone_of_another_region_or_of_none(string zone)
    {
        await using var world = await TestWorld.NewAsync();
        var spec = VSwitchCases.Spec(await world.VpcAsync("vpc"), "10.0.1.0/24") with { ZoneId = zone };
        Assert.Equal("zoneId", (await Expect.RefusedAsync("REG-12", world.As("a").VSwitches.CreateAsync(spec))).Property);
    }

    [Fact]
    public async Task Keeps_every_known_zone_in_its_region()
    {
        await using var world = await TestWorld.NewAsync();
        foreach (var region in Regions.All)
        {
            var vpc = await world.VpcAsync($"vpc-{region.RegionId}", region: region.RegionId);
            foreach (var (zone, i) in region.Zones.Select((zone, i) => (zone, i)))
            {
                await Expect.KeptAsync("REG-12", world.As(zone, region: region.RegionId).VSwitches.CreateAsync(
                    new VSwitchSpec { VpcId = vpc.Id, CidrBlock = $"10.0.{i}.0/24", ZoneId = zone }));
            }
        }
    }

    [Fact]
    public async Task Keeps_silent_about_a_zone_or_region_that_is_not_known_yet()
    {
        await VSwitchCases.SilentAsync(spec => spec with { ZoneId = Planned<string?>.Unknown });
        await VSwitchCases.SilentAsync(spec => spec with { VpcId = Planned<string?>.Unknown, Region = Planned<string?>.Unknown, ZoneId = "cn-shenzhen-a" });
    }
}

[RuleCase("VSW-05")]
public sealed class ZoneUnknownTests
{
    [Fact]
    public async Task Breaks_with_a_letter_that_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var finding = await Expect.WarnedAsync("VSW-05", world.As("a").VSwitches.CreateAsync(
            VSwitchCases.Spec(await world.VpcAsync("vpc"), "10.0.1.0/24") with { ZoneId = "cn-beijing-z" }));
        Assert.Contains("cn-beijing-h", finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_known_letters_and_regions_without_known_zones()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("VSW-05", VSwitchCases.MakeAsync(world, await world.VpcAsync("vpc"), "10.0.1.0/24"));
        var local = await world.VpcAsync("local", region: "cn-nanjing");
        await Expect.KeptAsync("VSW-05", world.As("b", region: "cn-nanjing").VSwitches.CreateAsync(
            new VSwitchSpec { VpcId = local.Id, CidrBlock = "10.0.1.0/24", ZoneId = "cn-nanjing-a" }));
    }

    [Fact]
    public async Task Keeps_silent_about_a_zone_that_is_not_known_yet() => await VSwitchCases.SilentAsync(spec => spec with { ZoneId = Planned<string?>.Unknown });
}
