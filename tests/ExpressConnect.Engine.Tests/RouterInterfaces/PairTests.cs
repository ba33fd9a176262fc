using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.RouterInterfaces;

[RuleCase("PEER-01")]
public sealed class ConnectedFromAcceptorTests
{
    [Fact]
    public async Task Breaks_when_the_accepting_end_asks()
    {
        await using var world = await TestWorld.NewAsync();
        var pair = await PairCases.ReadyAsync(world);
        var refused = await Assert.ThrowsAsync<ExpressConnectException>(
            () => world.As("back", region: TestWorld.Shenzhen).RouterInterfaces.ConnectAsync(pair.Acceptor.Id));
        Assert.Contains(refused.Findings, f => f.Rule == "PEER-01");
    }

    [Fact]
    public async Task Keeps_when_the_initiating_end_asks()
    {
        await using var world = await TestWorld.NewAsync();
        await (await PairCases.ReadyAsync(world)).KeptAsync("PEER-01");
    }
}

[RuleCase("PEER-02")]
[RuleCase("PEER-16")]
public sealed class ConnectedTwiceTests
{
    [Fact]
    public async Task Breaks_when_both_are_connected_already()
    {
        await using var world = await TestWorld.NewAsync();
        var pair = await PairCases.ReadyAsync(world);
        await pair.ConnectAsync();
        await Expect.RefusedAsync("PEER-02", pair.ConnectAsync(), "PEER-16");
    }

    [Fact]
    public async Task Keeps_when_both_are_Idle()
    {
        await using var world = await TestWorld.NewAsync();
        await (await PairCases.ReadyAsync(world)).KeptAsync("PEER-16");
    }
}

[RuleCase("PEER-03")]
public sealed class OppositeNotSetTests
{
    [Fact]
    public async Task Breaks_when_the_other_interface_is_not_named()
    {
        await using var world = await TestWorld.NewAsync();
        var pair = await PairCases.ReadyAsync(world, initiator: s => s with { OppositeInterfaceId = "" });
        Assert.Contains("oppositeInterfaceId", (await pair.RefusedAsync("PEER-03")).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Breaks_when_the_other_router_is_not_named()
    {
        await using var world = await TestWorld.NewAsync();
        var pair = await PairCases.ReadyAsync(world, initiator: s => s with { OppositeRouterId = (string?)null });
        Assert.Contains("oppositeRouterId", (await pair.RefusedAsync("PEER-03")).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_when_all_is_named()
    {
        await using var world = await TestWorld.NewAsync();
        await (await PairCases.ReadyAsync(world)).KeptAsync("PEER-03");
    }
}

[RuleCase("PEER-04")]
public sealed class RouterMeetsItselfTests
{
    [Fact]
    public async Task Breaks_when_a_peering_joins_a_vpc_with_itself()
    {
        await using var world = await TestWorld.NewAsync();
        var vpc = await world.VpcAsync("vpc");
        var finding = await Expect.RefusedAsync("PEER-04", world.As("peering").VpcPeerings.CreateAsync(
            new VpcPeeringSpec { VpcId = vpc.Id, AcceptingVpcId = vpc.Id, Spec = "Mini.2", AddRoutes = true }));
        Assert.Equal("acceptingVpcId", finding.Property);
    }

    [Fact]
    public async Task Breaks_when_an_interface_names_its_own_router()
    {
        await using var world = await TestWorld.NewAsync();
        var vpc = await world.VpcAsync("vpc");
        await Expect.RefusedAsync("PEER-04", world.As("there").RouterInterfaces.CreateAsync(TestWorld.Initiator(vpc, vpc)));
    }

    [Fact]
    public async Task Keeps_when_the_routers_differ_and_silent_while_one_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16"));
        await Expect.KeptAsync("PEER-04", world.As("there").RouterInterfaces.CreateAsync(TestWorld.Initiator(near, far)));
        var planned = await world.As("other", preview: true).RouterInterfaces.CreateAsync(
            TestWorld.Initiator(near, far) with { OppositeRouterId = Planned<string?>.Unknown });
        Assert.Null(planned.Refusal);
    }
}

[RuleCase("PEER-05")]
public sealed class AcceptorUnknownTests
{
    [Fact]
    public async Task Breaks_when_there_is_no_such_interface()
    {
        await using var world = await TestWorld.NewAsync();
        var pair = await PairCases.ReadyAsync(world, initiator: s => s with { OppositeInterfaceId = "ri-nowhere" });
        await pair.RefusedAsync("PEER-05");
    }

    [Fact]
    public async Task Keeps_when_there_is()
    {
        await using var world = await TestWorld.NewAsync();
        await (await PairCases.ReadyAsync(world)).KeptAsync("PEER-05");
    }
}

[RuleCase("PEER-06")]
public sealed class BothInitiateTests
{
    [Fact]
    public async Task Breaks_when_the_other_end_initiates_too()
    {
        await using var world = await TestWorld.NewAsync();
        var pair = await PairCases.ReadyAsync(world, acceptor: s => s with { Role = "InitiatingSide", Spec = "Mini.2" });
        await pair.RefusedAsync("PEER-06");
    }

    [Fact]
    public async Task Keeps_when_it_accepts()
    {
        await using var world = await TestWorld.NewAsync();
        await (await PairCases.ReadyAsync(world)).KeptAsync("PEER-06");
    }
}

[RuleCase("PEER-18")]
public sealed class SecondConnectionTests
{
    [Fact]
    public async Task Breaks_a_second_peering_in_either_direction()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16"));
        await world.PeeringAsync("first", near, far);
        var finding = await Expect.RefusedAsync("PEER-18", world.As("second").VpcPeerings.CreateAsync(
            new VpcPeeringSpec { VpcId = near.Id, AcceptingVpcId = far.Id, Spec = "Mini.2" }));
        Assert.Contains("first", finding.Detail, StringComparison.Ordinal);
        await Expect.RefusedAsync("PEER-18", world.As("third").VpcPeerings.CreateAsync(
            new VpcPeeringSpec { VpcId = far.Id, AcceptingVpcId = near.Id, Spec = "Mini.2" }));
    }

    [Fact]
    public async Task Keeps_one_when_the_first_is_gone()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16"));
        var first = await world.PeeringAsync("first", near, far);
        await world.As("first").VpcPeerings.DeleteAsync(first.Id);
        Assert.Equal("Active", (await world.PeeringAsync("second", far, near)).Status);
    }
}

[RuleCase("PEER-19")]
public sealed class ConnectingAccountOwesTests
{
    [Fact]
    public async Task Breaks_while_the_initiators_account_owes()
    {
        await using var world = await TestWorld.NewAsync();
        var pair = await PairCases.ReadyAsync(world);
        await world.SetAsync("bills-outstanding", "true");
        await pair.RefusedAsync("PEER-19");
    }

    [Fact]
    public async Task Keeps_when_it_has_paid()
    {
        await using var world = await TestWorld.NewAsync();
        await (await PairCases.ReadyAsync(world)).KeptAsync("PEER-19");
    }
}

[RuleCase("PEER-20")]
public sealed class OppositeAccountUnknownTests
{
    [Fact]
    public async Task Breaks_when_the_other_account_does_not_exist()
    {
        await using var world = await TestWorld.NewAsync();
        var pair = await PairCases.ReadyAsync(world, farAccount: TestWorld.OtherAccount);
        await world.SetAsync("exists", "false", TestWorld.OtherAccount);
        await pair.RefusedAsync("PEER-20");
    }

    [Fact]
    public async Task Keeps_when_it_does()
    {
        await using var world = await TestWorld.NewAsync();
        await (await PairCases.ReadyAsync(world, farAccount: TestWorld.OtherAccount)).KeptAsync("PEER-20");
    }
}

[RuleCase("PEER-21")]
public sealed class SitesOfEndsDifferTests
{
    [Fact]
    public async Task Breaks_between_the_china_and_the_international_site()
    {
        await using var world = await TestWorld.NewAsync();
        var pair = await PairCases.ReadyAsync(world, farAccount: TestWorld.OtherAccount);
        await world.SetAsync("site", "international", TestWorld.OtherAccount);
        await pair.RefusedAsync("PEER-21");
    }

    [Fact]
    public async Task Keeps_accounts_of_one_site()
    {
        await using var world = await TestWorld.NewAsync();
        await (await PairCases.ReadyAsync(world, farAccount: TestWorld.OtherAccount)).KeptAsync("PEER-21");
    }
}

[RuleCase("PEER-31")]
public sealed class AcceptorHalfMissingTests
{
    [Fact]
    public async Task Breaks_when_the_initiating_half_comes_first_and_names_the_way_out()
    {
        await using var world = await TestWorld.NewAsync();
        var pair = await PairCases.ReadyAsync(world, s => s with { OppositeInterfaceId = "" }, s => s with { OppositeInterfaceId = "" });
        var finding = await Expect.RefusedAsync("PEER-31", world.As("connect").RouterInterfaceConnections.CreateAsync(
            new RouterInterfaceConnectionSpec { InterfaceId = pair.Initiator.Id, OppositeInterfaceId = pair.Acceptor.Id }));
        Assert.Contains("dependsOn", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_when_the_accepting_half_comes_first()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16"));
        var (initiator, acceptor) = await world.PairAsync(near, far);
        Assert.Equal(("Active", "Active"), (initiator.Status, acceptor.Status));
    }
}

[RuleCase("PEER-43")]
public sealed class OtherLinkAfterFreezeTests
{
    [Fact]
    public async Task Breaks_when_a_frozen_interface_is_given_another_peer()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far, third) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16"), await world.VpcAsync("third", "10.2.0.0/16"));
        var (initiator, _) = await world.PairAsync(near, far);
        var other = await world.InterfaceAsync("other", third, TestWorld.Acceptor(third, near));
        await world.As("pair-connect").RouterInterfaceConnections.DeleteAsync(initiator.Id);
        await Expect.RefusedAsync("PEER-43", world.As("again").RouterInterfaceConnections.CreateAsync(
            new RouterInterfaceConnectionSpec { InterfaceId = initiator.Id, OppositeInterfaceId = other.Id }));
    }

    [Fact]
    public async Task Keeps_the_same_peer_and_brings_the_link_back()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16"));
        var (initiator, acceptor) = await world.PairAsync(near, far);
        await world.As("pair-connect").RouterInterfaceConnections.DeleteAsync(initiator.Id);
        Assert.Equal("Inactive", (await world.As("look").RouterInterfaces.GetAsync(acceptor.Id))!.Status);
        var half = await Expect.KeptAsync("PEER-43", world.As("again").RouterInterfaceConnections.CreateAsync(
            new RouterInterfaceConnectionSpec { InterfaceId = initiator.Id, OppositeInterfaceId = acceptor.Id }));
        Assert.Equal("Active", half.Status);
    }
}

[RuleCase("PEER-26")]
[RuleCase("PEER-27")]
[RuleCase("PEER-28")]
public sealed class SwitchTests
{
    [Fact]
    public async Task Breaks_PEER_26_when_an_active_link_is_activated()
    {
        await using var world = await TestWorld.NewAsync();
        var (initiator, _) = await world.PairAsync(await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16"));
        await Expect.RefusedAsync("PEER-26", world.As("x").RouterInterfaces.ActivateAsync(initiator.Id));
    }

    [Fact]
    public async Task Breaks_PEER_27_when_an_idle_interface_is_frozen()
    {
        await using var world = await TestWorld.NewAsync();
        var pair = await PairCases.ReadyAsync(world);
        await Expect.RefusedAsync("PEER-27", world.As("x").RouterInterfaces.DeactivateAsync(pair.Initiator.Id));
    }

    [Fact]
    public async Task Breaks_PEER_28_when_the_other_end_was_deleted()
    {
        await using var world = await TestWorld.NewAsync();
        var (initiator, acceptor) = await world.PairAsync(await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16"));
        await world.As("x").RouterInterfaces.DeactivateAsync(initiator.Id);
        await world.As("x").RouterInterfaces.DeleteAsync(acceptor.Id);
        await Expect.RefusedAsync("PEER-28", world.As("x").RouterInterfaces.ActivateAsync(initiator.Id));
    }

    [Fact]
    public async Task Keeps_a_freeze_and_its_end_called_on_either_end()
    {
        await using var world = await TestWorld.NewAsync();
        var (initiator, acceptor) = await world.PairAsync(await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16"));
        await Expect.KeptAsync("PEER-27", world.As("x").RouterInterfaces.DeactivateAsync(acceptor.Id));
        Assert.Equal("Inactive", (await world.As("x").RouterInterfaces.GetAsync(initiator.Id))!.Status);
        await Expect.KeptAsync("PEER-26", world.As("x").RouterInterfaces.ActivateAsync(initiator.Id));
        Assert.Equal("Active", (await world.As("x").RouterInterfaces.GetAsync(acceptor.Id))!.Status);
    }
}
