using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.Vpcs;

[RuleCase("VPC-15")]
public sealed class VpcPendingTests
{
    [Fact]
    public async Task Shows_that_what_hangs_on_a_vpc_waits_until_it_is_there()
    {
        await using var world = await TestWorld.NewAsync();
        await world.BecomeRealisticAsync();
        var making = world.As("vpc").Vpcs.CreateAsync(new VpcSpec { CidrBlock = "10.0.0.0/16" });
        var vpc = Assert.Single(await world.As("look").Vpcs.ListAsync());
        Assert.Equal("Pending", vpc.Status);
        var vswitch = await world.LetTimePassAsync(world.As("a").VSwitches.CreateAsync(
            new VSwitchSpec { VpcId = vpc.Id, CidrBlock = "10.0.1.0/24", ZoneId = "cn-beijing-h" }));
        Assert.Contains(vswitch.Notes, note => note.Contains("Waited for VPC \"vpc\"", StringComparison.Ordinal));
        Assert.Equal("Available", (await making).State!.Status);
    }

    [Fact]
    public async Task Shows_that_a_change_waits_too()
    {
        await using var world = await TestWorld.NewAsync();
        await world.BecomeRealisticAsync();
        var making = world.As("vpc").Vpcs.CreateAsync(new VpcSpec());
        var vpc = Assert.Single(await world.As("look").Vpcs.ListAsync());
        var changed = await world.LetTimePassAsync(world.As("vpc").Vpcs.UpdateAsync(vpc.Id, vpc.Spec with { VpcName = "hub" }));
        Assert.Single(changed.Notes);
        await making;
    }
}

[RuleCase("RI-61")]
public sealed class VpcOfALinkTests
{
    [Fact]
    public async Task Shows_that_neither_end_of_a_link_can_be_deleted()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16"));
        await world.PairAsync(near, far);
        await Expect.RefusedAsync("VPC-17", world.As("near").Vpcs.DeleteAsync(near.Id), "VPC-18");
        await Expect.RefusedAsync("VPC-17", world.As("far").Vpcs.DeleteAsync(far.Id), "VPC-18");
    }
}

[RuleCase("RTB-01")]
public sealed class SystemTableTests
{
    [Fact]
    public async Task Shows_one_table_per_router_that_goes_with_its_vpc()
    {
        await using var world = await TestWorld.NewAsync();
        var (first, second) = (await world.VpcAsync("first"), await world.VpcAsync("second"));
        Assert.Matches("^vtb-.+", first.RouteTableId);
        Assert.NotEqual(first.RouteTableId, second.RouteTableId);
        await world.As("first").Vpcs.DeleteAsync(first.Id);
        Assert.Null(await world.As("first").Vpcs.GetAsync(first.Id));
    }
}
