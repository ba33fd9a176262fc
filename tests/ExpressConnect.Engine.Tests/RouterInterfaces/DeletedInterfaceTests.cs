using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.RouterInterfaces;

[RuleCase("RI-56")]
public sealed class DeletedWhileActiveTests
{
    [Fact]
    public async Task Breaks_on_either_end_of_a_link_that_carries_traffic()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var (initiator, acceptor) = await world.PairAsync(near, far);
        var finding = await Expect.RefusedAsync("RI-56", world.As("pair-there").RouterInterfaces.DeleteAsync(initiator.Id));
        Assert.Equal(acceptor.Id, finding.Other!.Id);
        await Expect.RefusedAsync("RI-56", world.As("pair-back").RouterInterfaces.DeleteAsync(acceptor.Id));
    }

    [Fact]
    public async Task Keeps_while_idle_and_when_frozen()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var idle = await world.InterfaceAsync("idle", near, TestWorld.Initiator(near, far));
        await Expect.GoneAsync("RI-56", world.As("idle").RouterInterfaces.DeleteAsync(idle.Id));
        var (initiator, acceptor) = await world.PairAsync(near, far);
        await world.As("pair-connect").RouterInterfaceConnections.DeleteAsync(initiator.Id);
        await Expect.GoneAsync("RI-56", world.As("pair-there").RouterInterfaces.DeleteAsync(initiator.Id));
        await Expect.GoneAsync("RI-56", world.As("pair-back").RouterInterfaces.DeleteAsync(acceptor.Id));
    }
}

[RuleCase("RI-57")]
public sealed class InterfaceCarriesRoutesTests
{
    [Fact]
    public async Task Breaks_while_a_route_leads_over_it()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var (initiator, _) = await world.PairAsync(near, far);
        var route = (await world.As("route").RouteEntries.CreateAsync(Route(near, far, initiator))).State!;
        await world.As("pair-there").RouterInterfaces.DeactivateAsync(initiator.Id);
        var finding = await Expect.RefusedAsync("RI-57", world.As("pair-there").RouterInterfaces.DeleteAsync(initiator.Id));
        Assert.Equal(route.Id, finding.Other!.Id);
    }

    [Fact]
    public async Task Keeps_when_the_route_is_gone()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var (initiator, _) = await world.PairAsync(near, far);
        var route = (await world.As("route").RouteEntries.CreateAsync(Route(near, far, initiator))).State!;
        await world.As("pair-there").RouterInterfaces.DeactivateAsync(initiator.Id);
        await world.As("route").RouteEntries.DeleteAsync(route.Id);
        await Expect.GoneAsync("RI-57", world.As("pair-there").RouterInterfaces.DeleteAsync(initiator.Id));
    }

    private static RouteEntrySpec Route(Vpc near, Vpc far, RouterInterface hop) => new()
    {
        RouteTableId = near.RouteTableId,
        DestinationCidrBlock = far.Spec.CidrBlock,
        NexthopType = "RouterInterface",
        NexthopId = hop.Id,
    };
}

[RuleCase("RI-62")]
public sealed class SurvivingEndTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Shows_that_the_other_end_stays_says_so_and_can_be_deleted(bool initiatorGoes)
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var (initiator, acceptor) = await world.PairAsync(near, far);
        await world.As("pair-there").RouterInterfaces.DeactivateAsync(initiator.Id);
        var (gone, left) = initiatorGoes ? (initiator, acceptor) : (acceptor, initiator);
        await world.As("someone").RouterInterfaces.DeleteAsync(gone.Id);
        var survivor = (await world.As("look").RouterInterfaces.GetAsync(left.Id))!;
        Assert.Equal(("Inactive", "Deleted"), (survivor.Status, survivor.OppositeInterfaceStatus));
        await world.As("someone").RouterInterfaces.DeleteAsync(left.Id);
        Assert.Null(await world.As("look").RouterInterfaces.GetAsync(left.Id));
    }

    [Fact]
    public async Task Shows_the_same_of_a_pair_that_never_connected()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var one = await world.InterfaceAsync("there", near, TestWorld.Initiator(near, far));
        var other = await world.InterfaceAsync("back", far, TestWorld.Acceptor(far, near) with { OppositeInterfaceId = one.Id });
        await world.As("there").RouterInterfaces.DeleteAsync(one.Id);
        var survivor = (await world.As("look").RouterInterfaces.GetAsync(other.Id))!;
        Assert.Equal(("Idle", "Deleted"), (survivor.Status, survivor.OppositeInterfaceStatus));
    }
}
