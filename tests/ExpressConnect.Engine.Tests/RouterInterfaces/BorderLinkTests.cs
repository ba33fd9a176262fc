using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.RouterInterfaces;

/// <summary>Links between virtual border routers and VPCs.</summary>
public sealed class BorderLinkTests
{
    [Theory]
    [InlineData(TestWorld.Beijing, TestWorld.Account)]
    [InlineData(TestWorld.Shenzhen, TestWorld.Account)]
    [InlineData(TestWorld.Beijing, TestWorld.OtherAccount)]
    [InlineData(TestWorld.Frankfurt, TestWorld.OtherAccount)]
    public async Task A_border_router_and_a_vpc_pair_whatever_the_region_and_the_account(string region, string account)
    {
        await using var world = await TestWorld.NewAsync();
        var link = await BorderLink.NewAsync(world, region, account);
        Assert.Equal(("Active", "Active"), (link.There.Status, link.Back.Status));
        Assert.Equal((link.Back.Id, link.There.Id), (link.There.OppositeInterfaceId, link.Back.OppositeInterfaceId));
        Assert.Equal((null, link.Vpc.Id), (link.There.VpcInstanceId, link.Back.VpcInstanceId));
        Assert.Equal((region != TestWorld.Beijing, false), (link.There.IsCharged, link.Back.IsCharged));
    }

    [Fact]
    public async Task Two_accounts_pair_without_acting_for_each_other()
    {
        await using var world = await TestWorld.NewAsync();
        var router = await world.BorderRouterAsync();
        var vpc = await world.VpcAsync("vpc", account: TestWorld.OtherAccount);
        var there = (await world.OnlyAs("there").RouterInterfaces.CreateAsync(BorderLinks.Initiator(router, vpc))).State!;
        var back = (await world.OnlyAs("back", TestWorld.OtherAccount).RouterInterfaces.CreateAsync(BorderLinks.Acceptor(vpc, router))).State!;
        await world.OnlyAs("accept", TestWorld.OtherAccount).RouterInterfaceConnections.CreateAsync(new RouterInterfaceConnectionSpec
        {
            InterfaceId = back.Id, OppositeInterfaceId = there.Id, OppositeInterfaceOwnerId = router.Account, OppositeRouterId = router.Id, OppositeRouterType = "VBR",
        });
        await world.OnlyAs("connect").RouterInterfaceConnections.CreateAsync(new RouterInterfaceConnectionSpec
        {
            InterfaceId = there.Id, OppositeInterfaceId = back.Id, OppositeInterfaceOwnerId = vpc.Account, OppositeRouterId = vpc.RouterId, OppositeRouterType = "VRouter",
        });
        Assert.Equal("Active", (await world.As("look").RouterInterfaces.GetAsync(there.Id))!.Status);
    }

    [Fact]
    public async Task Within_a_region_it_is_free_and_no_subscription()
    {
        await using var world = await TestWorld.NewAsync();
        var spec = await world.FromVbrAsync(await world.VpcAsync("far"));
        await Expect.RefusedAsync("FEE-04", world.AskAsync(spec with { PaymentType = "Subscription" }));
    }

    [Fact]
    public async Task Between_regions_the_owner_of_the_border_router_pays()
    {
        await using var world = await TestWorld.NewAsync();
        var far = await world.VpcAsync("far", account: TestWorld.OtherAccount, region: TestWorld.Shenzhen);
        var spec = await world.FromVbrAsync(far);
        await world.SetAsync("negative-balance", "true");
        await Expect.RefusedAsync("FEE-09", world.AskAsync(spec));
        await world.SetAsync("negative-balance", "true", TestWorld.OtherAccount);
        await world.SetAsync("negative-balance", "false");
        await Expect.KeptAsync("FEE-09", world.AskAsync(spec));
    }

    [Fact]
    public async Task Two_routers_are_linked_once()
    {
        await using var world = await TestWorld.NewAsync();
        var link = await BorderLink.NewAsync(world);
        await Expect.RefusedAsync("RI-34", world.AskAsync(BorderLinks.Initiator(link.Router, link.Vpc), "second"));
    }
}

[RuleCase("PEER-17")]
[RuleCase("ACCT-12")]
[RuleCase("PEER-25")]
[RuleCase("PEER-37")]
public sealed class ConnectingBorderRoutersTests
{
    [Fact]
    public async Task Breaks_PEER_17_when_the_acceptor_expects_another_access_point()
    {
        await using var world = await TestWorld.NewAsync();
        var another = AccessPoints.All.First(p => p is { RegionId: TestWorld.Beijing, Id: not (null or TestWorld.AccessPoint) }).Id!;
        var line = await world.LineAsync("line");
        var vpc = await world.VpcAsync("vpc");
        var router = await world.RouterAsync("vbr", line);

        // Made while nothing is known of the virtual border router, which only the connection names.
        var back = await world.InterfaceAsync("back", vpc, BorderLinks.Acceptor(vpc, router) with { OppositeRouterId = default, OppositeAccessPointId = another });
        var there = (await world.AskAsync(BorderLinks.Initiator(router, vpc), "there")).State!;
        var finding = await Expect.RefusedAsync("PEER-17", world.ConnectAsync(new BorderLink(router, vpc, there, back)));
        Assert.Equal("InvalidAccessPoint.NotMatch", finding.Code);
    }

    [Fact]
    public async Task Breaks_ACCT_12_when_outbound_traffic_of_the_initiating_account_is_not_billed()
    {
        await using var world = await TestWorld.NewAsync();
        var pair = await world.UnconnectedAsync(await world.BorderRouterAsync(), await world.VpcAsync("vpc"));
        await world.SetAsync("outbound-traffic-billing", "false");
        await Expect.RefusedAsync("ACCT-12", world.ConnectAsync(pair));
    }

    [Fact]
    public async Task Breaks_PEER_25_as_a_warning_when_two_vpcs_share_addresses()
    {
        await using var world = await TestWorld.NewAsync();
        var (one, two) = (await world.VpcAsync("one"), await world.VpcAsync("two"));
        await world.VSwitchAsync("one-a", one, "10.0.1.0/24");
        await world.VSwitchAsync("two-a", two, "10.0.1.128/25");
        var router = await world.BorderRouterAsync();
        await world.LinkAsync(router, one, "first");
        var finding = await Expect.WarnedAsync("PEER-25", world.ConnectAsync(await world.UnconnectedAsync(router, two, "second"), "second"));
        Assert.Equal("one-a", finding.Other!.Name);
    }

    [Fact]
    public async Task Keeps_and_shows_PEER_37_with_a_vpc_in_each_of_many_regions()
    {
        await using var world = await TestWorld.NewAsync();
        var router = await world.BorderRouterAsync();
        string[] regions = [TestWorld.Beijing, TestWorld.Shenzhen, TestWorld.Frankfurt, "cn-hangzhou", "cn-hongkong"];
        for (var n = 0; n < regions.Length; n++)
        {
            var vpc = await world.VpcAsync($"vpc-{n}", $"10.{n}.0.0/16", region: regions[n]);
            await world.VSwitchAsync($"vsw-{n}", vpc, $"10.{n}.1.0/24");
            var outcome = await world.ConnectAsync(await world.UnconnectedAsync(router, vpc, $"link-{n}"), $"link-{n}");
            Assert.Empty(outcome.Findings);
        }

        Assert.All(await world.As("look").RouterInterfaces.ListAsync(), end => Assert.Equal("Active", end.Status));
    }

    [Fact]
    public Task Shows_PEER_37() => Keeps_and_shows_PEER_37_with_a_vpc_in_each_of_many_regions();
}

[RuleCase("PEER-24")]
public sealed class DataCentreOverlapsVpcTests
{
    [Fact]
    public async Task Breaks_when_the_connection_brings_them_together()
    {
        await using var world = await TestWorld.NewAsync();
        var vpc = await world.VpcAsync("vpc");
        await world.VSwitchAsync("a", vpc, "10.0.1.0/24");
        var router = await world.BorderRouterAsync();
        await world.RouteAsync(router, "10.0.0.0/8", router.VlanInterfaceId);
        var finding = await Expect.RefusedAsync("PEER-24", world.ConnectAsync(await world.UnconnectedAsync(router, vpc)));
        Assert.Equal("a", finding.Other!.Name);
    }

    [Fact]
    public async Task Breaks_when_a_route_or_a_vswitch_brings_them_together()
    {
        await using var world = await TestWorld.NewAsync();
        var link = await BorderLink.NewAsync(world);
        await world.VSwitchAsync("a", link.Vpc, "10.0.1.0/24");
        var finding = await Expect.RefusedAsync("PEER-24", world.RouteAsync(link.Router, "10.0.1.128/25", link.Router.VlanInterfaceId));
        Assert.Equal(("a", "destinationCidrBlock"), (finding.Other!.Name, finding.Property));
        await world.RouteAsync(link.Router, "10.0.2.0/24", link.Router.VlanInterfaceId, "centre");
        finding = await Expect.RefusedAsync("PEER-24", world.As("b").VSwitches.CreateAsync(
            new VSwitchSpec { VpcId = link.Vpc.Id, CidrBlock = "10.0.2.0/25", ZoneId = "cn-beijing-h" }));
        Assert.Equal(("centre", "cidrBlock"), (finding.Other!.Name, finding.Property));
    }

    [Fact]
    public async Task Keeps_other_addresses_a_default_route_and_border_routers_that_are_not_linked()
    {
        await using var world = await TestWorld.NewAsync();
        var link = await BorderLink.NewAsync(world);
        await world.VSwitchAsync("a", link.Vpc, "10.0.1.0/24");
        await Expect.KeptAsync("PEER-24", world.RouteAsync(link.Router, "172.16.0.0/12", link.Router.VlanInterfaceId, "centre"));
        await Expect.KeptAsync("PEER-24", world.RouteAsync(link.Router, "0.0.0.0/0", link.Router.VlanInterfaceId, "internet"));
        var alone = await world.RouterAsync("alone", (await world.As("look").PhysicalConnections.GetAsync(link.Router.LineId!))!, 120);
        await Expect.KeptAsync("PEER-24", world.RouteAsync(alone, "10.0.1.0/24", alone.VlanInterfaceId, "elsewhere"));
    }

    [Fact]
    public async Task Keeps_when_the_settings_lower_it()
    {
        await using var world = await TestWorld.NewAsync();
        var link = await BorderLink.NewAsync(world);
        await world.VSwitchAsync("a", link.Vpc, "10.0.1.0/24");
        var lowered = world.As("centre", warn: "PEER-24").RouteEntries.CreateAsync(new RouteEntrySpec
        {
            RouteTableId = link.Router.RouteTableId, DestinationCidrBlock = "10.0.0.0/8", NexthopType = "RouterInterface", NexthopId = link.Router.VlanInterfaceId,
        });
        Assert.True((await Expect.WarnedAsync("PEER-24", lowered)).Lowered);
    }
}

[RuleCase("PEER-29")]
public sealed class VlanInterfaceTests
{
    [Fact]
    public async Task Breaks_when_it_is_frozen_activated_connected_or_paired()
    {
        await using var world = await TestWorld.NewAsync();
        var router = await world.BorderRouterAsync();
        var ends = world.As("x").RouterInterfaces;
        await Expect.RefusedAsync("PEER-29", ends.DeactivateAsync(router.VlanInterfaceId));
        await Expect.RefusedAsync("PEER-29", ends.ActivateAsync(router.VlanInterfaceId));
        await Expect.RefusedAsync("PEER-29", ends.ConnectAsync(router.VlanInterfaceId));
        var finding = await Expect.RefusedAsync("PEER-29", world.As("half").RouterInterfaceConnections.CreateAsync(
            new RouterInterfaceConnectionSpec { InterfaceId = router.VlanInterfaceId, OppositeInterfaceId = "ri-another" }));
        Assert.Equal(("interfaceId", router.Id), (finding.Property, finding.Other!.Id));
    }

    [Fact]
    public async Task Keeps_freezing_and_activating_the_interfaces_of_a_link()
    {
        await using var world = await TestWorld.NewAsync();
        var link = await BorderLink.NewAsync(world);
        var ends = world.As("x").RouterInterfaces;
        Assert.Equal("Inactive", (await Expect.KeptAsync("PEER-29", ends.DeactivateAsync(link.There.Id))).Status);
        Assert.Equal("Active", (await Expect.KeptAsync("PEER-29", ends.ActivateAsync(link.Back.Id))).Status);
    }
}
