using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.RouterInterfaces;

[RuleCase("RI-07")]
public sealed class RouterUnknownTests
{
    [Fact]
    public async Task Breaks_when_there_is_no_such_router()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var finding = await Expect.RefusedAsync("RI-07", world.AskAsync(TestWorld.Initiator(near, far) with { RouterId = "vrt-nowhere" }));
        Assert.Equal("routerId", finding.Property);
    }

    [Fact]
    public async Task Breaks_when_the_router_belongs_to_another_account()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync(farAccount: TestWorld.OtherAccount);
        var finding = await Expect.RefusedAsync("RI-07", world.AskAsync(TestWorld.Initiator(far, near)));
        Assert.Equal(far.Id, finding.Other!.Id);
        Assert.Contains(TestWorld.OtherAccount, finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_when_it_is_there_in_a_plan_and_while_it_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var far = await world.VpcAsync("far", "10.1.0.0/16");
        var planned = (await world.As("near", preview: true).Vpcs.CreateAsync(new VpcSpec())).State!;
        await world.SilentAsync(TestWorld.Initiator(planned, far));
        await world.SilentAsync(TestWorld.Initiator(planned, far) with { RouterId = Asked.Later });
        await Expect.RefusedAsync("RI-07", world.AskAsync(TestWorld.Initiator(planned, far)));
    }
}
