using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.VSwitches;

[RuleCase("PEER-22")]
public sealed class PeersOverlapTests
{
    [Fact]
    public async Task Breaks_when_vswitches_of_both_sides_share_addresses()
    {
        await using var world = await TestWorld.NewAsync();
        var near = await world.VpcAsync("near", "10.0.0.0/16");
        var far = await world.VpcAsync("far", "10.0.0.0/16");
        await world.VSwitchAsync("near-a", near, "10.0.1.0/24");
        await world.VSwitchAsync("far-a", far, "10.0.0.0/20");
        var finding = await Expect.RefusedAsync("PEER-22", world.As("peering").VpcPeerings.CreateAsync(
            new VpcPeeringSpec { VpcId = near.Id, AcceptingVpcId = far.Id, Spec = "Mini.2" }));
        Assert.Contains("far-a", finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_when_they_do_not()
    {
        await using var world = await TestWorld.NewAsync();
        var near = await world.VpcAsync("near", "10.0.0.0/16");
        var far = await world.VpcAsync("far", "10.1.0.0/16");
        await world.VSwitchAsync("near-a", near, "10.0.1.0/24");
        await world.VSwitchAsync("far-a", far, "10.1.1.0/24");
        var peering = await Expect.KeptAsync("PEER-22", world.As("peering").VpcPeerings.CreateAsync(
            new VpcPeeringSpec { VpcId = near.Id, AcceptingVpcId = far.Id, Spec = "Mini.2" }));
        Assert.Equal("Active", peering.Status);
    }

    [Fact]
    public async Task Keeps_when_the_settings_lower_it()
    {
        await using var world = await TestWorld.NewAsync();
        var near = await world.VpcAsync("near");
        var far = await world.VpcAsync("far");
        await world.VSwitchAsync("near-a", near, "10.0.1.0/24");
        await world.VSwitchAsync("far-a", far, "10.0.1.0/24");
        var finding = await Expect.WarnedAsync("PEER-22", world.As("peering", warn: "PEER-22").VpcPeerings.CreateAsync(
            new VpcPeeringSpec { VpcId = near.Id, AcceptingVpcId = far.Id, Spec = "Mini.2" }));
        Assert.True(finding.Lowered);
    }
}
