using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.RouteEntries;

/// <summary>Routes in the table of a virtual border router, and routes towards one.</summary>
public sealed class BorderRouterRouteTests
{
    [Fact]
    public async Task A_link_is_routed_on_both_sides_and_to_the_data_centre()
    {
        await using var world = await TestWorld.NewAsync();
        var link = await BorderLink.NewAsync(world);
        await world.VSwitchAsync("a", link.Vpc, "10.0.1.0/24");
        foreach (var made in new[]
        {
            await world.RouteAsync(link.Router, "172.16.0.0/12", link.Router.VlanInterfaceId, "to-centre"),
            await world.RouteAsync(link.Router, "10.0.0.0/16", link.There.Id, "to-vpc"),
            await world.RouteAsync(link.Vpc, "172.16.0.0/12", link.Back.Id, "back"),
        })
        {
            Assert.Equal("Available", made.State!.Status);
            Assert.Empty(made.Findings);
        }
    }

    [Fact]
    public async Task The_interface_of_a_link_goes_after_the_routes_of_its_border_router()
    {
        await using var world = await TestWorld.NewAsync();
        var link = await BorderLink.NewAsync(world);
        await world.RouteAsync(link.Router, "10.0.0.0/16", link.There.Id);
        await world.As("x").RouterInterfaces.DeactivateAsync(link.There.Id);
        await Expect.RefusedAsync("RI-57", world.As("x").RouterInterfaces.DeleteAsync(link.There.Id));
        await Expect.GoneAsync("RI-57", world.As("x").RouterInterfaces.DeleteAsync(link.Back.Id));
    }

    [Fact]
    public async Task ROUTE_02_knows_its_table_its_region_and_its_account()
    {
        await using var world = await TestWorld.NewAsync();
        var link = await BorderLink.NewAsync(world);
        RouteEntrySpec spec = new() { RouteTableId = link.Router.RouteTableId, DestinationCidrBlock = "10.0.0.0/16", NexthopType = "RouterInterface", NexthopId = link.There.Id };
        await Expect.RefusedAsync("ROUTE-02", world.As("route", region: TestWorld.Shenzhen).RouteEntries.CreateAsync(spec));
        await Expect.RefusedAsync("ROUTE-02", world.As("route", TestWorld.OtherAccount).RouteEntries.CreateAsync(spec));
        await Expect.KeptAsync("ROUTE-02", world.As("route").RouteEntries.CreateAsync(spec));
    }

    [Fact]
    public async Task ROUTE_04_holds_in_the_table_of_a_border_router()
    {
        await using var world = await TestWorld.NewAsync();
        var link = await BorderLink.NewAsync(world);
        await world.RouteAsync(link.Router, "10.0.0.0/16", link.There.Id, "first");
        await Expect.RefusedAsync("ROUTE-04", world.RouteAsync(link.Router, "10.0.0.0/16", link.There.Id, "second"));
    }

    [Fact]
    public async Task ROUTE_12_names_what_a_border_router_can_lead_to()
    {
        await using var world = await TestWorld.NewAsync();
        var link = await BorderLink.NewAsync(world);
        var finding = await Expect.RefusedAsync("ROUTE-12", world.RouteAsync(link.Router, "10.0.0.0/16", "ri-nowhere"));
        Assert.Contains("vlanInterfaceId for what lies behind the line", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ROUTE_13_knows_the_interface_on_the_line_from_one_of_the_vpc()
    {
        await using var world = await TestWorld.NewAsync();
        var link = await BorderLink.NewAsync(world);
        var finding = await Expect.RefusedAsync("ROUTE-13", world.RouteAsync(link.Vpc, "172.16.0.0/12", link.Router.VlanInterfaceId));
        Assert.Equal(link.Router.Id, finding.Other!.Id);
    }

    [Fact]
    public async Task ROUTE_24_says_with_its_own_code_that_a_border_router_is_not_connected()
    {
        await using var world = await TestWorld.NewAsync();
        var pair = await world.UnconnectedAsync(await world.BorderRouterAsync(), await world.VpcAsync("vpc"));
        Assert.Equal("OperationDenied.VbrIdle", (await Expect.RefusedAsync("ROUTE-24", world.RouteAsync(pair.Router, "10.0.0.0/16", pair.There.Id))).Code);
        Assert.Equal("OperationDenied.VbrIdle", (await Expect.RefusedAsync("ROUTE-24", world.RouteAsync(pair.Vpc, "172.16.0.0/12", pair.Back.Id))).Code);
    }

    [Fact]
    public async Task ROUTE_36_warns_of_what_is_in_neither_the_vpc_nor_the_data_centre()
    {
        await using var world = await TestWorld.NewAsync();
        var link = await BorderLink.NewAsync(world);
        await Expect.WarnedAsync("ROUTE-36", world.RouteAsync(link.Router, "10.9.0.0/16", link.There.Id, "nowhere"));
        await Expect.KeptAsync("ROUTE-36", world.RouteAsync(link.Vpc, "172.16.0.0/12", link.Back.Id, "before-the-centre-is-routed"));
        await world.RouteAsync(link.Router, "172.16.0.0/12", link.Router.VlanInterfaceId, "centre");
        await Expect.KeptAsync("ROUTE-36", world.RouteAsync(link.Vpc, "172.16.1.0/24", link.Back.Id, "a-part-of-it"));
        await Expect.KeptAsync("ROUTE-36", world.RouteAsync(link.Vpc, link.Router.GatewaySubnet.ToString()!, link.Back.Id, "its-gateways"));
        var finding = await Expect.WarnedAsync("ROUTE-36", world.RouteAsync(link.Vpc, "192.168.200.0/24", link.Back.Id, "elsewhere"));
        Assert.Equal(link.Router.Id, finding.Other!.Id);
    }

    [Fact]
    public async Task ROUTE_40_finds_a_loop_from_either_side()
    {
        await using var world = await TestWorld.NewAsync();
        var link = await BorderLink.NewAsync(world);
        await world.RouteAsync(link.Vpc, "192.168.0.0/16", link.Back.Id, "to-line");
        Assert.Equal("to-line", (await Expect.RefusedAsync("ROUTE-40", world.RouteAsync(link.Router, "192.168.0.0/16", link.There.Id, "to-vpc"))).Other!.Name);
        await world.RouteAsync(link.Router, "10.0.0.0/16", link.There.Id, "there");
        Assert.Equal("there", (await Expect.RefusedAsync("ROUTE-40", world.RouteAsync(link.Vpc, "10.0.0.0/16", link.Back.Id, "again"))).Other!.Name);
    }
}

[RuleCase("ROUTE-10")]
[RuleCase("ROUTE-14")]
[RuleCase("ROUTE-15")]
[RuleCase("ROUTE-16")]
[RuleCase("ROUTE-18")]
[RuleCase("ROUTE-19")]
[RuleCase("ROUTE-21")]
public sealed class BorderRouterRouteRulesTests
{
    [Theory]
    [InlineData("100.64.0.0/11")]
    [InlineData("100.96.0.0/11")]
    public async Task Breaks_ROUTE_10_with_either_half_of_the_clouds_range_towards_the_data_centre(string half)
    {
        await using var world = await TestWorld.NewAsync();
        var link = await BorderLink.NewAsync(world);
        await Expect.RefusedAsync("ROUTE-10", world.RouteAsync(link.Router, half, link.Router.VlanInterfaceId));
    }

    [Fact]
    public async Task Breaks_ROUTE_14_over_interfaces_of_other_routers_and_over_other_things()
    {
        await using var world = await TestWorld.NewAsync();
        var link = await BorderLink.NewAsync(world);
        var refused = await Assert.ThrowsAsync<ExpressConnectException>(() => world.RouteAsync(link.Router, "10.0.0.0/16", link.Back.Id));
        Assert.Contains(refused.Findings, f => f.Rule == "ROUTE-14" && f.Other!.Id == link.Back.Id);
        var other = await world.RouterAsync("other", (await world.As("look").PhysicalConnections.GetAsync(link.Router.LineId!))!, 120);
        Assert.Equal(other.Id, (await Expect.RefusedAsync("ROUTE-14", world.RouteAsync(link.Router, "172.16.0.0/12", other.VlanInterfaceId))).Other!.Id);
        var finding = await Expect.RefusedAsync("ROUTE-14", world.As("route").RouteEntries.CreateAsync(
            new RouteEntrySpec { RouteTableId = link.Router.RouteTableId, DestinationCidrBlock = "10.0.0.0/16", NexthopType = "NatGateway", NexthopId = "ngw-1" }));
        Assert.Equal("nexthopType", finding.Property);
    }

    [Fact]
    public async Task Breaks_ROUTE_15_while_the_router_is_off()
    {
        await using var world = await TestWorld.NewAsync();
        var router = await world.BorderRouterAsync();
        await world.As("vbr").VirtualBorderRouters.UpdateAsync(router.Id, router.Spec with { Status = "terminated" });
        await Expect.RefusedAsync("ROUTE-15", world.RouteAsync(router, "172.16.0.0/12", router.VlanInterfaceId));
    }

    /// <summary>No operation of this world brings a line with a router on it there: the rule is asked itself.</summary>
    [Theory]
    [InlineData("Terminated", "Normal")]
    [InlineData("Enabled", "FinancialLocked")]
    public async Task Breaks_ROUTE_16_while_the_line_is_ended_or_locked(string status, string businessStatus)
    {
        var change = await OnLineAsync(status, businessStatus);
        Assert.Equal("ROUTE-16", Assert.Single(new LineOfRouteNotUsable().Check(change)).Rule);
    }

    [Fact]
    public async Task Breaks_ROUTE_18_beyond_the_quota_of_border_routers_and_keeps_within_it()
    {
        await using var world = await TestWorld.NewAsync();
        await world.SetQuotaAsync("custom-entries-per-vbr-table", 1);
        var router = await world.BorderRouterAsync();
        await Expect.KeptAsync("ROUTE-18", world.RouteAsync(router, "172.16.1.0/24", router.VlanInterfaceId, "one"));
        await Expect.RefusedAsync("ROUTE-18", world.RouteAsync(router, "172.16.2.0/24", router.VlanInterfaceId, "two"));
    }

    [Fact]
    public async Task Breaks_ROUTE_19_with_IPv6_on_a_router_that_speaks_IPv4_only()
    {
        await using var world = await TestWorld.NewAsync();
        var router = await world.BorderRouterAsync();
        await Expect.RefusedAsync("ROUTE-19", world.RouteAsync(router, "2408:4004:cc::/48", router.VlanInterfaceId));
    }

    [Fact]
    public async Task Breaks_ROUTE_21_to_a_vpc_without_billing_of_outbound_traffic()
    {
        await using var world = await TestWorld.NewAsync();
        var link = await BorderLink.NewAsync(world);
        await world.SetAsync("outbound-traffic-billing", "false");
        await Expect.RefusedAsync("ROUTE-21", world.RouteAsync(link.Router, "10.0.0.0/16", link.There.Id));
        await Expect.KeptAsync("ROUTE-21", world.RouteAsync(link.Router, "172.16.0.0/12", link.Router.VlanInterfaceId));
    }

    [Fact]
    public async Task Keeps_routes_to_the_vpc_and_to_the_data_centre()
    {
        await using var world = await TestWorld.NewAsync();
        var link = await BorderLink.NewAsync(world);
        await Expect.KeptAsync("ROUTE-14", world.RouteAsync(link.Router, "10.0.0.0/16", link.There.Id, "vpc"));
        await Expect.KeptAsync("ROUTE-14", world.RouteAsync(link.Router, "172.16.0.0/12", link.Router.VlanInterfaceId, "centre"));
        Assert.Empty(new LineOfRouteNotUsable().Check(await OnLineAsync("Enabled", "Normal")));
    }

    [Fact]
    public async Task Keeps_ROUTE_19_on_a_router_that_speaks_IPv6()
    {
        await using var world = await TestWorld.NewAsync();
        var router = (await world.As("vbr").VirtualBorderRouters.CreateAsync(TestWorld.Router(await world.LineAsync("line"), 110) with
        {
            EnableIpv6 = true,
            LocalIpv6GatewayIp = "2408:4004:cc:400::1",
            PeerIpv6GatewayIp = "2408:4004:cc:400::2",
            PeeringIpv6SubnetMask = "2408:4004:cc:400::/56",
        })).State!;
        Assert.Equal("IPv6", (await Expect.KeptAsync("ROUTE-19", world.RouteAsync(router, "2408:4004:dd::/48", router.VlanInterfaceId))).IpVersion);
    }

    [Fact]
    public async Task Keeps_silent_about_what_is_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        var router = await world.BorderRouterAsync();
        var later = Planned<string?>.Unknown;
        var planned = await world.As("route", preview: true).RouteEntries.CreateAsync(
            new RouteEntrySpec { RouteTableId = router.RouteTableId, DestinationCidrBlock = later, NexthopType = "RouterInterface", NexthopId = later });
        Assert.Null(planned.Refusal);
        Assert.Empty(planned.Findings);
    }

    private static async Task<RouteEntryChange> OnLineAsync(string status, string businessStatus)
    {
        await using var world = await TestWorld.NewAsync();
        var router = await world.BorderRouterAsync();
        var line = (await world.As("look").PhysicalConnections.GetAsync(router.LineId!))!;
        return new RouteEntryChange
        {
            Caller = new Caller(TestWorld.Account),
            Spec = new RouteEntrySpec { RouteTableId = router.RouteTableId },
            BorderRouter = router,
            Line = line with { Phase = new Phase(status), BusinessStatus = businessStatus },
        };
    }
}

[RuleCase("HC-12")]
public sealed class HealthCheckWayBackTests
{
    [Fact]
    public async Task Breaks_as_a_warning_when_a_route_uses_an_interface_that_probes()
    {
        await using var world = await TestWorld.NewAsync();
        var link = await ProbingAsync(world);
        var finding = await Expect.WarnedAsync("HC-12", world.RouteAsync(link.Vpc, "172.16.0.0/12", link.Back.Id));
        Assert.Equal(link.Router.Id, finding.Other!.Id);
    }

    [Fact]
    public async Task Breaks_as_a_warning_when_a_linked_interface_begins_to_probe()
    {
        await using var world = await TestWorld.NewAsync();
        var link = await BorderLink.NewAsync(world);
        await world.VSwitchAsync("probes", link.Vpc, "10.0.1.0/24");
        var finding = await Expect.WarnedAsync("HC-12", world.As("link-back").RouterInterfaces.UpdateAsync(
            link.Back.Id, link.Back.Spec with { HealthCheckSourceIp = "10.0.1.10", HealthCheckTargetIp = "192.168.110.2" }));
        Assert.Equal("healthCheckSourceIp", finding.Property);
    }

    [Fact]
    public async Task Keeps_when_the_border_router_routes_the_source_back()
    {
        await using var world = await TestWorld.NewAsync();
        var link = await ProbingAsync(world);
        await world.RouteAsync(link.Router, "10.0.1.10", link.There.Id, "answers");
        await Expect.KeptAsync("HC-12", world.RouteAsync(link.Vpc, "172.16.0.0/12", link.Back.Id));
    }

    private static async Task<BorderLink> ProbingAsync(TestWorld world)
    {
        var vpc = await world.VpcAsync("vpc");
        await world.VSwitchAsync("probes", vpc, "10.0.1.0/24");
        return await world.LinkAsync(await world.BorderRouterAsync(), vpc, acceptor: s => s with { HealthCheckSourceIp = "10.0.1.10", HealthCheckTargetIp = "192.168.110.2" });
    }
}
