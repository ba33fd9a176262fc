using ExpressConnect.Engine.Tests.BgpGroups;
using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.VirtualBorderRouters;

[RuleCase("VBR-45")]
[RuleCase("VBR-72")]
public sealed class OneOperationAtATimeTests
{
    [Fact]
    public async Task Shows_VBR_45_that_routers_asked_for_at_once_are_all_made()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        var made = await Task.WhenAll(Enumerable.Range(101, 5).Select(vlan => Task.Run(() => world.MakeAsync(TestWorld.Router(line, vlan), $"vbr{vlan}"))));
        Assert.Equal(5, made.Select(outcome => outcome.Id).Distinct().Count());
    }

    [Fact]
    public async Task Shows_VBR_45_that_of_two_that_want_one_vlan_one_gets_it()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        var made = await Task.WhenAll(Enumerable.Range(1, 4).Select(n => Task.Run(async () =>
        {
            try
            {
                await world.MakeAsync(TestWorld.Router(line, 110), $"vbr{n}");
                return "made";
            }
            catch (ExpressConnectException refusal)
            {
                return refusal.Rule;
            }
        })));
        Assert.Equal(["VBR-06", "VBR-06", "VBR-06", "made"], made.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Shows_VBR_72_that_a_delete_waits_until_the_router_is_off()
    {
        await using var world = await TestWorld.NewAsync();
        var router = await world.RouterAsync("vbr", await world.LineAsync("line"));
        await world.BecomeRealisticAsync();
        var switching = world.ChangeAsync(router, s => s with { Status = "terminated" });
        var deleting = world.As("vbr").VirtualBorderRouters.DeleteAsync(router.Id);
        Assert.Contains((await world.LetTimePassAsync(deleting)).Notes, note => note.Contains("terminating", StringComparison.Ordinal));
        await world.LetTimePassAsync(switching);
        Assert.Null(await world.As("look").VirtualBorderRouters.GetAsync(router.Id));
    }
}

[RuleCase("VBR-47")]
[RuleCase("VBR-54")]
[RuleCase("VBR-64")]
[RuleCase("VBR-66")]
[RuleCase("VBR-89")]
[RuleCase("VBR-91")]
public sealed class SaidByOtherRulesTests
{
    [Fact]
    public async Task Shows_VBR_47_that_COM_08_asks_for_billing()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        await world.SetAsync("outbound-traffic-billing", "false");
        await Expect.RefusedAsync("COM-08", world.MakeAsync(TestWorld.Router(line, 110)));
    }

    [Fact]
    public async Task Shows_VBR_54_that_a_change_is_checked_like_a_new_router()
    {
        await using var world = await TestWorld.NewAsync();
        var router = await world.RouterAsync("vbr", await world.LineAsync("line"));
        await Expect.RefusedAsync("VBR-05", world.ChangeAsync(router, s => s with { VlanId = 3000 }));
        await Expect.RefusedAsync("VBR-15", world.ChangeAsync(router, s => s with { PeerGatewayIp = "192.168.111.2" }));
    }

    [Fact]
    public async Task Shows_VBR_64_that_a_changed_bandwidth_is_checked_like_a_new_one()
    {
        await using var world = await TestWorld.NewAsync();
        var router = await world.RouterAsync("vbr", await world.LineAsync("line"));
        await Expect.RefusedAsync("VBR-29", world.ChangeAsync(router, s => s with { Bandwidth = 2048 }));
        Assert.Equal(500, (await world.ChangeAsync(router, s => s with { Bandwidth = 500 })).State!.Spec.Bandwidth.Value);
    }

    [Fact]
    public async Task Shows_VBR_66_that_a_bandwidth_is_that_of_a_router_that_exists()
    {
        await using var world = await TestWorld.NewAsync();
        var router = await world.RouterAsync("vbr", await world.LineAsync("line"));
        await Expect.RefusedAsync("VBR-49", world.As("vbr").VirtualBorderRouters.UpdateAsync("vbr-nowhere", router.Spec with { Bandwidth = 500 }));
    }

    [Fact]
    public async Task Shows_VBR_89_that_ROUTE_09_keeps_the_addresses_of_the_cloud()
    {
        await using var world = await TestWorld.NewAsync();
        var router = await world.RouterAsync("vbr", await world.LineAsync("line"));
        RouteEntrySpec To(string range) => new() { RouteTableId = router.RouteTableId, DestinationCidrBlock = range, NexthopType = "RouterInterface", NexthopId = router.VlanInterfaceId };
        await Expect.RefusedAsync("ROUTE-09", world.As("all").RouteEntries.CreateAsync(To("100.64.0.0/10")));
        await Expect.WarnedAsync("ROUTE-09", world.As("part").RouteEntries.CreateAsync(To("100.64.1.0/24")));
    }

    [Fact]
    public async Task Shows_VBR_91_that_RI_28_counts_the_interfaces_of_a_router()
    {
        await using var world = await TestWorld.NewAsync();
        await world.SetQuotaAsync("ec_quota_vbr_ri_num", 1);
        var cases = await BgpCases.NewAsync(world);
        await cases.ConnectAsync("hub");
        var refusal = await Assert.ThrowsAsync<ExpressConnectException>(() => cases.ConnectAsync("second", "10.1.0.0/16"));
        Assert.Equal("RI-28", refusal.Rule);
    }
}

[RuleCase("VBR-83")]
[RuleCase("VBR-85")]
[RuleCase("VBR-86")]
[RuleCase("VBR-87")]
[RuleCase("VBR-88")]
public sealed class WhatARouterIsTests
{
    [Fact]
    public async Task Shows_VBR_83_VBR_87_and_VBR_88_that_each_router_has_an_interface_and_a_table_of_its_own()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        var (one, other) = (await world.RouterAsync("one", line), await world.RouterAsync("other", line, 111));
        Assert.All([one, other], router => Assert.StartsWith("ri-", router.VlanInterfaceId, StringComparison.Ordinal));
        Assert.All([one, other], router => Assert.StartsWith("vtb-", router.RouteTableId, StringComparison.Ordinal));
        Assert.NotEqual(one.VlanInterfaceId, other.VlanInterfaceId);
        Assert.NotEqual(one.RouteTableId, other.RouteTableId);
    }

    [Fact]
    public async Task Shows_VBR_85_that_deleting_what_is_gone_is_no_mistake()
    {
        await using var world = await TestWorld.NewAsync();
        var router = await world.RouterAsync("vbr", await world.LineAsync("line"));
        await world.As("vbr").VirtualBorderRouters.DeleteAsync(router.Id);
        Assert.Empty((await world.As("vbr").VirtualBorderRouters.DeleteAsync(router.Id)).Findings);
    }

    [Fact]
    public async Task Shows_VBR_86_what_a_router_needs_to_carry_traffic()
    {
        await using var world = await TestWorld.NewAsync();
        var router = await world.RouterAsync("vbr", await world.LineAsync("line"));
        Assert.Equal(("active", "Enabled", "Normal"), (router.Status, router.PhysicalConnectionStatus, router.PhysicalConnectionBusinessStatus));
    }
}
