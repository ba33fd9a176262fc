using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.RouterInterfaces;

[RuleCase("RI-34")]
public sealed class RoutersAlreadyConnectedTests
{
    [Fact]
    public async Task Breaks_on_either_router_and_in_either_role()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var (initiator, acceptor) = await world.PairAsync(near, far);
        var finding = await Expect.RefusedAsync("RI-34", world.AskAsync(TestWorld.Acceptor(near, far)));
        Assert.Equal(initiator.Id, finding.Other!.Id);
        finding = await Expect.RefusedAsync("RI-34", world.AskAsync(TestWorld.Initiator(far, near)));
        Assert.Equal(acceptor.Id, finding.Other!.Id);
    }

    [Fact]
    public async Task Breaks_while_the_link_is_frozen()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var (initiator, _) = await world.PairAsync(near, far);
        await world.As("pair-there").RouterInterfaces.DeactivateAsync(initiator.Id);
        await Expect.RefusedAsync("RI-34", world.AskAsync(TestWorld.Initiator(near, far)));
    }

    [Fact]
    public async Task Keeps_among_idle_ones_towards_others_and_after_the_link_is_gone()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var third = await world.VpcAsync("third", "10.2.0.0/16");
        await Expect.KeptAsync("RI-34", world.AskAsync(TestWorld.Initiator(near, far), "one"));
        await Expect.KeptAsync("RI-34", world.AskAsync(TestWorld.Initiator(near, far), "two"));
        var (initiator, acceptor) = await world.PairAsync(near, far);
        await Expect.KeptAsync("RI-34", world.AskAsync(TestWorld.Initiator(near, third), "third"));
        await world.As("pair-there").RouterInterfaces.DeactivateAsync(initiator.Id);
        await world.As("pair-back").RouterInterfaces.DeleteAsync(acceptor.Id);
        await Expect.KeptAsync("RI-34", world.AskAsync(TestWorld.Initiator(near, far), "again"));
    }

    [Fact]
    public async Task Keeps_silent_about_an_opposite_router_that_is_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        await world.PairAsync(near, far);
        await world.SilentAsync(TestWorld.Initiator(near, far) with { OppositeRouterId = Asked.Later });
    }
}
