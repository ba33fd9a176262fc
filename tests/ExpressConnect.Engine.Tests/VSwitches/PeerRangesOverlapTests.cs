using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.VSwitches;

[RuleCase("PEER-23")]
public sealed class PeerRangesOverlapTests
{
    [Fact]
    public async Task Breaks_as_a_warning_when_only_the_ranges_of_the_vpcs_overlap()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.0.0.0/17"));
        await world.VSwitchAsync("a", near, "10.0.200.0/24");
        await world.VSwitchAsync("b", far, "10.0.1.0/24");
        var finding = await Expect.WarnedAsync("PEER-23", world.As("peering").VpcPeerings.CreateAsync(
            new VpcPeeringSpec { VpcId = near.Id, AcceptingVpcId = far.Id, Spec = "Mini.2" }));
        Assert.Equal(far.Id, finding.Other!.Id);
    }

    [Fact]
    public async Task Keeps_ranges_that_differ()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16"));
        await Expect.KeptAsync("PEER-23", world.As("peering").VpcPeerings.CreateAsync(
            new VpcPeeringSpec { VpcId = near.Id, AcceptingVpcId = far.Id, Spec = "Mini.2" }));
    }
}
