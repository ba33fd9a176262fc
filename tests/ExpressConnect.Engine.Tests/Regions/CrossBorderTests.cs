using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests;

[RuleCase("REG-02")]
public sealed class SameRegionTests
{
    [Theory]
    [InlineData(TestWorld.Beijing, TestWorld.Beijing, false)]
    [InlineData(TestWorld.Beijing, TestWorld.Shenzhen, true)]
    [InlineData("cn-beijing", "cn-beijing-finance-1", true)]
    public async Task Shows_in_whether_a_link_is_charged(string near, string far, bool charged)
    {
        await using var world = await TestWorld.NewAsync();
        var peering = await world.PeeringAsync("peering", await world.VpcAsync("near", region: near), await world.VpcAsync("far", "10.1.0.0/16", region: far));
        Assert.Equal(charged, peering.Charged);
    }
}

[RuleCase("REG-05")]
public sealed class CrossBorderTests
{
    [Theory]
    [InlineData(TestWorld.Beijing, TestWorld.Shenzhen, false)]
    [InlineData(TestWorld.Beijing, TestWorld.Frankfurt, true)]
    [InlineData(TestWorld.Beijing, "cn-hongkong", true)]
    [InlineData("cn-hongkong", TestWorld.Frankfurt, false)]
    public async Task Shows_at_both_ends(string near, string far, bool crossBorder)
    {
        await using var world = await TestWorld.NewAsync();
        var (initiator, acceptor) = await world.PairAsync(await world.VpcAsync("near", region: near), await world.VpcAsync("far", "10.1.0.0/16", region: far));
        Assert.Equal((crossBorder, crossBorder), (initiator.CrossBorder, acceptor.CrossBorder));
    }
}

[RuleCase("REG-06")]
public sealed class CrossBorderWithoutAgreementTests
{
    [Fact]
    public async Task Breaks_when_the_account_has_not_signed()
    {
        await using var world = await TestWorld.NewAsync();
        await world.SetAsync("cross-border-agreement", "false");
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16", region: TestWorld.Frankfurt));
        var finding = await Expect.RefusedAsync("REG-06", world.As("there").RouterInterfaces.CreateAsync(TestWorld.Initiator(near, far)));
        Assert.Equal("Forbidden.CrossBorder", finding.Code);
        await Expect.RefusedAsync("REG-06", world.As("peering").VpcPeerings.CreateAsync(
            new VpcPeeringSpec { VpcId = near.Id, AcceptingVpcId = far.Id, AcceptingRegionId = far.Region, Spec = "Mini.2" }));
    }

    [Fact]
    public async Task Keeps_links_on_one_side_of_the_border_and_accepting_ends()
    {
        await using var world = await TestWorld.NewAsync();
        await world.SetAsync("cross-border-agreement", "false");
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16", region: TestWorld.Shenzhen));
        await Expect.KeptAsync("REG-06", world.As("there").RouterInterfaces.CreateAsync(TestWorld.Initiator(near, far)));
        var abroad = await world.VpcAsync("abroad", "10.2.0.0/16", region: TestWorld.Frankfurt);
        await Expect.KeptAsync("REG-06", world.As("back").RouterInterfaces.CreateAsync(TestWorld.Acceptor(near, abroad)));
    }

    [Fact]
    public async Task Keeps_silent_about_an_opposite_region_that_is_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        await world.SetAsync("cross-border-agreement", "false");
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16", region: TestWorld.Frankfurt));
        var outcome = await world.As("there", preview: true).RouterInterfaces.CreateAsync(
            TestWorld.Initiator(near, far) with { OppositeRegionId = Planned<string?>.Unknown });
        Assert.Null(outcome.Refusal);
    }
}

[RuleCase("REG-09")]
public sealed class IsolatedRegionLinkedTests
{
    [Theory]
    [InlineData("cn-beijing-finance-1", TestWorld.Beijing)]
    [InlineData(TestWorld.Beijing, "cn-north-2-gov-1")]
    [InlineData("cn-shanghai-finance-1", "cn-north-2-gov-1")]
    public async Task Breaks_once_when_a_link_leaves_an_isolated_cloud(string near, string far)
    {
        await using var world = await TestWorld.NewAsync();
        var (one, other) = (await world.VpcAsync("near", region: near), await world.VpcAsync("far", "10.1.0.0/16", region: far));
        await Expect.WarnedAsync("REG-09", world.As("peering", region: near).VpcPeerings.CreateAsync(
            new VpcPeeringSpec { VpcId = one.Id, AcceptingVpcId = other.Id, AcceptingRegionId = far, Spec = "Mini.2" }));
    }

    [Theory]
    [InlineData("cn-beijing-finance-1", "cn-shanghai-finance-1")]
    [InlineData(TestWorld.Beijing, TestWorld.Shenzhen)]
    public async Task Keeps_within_one_cloud(string near, string far)
    {
        await using var world = await TestWorld.NewAsync();
        var (one, other) = (await world.VpcAsync("near", region: near), await world.VpcAsync("far", "10.1.0.0/16", region: far));
        await Expect.KeptAsync("REG-09", world.As("there", region: near).RouterInterfaces.CreateAsync(TestWorld.Initiator(one, other)));
    }

    [Fact]
    public async Task Keeps_silent_about_an_opposite_region_that_is_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        var near = await world.VpcAsync("near", region: "cn-beijing-finance-1");
        var outcome = await world.As("there", region: near.Region, preview: true).RouterInterfaces.CreateAsync(
            TestWorld.Initiator(near, near) with { OppositeRegionId = Planned<string?>.Unknown });
        Assert.DoesNotContain(outcome.Findings, f => f.Rule == "REG-09");
    }
}
