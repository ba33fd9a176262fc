using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.Vpcs;

[RuleCase("VPC-13")]
public sealed class RangeLosesVSwitchTests
{
    [Fact]
    public async Task Breaks_when_a_vswitch_falls_out_of_the_new_range()
    {
        await using var world = await TestWorld.NewAsync();
        var vpc = await world.VpcAsync("vpc");
        var vswitch = await world.VSwitchAsync("a", vpc, "10.0.200.0/24");
        var finding = await Expect.RefusedAsync("VPC-13", world.As("vpc").Vpcs.UpdateAsync(vpc.Id, vpc.Spec with { CidrBlock = "10.0.0.0/17" }));
        Assert.Equal(vswitch.Id, finding.Other!.Id);
    }

    [Fact]
    public async Task Breaks_when_the_secondary_range_of_a_vswitch_goes()
    {
        await using var world = await TestWorld.NewAsync();
        var vpc = (await world.As("vpc").Vpcs.CreateAsync(new VpcSpec { CidrBlock = "10.0.0.0/16", SecondaryCidrBlocks = new[] { "10.1.0.0/16" } })).State!;
        await world.VSwitchAsync("a", vpc, "10.1.1.0/24");
        await Expect.RefusedAsync("VPC-13", world.As("vpc").Vpcs.UpdateAsync(vpc.Id, vpc.Spec with { SecondaryCidrBlocks = default }));
    }

    [Fact]
    public async Task Keeps_ranges_that_hold_every_vswitch()
    {
        await using var world = await TestWorld.NewAsync();
        var vpc = await world.VpcAsync("vpc");
        await world.VSwitchAsync("a", vpc, "10.0.1.0/24");
        await Expect.KeptAsync("VPC-13", world.As("vpc").Vpcs.UpdateAsync(vpc.Id, vpc.Spec with { CidrBlock = "10.0.0.0/17" }));
    }

    [Fact]
    public async Task Keeps_silent_about_a_range_that_is_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        var vpc = await world.VpcAsync("vpc");
        await world.VSwitchAsync("a", vpc, "10.0.1.0/24");
        await VpcCases.SilentAsync(world, vpc, vpc.Spec with { CidrBlock = Planned<string?>.Unknown });
    }
}

[RuleCase("VPC-14")]
public sealed class RangeOverlapsPeerTests
{
    [Fact]
    public async Task Breaks_when_a_new_range_is_one_of_the_other_side()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16"));
        await world.PeeringAsync("peering", near, far);
        var finding = await Expect.WarnedAsync("VPC-14", world.As("near").Vpcs.UpdateAsync(near.Id, near.Spec with { SecondaryCidrBlocks = new[] { "10.1.128.0/20" } }));
        Assert.Equal(far.Id, finding.Other!.Id);
        await Expect.WarnedAsync("VPC-14", world.As("far").Vpcs.UpdateAsync(far.Id, far.Spec with { SecondaryCidrBlocks = new[] { "10.0.128.0/20" } }));
    }

    [Fact]
    public async Task Keeps_a_new_range_that_nobody_has_and_peers_that_are_not_connected()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16"));
        await world.VpcAsync("alone", "10.2.0.0/16");
        await world.PeeringAsync("peering", near, far);
        await Expect.KeptAsync("VPC-14", world.As("near").Vpcs.UpdateAsync(near.Id, near.Spec with { SecondaryCidrBlocks = new[] { "10.2.0.0/16" } }));
    }

    [Fact]
    public async Task Keeps_silent_about_ranges_that_are_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16"));
        await world.PeeringAsync("peering", near, far);
        await VpcCases.SilentAsync(world, near, near.Spec with { SecondaryCidrBlocks = Planned<IReadOnlyList<string>?>.Unknown });
    }
}
