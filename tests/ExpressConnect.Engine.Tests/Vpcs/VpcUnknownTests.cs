using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.Vpcs;

[RuleCase("VPC-23")]
public sealed class VpcUnknownTests
{
    [Fact]
    public async Task Breaks_when_there_is_no_such_vpc()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.RefusedAsync("VPC-23", VSwitchAsync(world, "vpc-nowhere"));
        await Expect.RefusedAsync("VPC-23", world.As("vpc").Vpcs.UpdateAsync("vpc-nowhere", new VpcSpec()));
    }

    [Fact]
    public async Task Breaks_when_it_lies_in_another_region_or_account()
    {
        await using var world = await TestWorld.NewAsync();
        var abroad = await world.VpcAsync("abroad", region: TestWorld.Shenzhen);
        var finding = await Expect.RefusedAsync("VPC-23", world.As("peering").VpcPeerings.CreateAsync(
            new VpcPeeringSpec { VpcId = (await world.VpcAsync("near", "10.1.0.0/16")).Id, AcceptingVpcId = abroad.Id, Spec = "Mini.2" }));
        Assert.Contains(TestWorld.Shenzhen, finding.Detail, StringComparison.Ordinal);
        await Expect.RefusedAsync("VPC-23", VSwitchAsync(world, (await world.VpcAsync("theirs", account: TestWorld.OtherAccount)).Id));
    }

    [Fact]
    public async Task Keeps_a_vpc_that_is_there()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("VPC-23", VSwitchAsync(world, (await world.VpcAsync("vpc")).Id));
    }

    [Fact]
    public async Task Keeps_silent_about_a_vpc_that_is_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        var outcome = await world.As("a", preview: true).VSwitches.CreateAsync(
            new VSwitchSpec { VpcId = Planned<string?>.Unknown, CidrBlock = "10.0.1.0/24", ZoneId = "cn-beijing-h" });
        Assert.Null(outcome.Refusal);
    }

    private static Task<Outcome<VSwitch>> VSwitchAsync(TestWorld world, string vpc) =>
        world.As("a").VSwitches.CreateAsync(new VSwitchSpec { VpcId = vpc, CidrBlock = "10.0.1.0/24", ZoneId = "cn-beijing-h" });
}
