namespace ExpressConnect.Engine.Tests.VSwitches;

public sealed class ImmutableTests
{
    [Fact]
    public async Task What_only_a_new_vswitch_can_have_is_refused_in_a_change()
    {
        await using var world = await TestWorld.NewAsync();
        var vswitch = await world.VSwitchAsync("a", await world.VpcAsync("vpc"), "10.0.1.0/24");
        foreach (var (changed, property) in new[]
        {
            (vswitch.Spec with { CidrBlock = "10.0.2.0/24" }, "cidrBlock"),
            (vswitch.Spec with { ZoneId = "cn-beijing-h" }, "zoneId"),
            (vswitch.Spec with { VpcId = (await world.VpcAsync("other")).Id }, "vpcId"),
            (vswitch.Spec with { Account = TestWorld.OtherAccount }, "account"),
        })
        {
            var refusal = await Assert.ThrowsAsync<ExpressConnectException>(() => world.As("a").VSwitches.UpdateAsync(vswitch.Id, changed));
            Assert.Equal([property], refusal.Findings.Select(f => f.Property));
        }
    }

    [Fact]
    public async Task User_ranges_of_a_vpc_are_refused_in_a_change()
    {
        await using var world = await TestWorld.NewAsync();
        var vpc = (await world.As("vpc").Vpcs.CreateAsync(new VpcSpec { UserCidrs = new[] { "20.0.0.0/16" } })).State!;
        var refusal = await Assert.ThrowsAsync<ExpressConnectException>(
            () => world.As("vpc").Vpcs.UpdateAsync(vpc.Id, vpc.Spec with { UserCidrs = default }));
        Assert.Equal(["userCidrs"], refusal.Findings.Select(f => f.Property));
    }

    [Fact]
    public async Task Names_change_in_place()
    {
        await using var world = await TestWorld.NewAsync();
        var vswitch = await world.VSwitchAsync("a", await world.VpcAsync("vpc"), "10.0.1.0/24");
        var changed = await world.As("a").VSwitches.UpdateAsync(vswitch.Id, vswitch.Spec with { VswitchName = "front" });
        Assert.Equal((vswitch.Id, "front"), (changed.Id, changed.State!.Spec.VswitchName.Value));
    }
}
