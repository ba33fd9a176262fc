using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.RouterInterfaces;

[RuleCase("PEER-30")]
[RuleCase("PEER-32")]
[RuleCase("PEER-33")]
[RuleCase("PEER-34")]
[RuleCase("PEER-35")]
[RuleCase("PEER-36")]
[RuleCase("PEER-38")]
[RuleCase("PEER-40")]
[RuleCase("PEER-41")]
[RuleCase("PEER-42")]
[RuleCase("PEER-44")]
[RuleCase("PEER-45")]
[RuleCase("PEER-46")]
public sealed class PairStatementsTests
{
    [Fact]
    public async Task Shows_PEER_30_that_a_freeze_waits_for_the_end_of_the_connection()
    {
        await using var world = await TestWorld.NewAsync();
        var pair = await PairCases.ReadyAsync(world);
        await world.BecomeRealisticAsync();
        var connecting = pair.ConnectAsync();
        var freezing = world.As("x").RouterInterfaces.DeactivateAsync(pair.Initiator.Id);
        await world.LetTimePassAsync(connecting);
        var frozen = await world.LetTimePassAsync(freezing);
        Assert.Equal("Inactive", frozen.State!.Status);
    }

    [Fact]
    public async Task Shows_PEER_32_and_PEER_38_that_a_hub_has_many_spokes_which_do_not_reach_each_other()
    {
        await using var world = await TestWorld.NewAsync();
        var (hub, a, b) = (await world.VpcAsync("hub"), await world.VpcAsync("a", "10.1.0.0/16"), await world.VpcAsync("b", "10.2.0.0/16"));
        var one = await world.PeeringAsync("hub-a", hub, a, addRoutes: true);
        Assert.Equal("Active", (await world.PeeringAsync("hub-b", hub, b, addRoutes: true)).Status);
        await Expect.WarnedAsync("ROUTE-36", world.As("through").RouteEntries.CreateAsync(new RouteEntrySpec
        {
            RouteTableId = a.RouteTableId,
            DestinationCidrBlock = "10.2.0.0/16",
            NexthopType = "RouterInterface",
            NexthopId = one.AcceptingInterfaceId,
        }));
    }

    [Fact]
    public async Task Shows_PEER_33_and_PEER_36_that_both_ends_send_once_both_sides_have_routes()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16"));
        var peering = await world.PeeringAsync("peering", near, far, addRoutes: true);
        var routes = await Task.WhenAll(peering.RouteEntryIds.Select(id => world.As("look").RouteEntries.GetAsync(id)));
        Assert.Equal([near.Id, far.Id], routes.Select(r => r!.VpcId));
        Assert.All(routes, r => Assert.Equal("Available", r!.Status));
    }

    [Fact]
    public async Task Shows_PEER_34_that_the_initiator_has_the_bandwidth()
    {
        await using var world = await TestWorld.NewAsync();
        var (initiator, acceptor) = await world.PairAsync(await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16"));
        Assert.Equal((2, 0), (initiator.Bandwidth, acceptor.Bandwidth));
    }

    [Fact]
    public async Task Shows_PEER_35_that_both_ends_are_frozen_at_once()
    {
        await using var world = await TestWorld.NewAsync();
        var (initiator, acceptor) = await world.PairAsync(await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16"));
        await world.As("x").RouterInterfaces.DeactivateAsync(initiator.Id);
        Assert.Equal("Inactive", (await world.As("x").RouterInterfaces.GetAsync(acceptor.Id))!.Status);
    }

    [Fact]
    public async Task Shows_PEER_40_the_order_in_which_a_pair_goes()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16"));
        var (initiator, acceptor) = await world.PairAsync(near, far);
        var route = (await world.As("route").RouteEntries.CreateAsync(new RouteEntrySpec
        {
            RouteTableId = near.RouteTableId,
            DestinationCidrBlock = "10.1.0.0/16",
            NexthopType = "RouterInterface",
            NexthopId = initiator.Id,
        })).State!;
        await Expect.RefusedAsync("RI-56", world.As("x").RouterInterfaces.DeleteAsync(initiator.Id), "RI-57");
        await world.As("route").RouteEntries.DeleteAsync(route.Id);
        await world.As("x").RouterInterfaces.DeactivateAsync(initiator.Id);
        await Expect.GoneAsync("RI-56", world.As("x").RouterInterfaces.DeleteAsync(acceptor.Id));
        await Expect.GoneAsync("RI-56", world.As("x").RouterInterfaces.DeleteAsync(initiator.Id));
    }

    [Fact]
    public async Task Shows_PEER_41_and_PEER_46_that_idle_interfaces_may_be_many_and_go_at_once()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16"));
        var one = await world.InterfaceAsync("one", near, TestWorld.Initiator(near, far));
        var two = await world.InterfaceAsync("two", near, TestWorld.Initiator(near, far));
        await Expect.GoneAsync("RI-56", world.As("x").RouterInterfaces.DeleteAsync(one.Id));
        Assert.Equal("Idle", (await world.As("x").RouterInterfaces.GetAsync(two.Id))!.Status);
    }

    [Fact]
    public async Task Shows_PEER_42_that_a_half_goes_by_freezing()
    {
        await using var world = await TestWorld.NewAsync();
        var (initiator, acceptor) = await world.PairAsync(await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16"));
        await world.As("pair-connect").RouterInterfaceConnections.DeleteAsync(initiator.Id);
        var left = (await world.As("x").RouterInterfaces.GetAsync(initiator.Id))!;
        Assert.Equal(("Inactive", acceptor.Id), (left.Status, left.OppositeInterfaceId));
    }

    [Fact]
    public async Task Shows_PEER_44_that_a_frozen_link_takes_routes()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16"));
        var (initiator, _) = await world.PairAsync(near, far);
        await world.As("x").RouterInterfaces.DeactivateAsync(initiator.Id);
        await Expect.KeptAsync("ROUTE-24", world.As("route").RouteEntries.CreateAsync(new RouteEntrySpec
        {
            RouteTableId = near.RouteTableId,
            DestinationCidrBlock = "10.1.0.0/16",
            NexthopType = "RouterInterface",
            NexthopId = initiator.Id,
        }));
    }

    [Fact]
    public async Task Shows_PEER_45_that_a_failed_peering_leaves_nothing()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far"));
        await world.VSwitchAsync("a", near, "10.0.1.0/24");
        await world.VSwitchAsync("b", far, "10.0.1.0/24");
        await Assert.ThrowsAsync<ExpressConnectException>(() => world.PeeringAsync("peering", near, far, addRoutes: true));
        Assert.Empty(await world.As("x").RouterInterfaces.ListAsync());
        Assert.Empty(await world.As("x").RouteEntries.ListAsync());
    }
}
