using ExpressConnect.Engine.Tests.BgpGroups;
using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.BgpPeers;

[RuleCase("BGPP-01")]
public sealed class PeerGroupTests
{
    [Fact]
    public async Task Breaks_when_there_is_no_such_group_or_it_lies_elsewhere()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        var group = await cases.GroupAsync();
        await Expect.RefusedAsync("BGPP-01", cases.MakePeerAsync(group, s => s with { BgpGroupId = "bgpg-nowhere" }));
        await Expect.RefusedAsync("BGPP-01", cases.MakePeerAsync(group, s => s with { Region = TestWorld.Shenzhen }));
        await Expect.RefusedAsync("BGPP-01", cases.MakePeerAsync(group, s => s with { Account = TestWorld.OtherAccount }));
    }

    [Fact]
    public async Task Keeps_a_group_that_is_there_and_waits_until_it_is_available()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await world.BecomeRealisticAsync();
        var making = cases.MakeGroupAsync();
        var pending = Assert.Single(await world.As("look").BgpGroups.ListAsync());
        Assert.Equal("Pending", pending.Status);
        var peer = await world.LetTimePassAsync(cases.MakePeerAsync(pending));
        Assert.Equal("Available", peer.State!.Status);
        Assert.Contains(peer.Notes, n => n.Contains("Pending", StringComparison.Ordinal));
        await world.LetTimePassAsync(making);
    }

    [Fact]
    public async Task Keeps_silent_about_what_is_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        var group = await cases.GroupAsync();
        foreach (var id in new[] { Planned<string?>.Unknown, group.Id })
        {
            var planned = await world.As("peer", preview: true).BgpPeers.CreateAsync(new BgpPeerSpec
            {
                BgpGroupId = id,
                PeerIpAddress = Planned<string?>.Unknown,
                IpVersion = Planned<string?>.Unknown,
                EnableBfd = Planned<bool>.Unknown,
                BfdMultiHop = Planned<int?>.Unknown,
            });
            Assert.Null(planned.Refusal);
            Assert.Empty(planned.Findings);
        }
    }
}

[RuleCase("BGPP-02")]
[RuleCase("BGPP-03")]
public sealed class PeerVersionTests
{
    [Theory]
    [InlineData("192.168.110")]
    [InlineData("192.168.110.2/30")]
    [InlineData("2408:4004:cc:400::2")]
    public async Task Breaks_BGPP_02_with_what_is_no_address_of_the_version(string address)
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        var group = await cases.GroupAsync();
        await Expect.RefusedAsync("BGPP-02", cases.MakePeerAsync(group, s => s with { PeerIpAddress = address }));
    }

    [Fact]
    public async Task Breaks_BGPP_02_in_an_IPv6_group_with_an_IPv4_address()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.WithIpv6Async(world);
        var group = await cases.GroupAsync(cases.GroupSpec() with { IpVersion = "IPv6" });
        await Expect.RefusedAsync("BGPP-02", cases.MakePeerAsync(group));
    }

    [Fact]
    public async Task Breaks_BGPP_03_with_another_version_than_the_group()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.WithIpv6Async(world);
        var group = await cases.GroupAsync();
        await Expect.RefusedAsync("BGPP-03", cases.MakePeerAsync(group, s => s with { IpVersion = "IPv6" }));
    }

    [Fact]
    public async Task Keeps_addresses_of_both_versions_in_their_groups()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.WithIpv6Async(world);
        await Expect.KeptAsync("BGPP-02", cases.MakePeerAsync(await cases.GroupAsync(), s => s with { IpVersion = "IPV4" }));
        var wide = await cases.GroupAsync(cases.GroupSpec() with { IpVersion = "IPv6" }, "wide");
        var peer = await Expect.KeptAsync("BGPP-03", cases.MakePeerAsync(wide, s => s with { PeerIpAddress = "2408:4004:00cc:400::0002", IpVersion = "IPV6" }, "wide-peer"));
        Assert.Equal(("2408:4004:cc:400::2", "IPv6"), (peer.PeerIpAddress, peer.IpVersion));
    }
}

[RuleCase("BGPP-06")]
[RuleCase("BGPP-07")]
public sealed class PeerPlaceTests
{
    [Fact]
    public async Task Breaks_BGPP_06_with_an_address_that_is_not_across_the_line()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        var group = await cases.GroupAsync();
        await Expect.RefusedAsync("BGPP-06", cases.MakePeerAsync(group, s => s with { PeerIpAddress = "10.9.9.9" }));
        var lowered = await world.As("peer", warn: "BGPP-06").BgpPeers.CreateAsync(new BgpPeerSpec { BgpGroupId = group.Id, PeerIpAddress = "10.9.9.9" });
        Assert.Equal("10.9.9.9", lowered.State!.PeerIpAddress);
    }

    [Fact]
    public async Task Breaks_BGPP_06_with_an_IPv6_address_outside_the_subnet()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.WithIpv6Async(world);
        var group = await cases.GroupAsync(cases.GroupSpec() with { IpVersion = "IPv6" });
        await Expect.RefusedAsync("BGPP-06", cases.MakePeerAsync(group, s => s with { PeerIpAddress = "2408:4004:cc:500::2" }));
        await Expect.KeptAsync("BGPP-06", cases.MakePeerAsync(group, s => s with { PeerIpAddress = "2408:4004:cc:4ff::2" }));
    }

    [Fact]
    public async Task Breaks_BGPP_07_with_the_address_of_the_router_itself()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await Expect.RefusedAsync("BGPP-07", cases.MakePeerAsync(await cases.GroupAsync(), s => s with { PeerIpAddress = "192.168.110.1" }));
    }

    [Fact]
    public async Task Keeps_the_customers_address_of_the_router()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await Expect.KeptAsync("BGPP-06", cases.MakePeerAsync(await cases.GroupAsync()));
    }

    [Fact]
    public void Keeps_an_address_behind_the_customers_router_to_which_a_route_leads_over_the_line()
    {
        var router = new VirtualBorderRouter { VlanInterfaceId = "ri-vlan", Spec = new VirtualBorderRouterSpec { LocalGatewayIp = "192.168.1.1", PeerGatewayIp = "192.168.1.2", PeeringSubnetMask = "255.255.255.252" } };
        var change = new BgpPeerChange
        {
            Caller = new Caller(TestWorld.Account),
            Spec = new BgpPeerSpec { PeerIpAddress = "10.9.9.9" },
            Group = new BgpGroup(),
            Router = router,
            SubInterfaces = SubInterface.Of(router, "IPv4"),
        };
        var route = new RouteEntry { Spec = new RouteEntrySpec { DestinationCidrBlock = "10.9.0.0/16", NexthopId = "ri-vlan" } };
        Assert.NotEmpty(new PeerNotAcrossLine().Check(change));
        Assert.Empty(new PeerNotAcrossLine().Check(change with { RoutesToCustomer = [route] }));
    }
}

[RuleCase("BGPP-08")]
public sealed class PeerAddressTwiceTests
{
    [Fact]
    public async Task Breaks_when_the_router_has_a_peer_with_the_address_however_it_is_written()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.WithIpv6Async(world);
        await cases.PeerAsync(await cases.GroupAsync());
        var other = await cases.GroupAsync(name: "other");
        Assert.Equal("peer", (await Expect.RefusedAsync("BGPP-08", cases.MakePeerAsync(other, name: "twin"))).Other!.Name);

        // Left out, it is the same address.
        await Expect.RefusedAsync("BGPP-08", cases.MakePeerAsync(other, s => s with { PeerIpAddress = null }, "twin"));
        var wide = await cases.GroupAsync(cases.GroupSpec() with { IpVersion = "IPv6" }, "wide");
        await cases.PeerAsync(wide, s => s with { PeerIpAddress = "2408:4004:cc:400::2" }, "wide-peer");
        await Expect.RefusedAsync("BGPP-08", cases.MakePeerAsync(wide, s => s with { PeerIpAddress = "2408:4004:CC:0400:0::2" }, "wide-twin"));
    }

    [Fact]
    public async Task Keeps_another_address_and_the_peers_own()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        var router = (await world.As("vbr").VirtualBorderRouters.CreateAsync(TestWorld.Router(line, 110) with { PeeringSubnetMask = "255.255.255.248" })).State!;
        var cases = new BgpCases(world, line, router);
        var group = await cases.GroupAsync();
        var peer = await cases.PeerAsync(group);
        await Expect.KeptAsync("BGPP-08", cases.MakePeerAsync(group, s => s with { PeerIpAddress = "192.168.110.3" }, "second"));
        await Expect.KeptAsync("BGPP-08", cases.ChangePeerAsync(peer, s => s with { EnableBfd = true }));
        await Expect.RefusedAsync("BGPP-08", cases.ChangePeerAsync(peer, s => s with { PeerIpAddress = "192.168.110.3" }));
        await Expect.KeptAsync("BGPP-08", cases.ChangePeerAsync(peer, s => s with { PeerIpAddress = "192.168.110.4" }));
    }
}

[RuleCase("BGPP-09")]
public sealed class AddressTakenOnDeviceTests
{
    // VLANs 110 and 360 give a router the same addresses.
    [Fact]
    public async Task Breaks_with_the_same_addresses_on_one_access_device()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await cases.PeerAsync(await cases.GroupAsync());
        var other = await cases.GroupOnAsync(await cases.OtherRouterAsync("other", 360), "other-group");
        var refused = await Assert.ThrowsAsync<ExpressConnectException>(() => cases.MakePeerAsync(other, name: "twin"));
        Assert.Equal(
            ["DuplicatedParam.LocalIpAddress", "DuplicatedParam.PeerIpAddress"],
            refused.Findings.Select(f => f.Code).Order(StringComparer.Ordinal));
        Assert.All(refused.Findings, f => Assert.Equal(("BGPP-09", "peer"), (f.Rule, f.Other!.Name)));
    }

    [Fact]
    public async Task Breaks_with_the_same_IPv6_addresses_alone()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.WithIpv6Async(world);
        var wide = cases.GroupSpec() with { IpVersion = "IPv6" };
        await cases.PeerAsync(await cases.GroupAsync(wide), s => s with { PeerIpAddress = null });
        var router = (await world.As("other").VirtualBorderRouters.CreateAsync(
            TestWorld.Router(cases.Line, 120) with { EnableIpv6 = true, LocalIpv6GatewayIp = "2408:4004:cc:400::1", PeerIpv6GatewayIp = "2408:4004:cc:400::2", PeeringIpv6SubnetMask = "2408:4004:cc:400::/56" })).State!;
        var refused = await Assert.ThrowsAsync<ExpressConnectException>(
            async () => await cases.MakePeerAsync(await cases.GroupAsync(wide with { RouterId = router.Id }, "other-group"), s => s with { PeerIpAddress = null }, "twin"));
        Assert.Equal(
            ["DuplicatedParam.LocalIpv6Address", "DuplicatedParam.PeerIpv6Address"],
            refused.Findings.Select(f => f.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Keeps_the_same_addresses_on_another_access_device_and_others_on_the_same()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await cases.PeerAsync(await cases.GroupAsync());
        var backup = await world.LineAsync("backup", TestWorld.Line() with { RedundantPhysicalConnectionId = cases.Line.Id });
        Assert.Equal(2, backup.Device);
        await Expect.KeptAsync("BGPP-09", cases.MakePeerAsync(await cases.GroupOnAsync(await cases.OtherRouterAsync("other", 360, backup), "there"), name: "there-peer"));
        await Expect.KeptAsync("BGPP-09", cases.MakePeerAsync(
            await cases.GroupOnAsync(await cases.OtherRouterAsync("third", 120), "here"), s => s with { PeerIpAddress = "192.168.120.2" }, "here-peer"));
    }

    [Fact]
    public async Task Keeps_the_same_addresses_while_the_other_router_speaks_no_BGP()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await cases.OtherRouterAsync("other", 360);
        await Expect.KeptAsync("BGPP-09", cases.MakePeerAsync(await cases.GroupAsync()));
    }
}

[RuleCase("BGPP-10")]
public sealed class TooManyBgpPeersTests
{
    [Fact]
    public async Task Breaks_with_the_ninth_and_keeps_eight()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        var router = (await world.As("vbr").VirtualBorderRouters.CreateAsync(TestWorld.Router(line, 110) with { PeeringSubnetMask = "255.255.255.0" })).State!;
        var cases = new BgpCases(world, line, router);
        var group = await cases.GroupAsync();
        var other = await cases.GroupAsync(name: "other");
        for (var i = 2; i < 10; i++)
        {
            await Expect.KeptAsync("BGPP-10", cases.MakePeerAsync(i % 2 == 0 ? group : other, s => s with { PeerIpAddress = $"192.168.110.{i}" }, $"peer-{i}"));
        }

        await Expect.RefusedAsync("BGPP-10", cases.MakePeerAsync(group, s => s with { PeerIpAddress = "192.168.110.10" }, "ninth"));
        await world.SetQuotaAsync("bgp-peers-per-vbr", 9);
        await Expect.KeptAsync("BGPP-10", cases.MakePeerAsync(group, s => s with { PeerIpAddress = "192.168.110.10" }, "ninth"));
    }

    [Fact]
    public async Task Keeps_one()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await Expect.KeptAsync("BGPP-10", cases.MakePeerAsync(await cases.GroupAsync()));
    }
}

[RuleCase("BGPP-15")]
public sealed class BgpPeerUnknownTests
{
    [Fact]
    public async Task Breaks_when_a_peer_that_is_not_there_is_to_change()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.RefusedAsync("BGPP-15", world.As("peer").BgpPeers.UpdateAsync("bgp-nowhere", new BgpPeerSpec()));
    }

    [Fact]
    public async Task Keeps_changing_one_that_is_there_and_waits_until_it_is_available()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        var peer = await cases.PeerAsync(await cases.GroupAsync());
        await world.BecomeRealisticAsync();
        var changing = cases.ChangePeerAsync(peer, s => s with { EnableBfd = true });
        Assert.Equal("Modifying", (await world.As("look").BgpPeers.GetAsync(peer.Id))!.Status);
        var again = await world.LetTimePassAsync(cases.ChangePeerAsync(peer, s => s with { EnableBfd = true, BfdMultiHop = 1 }));
        Assert.Equal("Available", again.State!.Status);
        await world.LetTimePassAsync(changing);
    }

    [Fact]
    public async Task A_peer_stays_in_its_group()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        var peer = await cases.PeerAsync(await cases.GroupAsync());
        var other = await cases.GroupAsync(name: "other");
        await Expect.RefusedAsync("", cases.ChangePeerAsync(peer, s => s with { BgpGroupId = other.Id }));
    }
}

[RuleCase("BGPP-17")]
public sealed class SessionResetTests
{
    [Fact]
    public async Task Breaks_as_a_warning_when_address_or_BFD_change()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        var router = (await world.As("vbr").VirtualBorderRouters.CreateAsync(TestWorld.Router(line, 110) with { PeeringSubnetMask = "255.255.255.248" })).State!;
        var cases = new BgpCases(world, line, router);
        var peer = await cases.PeerAsync(await cases.GroupAsync());
        Assert.Equal("enableBfd", (await Expect.WarnedAsync("BGPP-17", cases.ChangePeerAsync(peer, s => s with { EnableBfd = true }))).Property);
        await Expect.WarnedAsync("BGPP-17", cases.ChangePeerAsync(peer, s => s with { EnableBfd = true, BfdMultiHop = 1 }));
        await Expect.WarnedAsync("BGPP-17", cases.ChangePeerAsync(peer, s => s with { EnableBfd = true, BfdMultiHop = 1, PeerIpAddress = "192.168.110.3" }));
    }

    [Fact]
    public async Task Keeps_an_address_that_was_left_out_and_is_said_now()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        var peer = await cases.PeerAsync(await cases.GroupAsync(), s => s with { PeerIpAddress = null });
        await Expect.KeptAsync("BGPP-17", cases.ChangePeerAsync(peer, s => s with { PeerIpAddress = BgpCases.Address }));
    }
}

[RuleCase("BGPP-20")]
public sealed class BgpPeerTrafficTests
{
    [Fact]
    public async Task Breaks_without_outbound_traffic_billing()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        var group = await cases.GroupAsync();
        await world.SetAsync("outbound-traffic-billing", "false");
        await Expect.RefusedAsync("BGPP-20", cases.MakePeerAsync(group));
    }

    [Fact]
    public async Task Keeps_it_with_billing()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await Expect.KeptAsync("BGPP-20", cases.MakePeerAsync(await cases.GroupAsync()));
    }
}

[RuleCase("BFD-01")]
[RuleCase("BFD-03")]
[RuleCase("BFD-05")]
public sealed class BfdTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(256)]
    public async Task Breaks_BFD_01_out_of_range(int hops)
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        var group = await cases.GroupAsync();
        await Expect.RefusedAsync("BFD-01", cases.MakePeerAsync(group, s => s with { EnableBfd = true, BfdMultiHop = hops }));
    }

    [Fact]
    public async Task Breaks_BFD_01_with_no_hop_at_all() => await Breaks_BFD_01_out_of_range(0);

    [Fact]
    public async Task Breaks_BFD_03_with_hops_and_no_BFD()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await Expect.RefusedAsync("BFD-03", cases.MakePeerAsync(await cases.GroupAsync(), s => s with { BfdMultiHop = 1 }));
    }

    [Fact]
    public async Task Breaks_BFD_05_beyond_the_quota()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await world.SetQuotaAsync("bfd-sessions", 1);
        var peer = await cases.PeerAsync(await cases.GroupAsync(), s => s with { EnableBfd = true });
        var other = await cases.GroupOnAsync(await cases.OtherRouterAsync("other", 120), "other-group");
        await Expect.RefusedAsync("BFD-05", cases.MakePeerAsync(other, s => s with { PeerIpAddress = "192.168.120.2", EnableBfd = true }, "second"));
        await Expect.KeptAsync("BFD-05", cases.MakePeerAsync(other, s => s with { PeerIpAddress = "192.168.120.2" }, "second"));
        await Expect.KeptAsync("BFD-05", cases.ChangePeerAsync(peer, s => s with { BfdMultiHop = 1 }));
    }

    [Fact]
    public async Task Keeps_the_ends_of_the_range()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        var peer = await Expect.KeptAsync("BFD-01", cases.MakePeerAsync(await cases.GroupAsync(), s => s with { EnableBfd = true, BfdMultiHop = 1 }));
        await Expect.KeptAsync("BFD-03", cases.ChangePeerAsync(peer, s => s with { BfdMultiHop = 255 }));
    }
}

[RuleCase("BGPP-04")]
[RuleCase("BGPP-11")]
[RuleCase("BGPP-13")]
[RuleCase("BGPP-14")]
[RuleCase("BGPP-18")]
[RuleCase("BFD-02")]
[RuleCase("BFD-04")]
[RuleCase("BFD-07")]
[RuleCase("BFD-08")]
public sealed class BgpPeerStatementsTests
{
    [Fact]
    public async Task Shows_BGPP_04_that_an_address_which_is_left_out_is_the_customers_of_the_router()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.WithIpv6Async(world);
        Assert.Equal(BgpCases.Address, (await cases.PeerAsync(await cases.GroupAsync(), s => s with { PeerIpAddress = null })).PeerIpAddress);
        var wide = await cases.GroupAsync(cases.GroupSpec() with { IpVersion = "IPv6" }, "wide");
        Assert.Equal("2408:4004:cc:400::2", (await cases.PeerAsync(wide, s => s with { PeerIpAddress = null }, "wide-peer")).PeerIpAddress);
    }

    [Fact]
    public async Task Shows_BGPP_11_that_a_router_without_IPv6_has_no_group_for_such_peers()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await Expect.RefusedAsync("BGPG-16", cases.MakeGroupAsync(cases.GroupSpec() with { IpVersion = "IPv6" }));
    }

    [Fact]
    public async Task Shows_BGPP_13_that_the_device_of_every_line_is_known()
    {
        await using var world = await TestWorld.NewAsync();
        Assert.Equal(1, (await BgpCases.NewAsync(world)).Line.Device);
    }

    [Fact]
    public async Task Shows_BGPP_14_that_a_session_takes_what_its_group_says()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        var group = await cases.GroupAsync();
        var peer = await cases.PeerAsync(group);
        Assert.Equal(110, peer.RouteLimit);
        await cases.ChangeGroupAsync(group, group.Spec with { RouteLimit = 50 });
        Assert.Equal(50, (await world.As("look").BgpPeers.GetAsync(peer.Id))!.RouteLimit);
    }

    [Fact]
    public async Task Shows_BGPP_18_that_a_delete_waits_and_one_that_is_gone_is_deleted()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        var peer = await cases.PeerAsync(await cases.GroupAsync());
        await world.BecomeRealisticAsync();
        var changing = cases.ChangePeerAsync(peer, s => s with { EnableBfd = true });
        await world.LetTimePassAsync(world.As("peer").BgpPeers.DeleteAsync(peer.Id));
        Assert.Null(await world.As("look").BgpPeers.GetAsync(peer.Id));
        await world.As("peer").BgpPeers.DeleteAsync(peer.Id);
        await world.LetTimePassAsync(changing);
    }

    [Fact]
    public async Task Shows_BFD_02_that_hops_may_be_left_out_and_BFD_04_that_one_is_allowed()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        var peer = await Expect.KeptAsync("BFD-02", cases.MakePeerAsync(await cases.GroupAsync(), s => s with { EnableBfd = true }));
        Assert.Equal(255, peer.BfdMultiHop);
        Assert.Equal(1, (await Expect.KeptAsync("BFD-04", cases.ChangePeerAsync(peer, s => s with { BfdMultiHop = 1 }))).BfdMultiHop);
    }

    [Fact]
    public async Task Shows_BFD_07_that_timers_are_the_routers()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        var timed = await world.As("vbr").VirtualBorderRouters.UpdateAsync(cases.Router.Id, cases.Router.Spec with { MinTxInterval = 200, MinRxInterval = 1000, DetectMultiplier = 10 });
        Assert.Equal(200, timed.State!.Spec.MinTxInterval.Value);
    }

    [Fact]
    public void Shows_BFD_08_that_only_peers_have_BFD() => Assert.Equal(
        [typeof(BgpPeerSpec)],
        typeof(BgpPeerSpec).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ResourceSpec)) && type.GetProperty("EnableBfd") is not null));
}

/// <summary>What a peer says of its session.</summary>
public sealed class SessionTests
{
    [Fact]
    public async Task A_session_is_established_while_router_and_line_are_up_and_advertises_the_networks_of_the_router()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        var peer = await cases.PeerAsync(await cases.GroupAsync());
        Assert.Equal(("Available", "Established", 0, 0), (peer.Status, peer.BgpStatus, peer.AdvertisedRouteCount, peer.ReceivedRouteCount));
        await cases.ConnectAsync();
        await cases.AnnounceAsync();
        Assert.Equal(1, (await LookAsync()).AdvertisedRouteCount);

        await world.As("vbr").VirtualBorderRouters.UpdateAsync(cases.Router.Id, cases.Router.Spec with { Status = "terminated" });
        Assert.Equal("Idle", (await LookAsync()).BgpStatus);

        async Task<BgpPeer> LookAsync() => (await world.As("look").BgpPeers.GetAsync(peer.Id))!;
    }
}
