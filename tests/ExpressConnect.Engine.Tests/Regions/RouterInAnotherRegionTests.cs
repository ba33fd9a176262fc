using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests;

[RuleCase("REG-04")]
public sealed class RouterInAnotherRegionTests
{
    [Fact]
    public async Task Breaks_when_the_interface_is_made_elsewhere()
    {
        await using var world = await TestWorld.NewAsync();
        var near = await world.VpcAsync("near", region: TestWorld.Shenzhen);
        var far = await world.VpcAsync("far", "10.1.0.0/16");
        var finding = await Expect.RefusedAsync("REG-04", world.As("there", region: TestWorld.Beijing).RouterInterfaces.CreateAsync(TestWorld.Initiator(near, far)));
        Assert.Equal(near.Id, finding.Other!.Id);
        Assert.Contains(TestWorld.Shenzhen, finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_in_the_region_of_the_vpc()
    {
        await using var world = await TestWorld.NewAsync();
        var near = await world.VpcAsync("near", region: TestWorld.Shenzhen);
        var far = await world.VpcAsync("far", "10.1.0.0/16");
        await Expect.KeptAsync("REG-04", world.As("there", region: TestWorld.Shenzhen).RouterInterfaces.CreateAsync(TestWorld.Initiator(near, far)));
    }

    [Fact]
    public async Task Keeps_silent_about_a_region_or_router_that_is_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        var near = await world.VpcAsync("near", region: TestWorld.Shenzhen);
        var far = await world.VpcAsync("far", "10.1.0.0/16");
        var spec = TestWorld.Initiator(near, far);
        foreach (var vague in new[] { spec with { Region = Planned<string?>.Unknown }, spec with { RouterId = Planned<string?>.Unknown } })
        {
            var outcome = await world.As("there", preview: true).RouterInterfaces.CreateAsync(vague);
            Assert.DoesNotContain(outcome.Refusal?.Findings ?? [], f => f.Rule == "REG-04");
        }
    }
}
