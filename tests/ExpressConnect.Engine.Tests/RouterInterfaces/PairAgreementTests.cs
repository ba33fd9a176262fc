using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.RouterInterfaces;

[RuleCase("PEER-07")]
[RuleCase("PEER-08")]
[RuleCase("PEER-09")]
[RuleCase("PEER-10")]
[RuleCase("PEER-11")]
[RuleCase("PEER-12")]
[RuleCase("PEER-13")]
[RuleCase("PEER-14")]
[RuleCase("PEER-15")]
public sealed class PairAgreementTests
{
    [Fact]
    public async Task Breaks_PEER_07_when_the_acceptor_is_in_another_region()
    {
        await using var world = await TestWorld.NewAsync();
        var pair = await PairCases.ReadyAsync(world, initiator: s => s with { OppositeRegionId = "cn-shanghai" });
        Assert.Contains("cn-shanghai", (await pair.RefusedAsync("PEER-07")).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Breaks_PEER_08_when_the_acceptor_sits_on_another_router()
    {
        await using var world = await TestWorld.NewAsync();
        var third = await world.VpcAsync("third", "10.2.0.0/16", region: TestWorld.Shenzhen);
        var pair = await PairCases.ReadyAsync(world, initiator: s => s with { OppositeRouterId = third.RouterId });
        await pair.RefusedAsync("PEER-08");
    }

    [Fact]
    public async Task Breaks_PEER_10_when_the_acceptor_belongs_to_another_account()
    {
        await using var world = await TestWorld.NewAsync();
        var pair = await PairCases.ReadyAsync(world, initiator: s => s with { OppositeInterfaceOwnerId = TestWorld.OtherAccount });
        await pair.RefusedAsync("PEER-10");
    }

    [Fact]
    public async Task Breaks_PEER_11_when_the_acceptor_expects_another_account()
    {
        await using var world = await TestWorld.NewAsync();
        var pair = await PairCases.ReadyAsync(world, acceptor: s => s with { OppositeInterfaceOwnerId = TestWorld.OtherAccount });
        await pair.RefusedAsync("PEER-11");
    }

    [Fact]
    public async Task Breaks_PEER_12_when_the_acceptor_expects_another_region()
    {
        await using var world = await TestWorld.NewAsync();
        var pair = await PairCases.ReadyAsync(world, acceptor: s => s with { OppositeRegionId = "cn-shanghai" });
        await pair.RefusedAsync("PEER-12");
    }

    [Fact]
    public async Task Breaks_PEER_13_when_the_acceptor_expects_another_interface()
    {
        await using var world = await TestWorld.NewAsync();
        var pair = await PairCases.ReadyAsync(world, acceptor: s => s with { OppositeInterfaceId = "ri-somebody-else" });
        await pair.RefusedAsync("PEER-13");
    }

    [Fact]
    public async Task Breaks_PEER_14_when_the_acceptor_expects_another_router()
    {
        await using var world = await TestWorld.NewAsync();
        var third = await world.VpcAsync("third", "10.2.0.0/16");
        var pair = await PairCases.ReadyAsync(world, acceptor: s => s with { OppositeRouterId = third.RouterId });
        await pair.RefusedAsync("PEER-14");
    }

    /// <summary>A VBR cannot be named by a VPC's interfaces yet, so the rule is looked at alone.</summary>
    [Fact]
    public async Task Breaks_PEER_09_and_PEER_15_when_the_kinds_of_routers_differ()
    {
        await using var world = await TestWorld.NewAsync();
        var pair = await PairCases.ReadyAsync(world);
        var wrong = new PairChange
        {
            Caller = new Caller(TestWorld.Account),
            Initiator = pair.Initiator with { OppositeRouterType = "VBR" },
            Acceptor = pair.Acceptor with { OppositeRouterType = "VBR" },
        };
        Assert.Equal(["PEER-09", "PEER-15"], EndsDisagree.All.SelectMany(rule => rule.Check(wrong)).Select(f => f.Rule));
    }

    [Fact]
    public async Task Breaks_all_at_once_so_that_nothing_is_found_one_by_one()
    {
        await using var world = await TestWorld.NewAsync();
        var pair = await PairCases.ReadyAsync(
            world,
            s => s with { OppositeRegionId = "cn-shanghai" },
            s => s with { OppositeRegionId = "cn-shanghai", OppositeInterfaceOwnerId = TestWorld.OtherAccount });
        await Expect.RefusedAsync("PEER-07", pair.ConnectAsync(), "PEER-11", "PEER-12");
    }

    [Fact]
    public async Task Keeps_ends_that_agree_within_and_across_accounts()
    {
        await using var world = await TestWorld.NewAsync();
        await (await PairCases.ReadyAsync(world)).KeptAsync("PEER-07");
        await using var other = await TestWorld.NewAsync();
        await (await PairCases.ReadyAsync(other, farAccount: TestWorld.OtherAccount)).KeptAsync("PEER-10");
    }
}
