using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.RouteEntries;

/// <summary>A VPC in Beijing that two virtual border routers reach, and routes of it to the data centre behind both.</summary>
internal sealed record ListCases(TestWorld World, Vpc Vpc, BorderLink First, BorderLink Second)
{
    private const string Centre = "172.16.0.0/12";

    public static async Task<ListCases> NewAsync(TestWorld world, bool probed = true)
    {
        var vpc = await world.VpcAsync("vpc");
        await world.VSwitchAsync("probes", vpc, "10.0.1.0/24");
        var line = await world.LineAsync("line");
        return new ListCases(world, vpc, await LinkAsync(world, line, vpc, 1, probed), await LinkAsync(world, line, vpc, 2, probed));
    }

    /// <summary>One of several next hops.</summary>
    public static NextHop Hop(string id, int weight = 100) => new() { NexthopType = "RouterInterface", NexthopId = id, Weight = weight };

    public RouteEntrySpec Spec(params NextHop[] hops) => new() { RouteTableId = Vpc.RouteTableId, DestinationCidrBlock = Centre, NextHops = hops };

    public Task<Outcome<RouteEntry>> MakeAsync(RouteEntrySpec spec) => World.As("route").RouteEntries.CreateAsync(spec);

    public Task<Outcome<RouteEntry>> MakeAsync(params NextHop[] hops) => MakeAsync(Spec(hops));

    public Task<Outcome<RouteEntry>> MakeAsync(int weight, int other) => MakeAsync(Hop(First.Back.Id, weight), Hop(Second.Back.Id, other));

    /// <summary>A third way, over a virtual border router of its own.</summary>
    public async Task<BorderLink> ThirdAsync() => await LinkAsync(World, await World.LineAsync("third-line"), Vpc, 3, probed: true);

    private static async Task<BorderLink> LinkAsync(TestWorld world, PhysicalConnection line, Vpc vpc, int n, bool probed)
    {
        var router = await world.RouterAsync($"vbr-{n}", line, 110 + n);
        var link = await world.LinkAsync(router, vpc, $"link-{n}", acceptor: s => probed ? s with { HealthCheckSourceIp = $"10.0.1.{10 + n}", HealthCheckTargetIp = router.Spec.PeerGatewayIp } : s);
        if (probed)
        {
            await world.RouteAsync(router, $"10.0.1.{10 + n}/32", link.There.Id, $"answers-{n}");
        }

        return link;
    }
}

[RuleCase("ROUTE-11")]
[RuleCase("ROUTE-17")]
[RuleCase("ECMP-01")]
[RuleCase("ECMP-03")]
[RuleCase("ECMP-04")]
[RuleCase("ECMP-10")]
[RuleCase("ECMP-16")]
public sealed class NextHopListTests
{
    [Fact]
    public async Task Breaks_ROUTE_11_with_both_or_neither()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await ListCases.NewAsync(world);
        var both = cases.Spec(ListCases.Hop(cases.First.Back.Id), ListCases.Hop(cases.Second.Back.Id)) with { NexthopType = "RouterInterface", NexthopId = cases.First.Back.Id };
        Assert.Equal("InvalidNexthopTypeAndList.BothNotNull", (await Expect.RefusedAsync("ROUTE-11", cases.MakeAsync(both))).Code);
        Assert.Equal("InvalidNexthopTypeAndList.BothNull", (await Expect.RefusedAsync("ROUTE-11", cases.MakeAsync(both with { NexthopId = default, NextHops = default }))).Code);
    }

    [Fact]
    public async Task Breaks_ROUTE_17_in_the_table_of_a_virtual_border_router()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await ListCases.NewAsync(world);
        var spec = cases.Spec(ListCases.Hop(cases.First.There.Id), ListCases.Hop(cases.Second.There.Id)) with { RouteTableId = cases.First.Router.RouteTableId, DestinationCidrBlock = "10.0.0.0/16" };
        await Expect.RefusedAsync("ROUTE-17", cases.MakeAsync(spec));
    }

    [Fact]
    public async Task Breaks_ECMP_01_with_something_else_than_router_interfaces()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await ListCases.NewAsync(world);
        var finding = await Expect.RefusedAsync("ECMP-01", cases.MakeAsync(ListCases.Hop(cases.First.Back.Id), new NextHop { NexthopType = "VpnGateway", NexthopId = "vpn-1", Weight = 100 }));
        Assert.Equal("nextHops[1].nexthopType", finding.Property);
    }

    [Fact]
    public async Task Breaks_ECMP_03_beyond_the_quota_and_when_empty()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await ListCases.NewAsync(world);
        await Expect.RefusedAsync("ECMP-03", cases.MakeAsync());
        var third = await cases.ThirdAsync();
        NextHop[] three = [ListCases.Hop(cases.First.Back.Id), ListCases.Hop(cases.Second.Back.Id), ListCases.Hop(third.Back.Id)];
        await world.SetQuotaAsync("next-hops-of-one-entry", 2);
        await Expect.RefusedAsync("ECMP-03", cases.MakeAsync(three));
        await world.SetQuotaAsync("next-hops-of-one-entry", 3);
        await Expect.KeptAsync("ECMP-03", cases.MakeAsync(three));
    }

    [Fact]
    public async Task Breaks_ECMP_04_with_an_interface_twice()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await ListCases.NewAsync(world);
        await Expect.RefusedAsync("ECMP-04", cases.MakeAsync(ListCases.Hop(cases.First.Back.Id), ListCases.Hop(cases.First.Back.Id)));
    }

    [Fact]
    public async Task Breaks_ECMP_10_with_IPv6()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await ListCases.NewAsync(world);
        await Expect.RefusedAsync("ECMP-10", cases.MakeAsync(
            cases.Spec(ListCases.Hop(cases.First.Back.Id), ListCases.Hop(cases.Second.Back.Id)) with { DestinationCidrBlock = "2408:4004:dd::/48" }));
    }

    [Fact]
    public async Task Breaks_ECMP_16_with_a_list_of_one()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await ListCases.NewAsync(world);
        await Expect.RefusedAsync("ECMP-16", cases.MakeAsync(ListCases.Hop(cases.First.Back.Id)));
    }

    [Fact]
    public async Task Keeps_two_interfaces_of_a_vpc()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await ListCases.NewAsync(world);
        var made = await cases.MakeAsync(100, 100);
        Assert.Empty(made.Findings);
        Assert.Equal([cases.First.Back.Id, cases.Second.Back.Id], made.State!.NextHopIds);
        Assert.Equal(made.State.Spec.NextHops.Value!, (await world.As("look").RouteEntries.GetAsync(made.Id!))!.Spec.NextHops.Value!);
    }

    [Fact]
    public async Task Keeps_silent_about_what_is_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await ListCases.NewAsync(world);
        var later = new NextHop { NexthopType = "RouterInterface", NexthopId = Planned<string?>.Unknown, Weight = Planned<int?>.Unknown };
        foreach (var (to, hops) in new[] { ("172.16.1.0/24", new Planned<IReadOnlyList<NextHop>?>([later, later])), ("172.16.2.0/24", Planned<IReadOnlyList<NextHop>?>.Unknown) })
        {
            var planned = await world.As(to, preview: true).RouteEntries.CreateAsync(cases.Spec() with { DestinationCidrBlock = to, NextHops = hops });
            Assert.Null(planned.Refusal);
            Assert.Empty(planned.Findings);
        }
    }
}

[RuleCase("ECMP-05")]
[RuleCase("ECMP-06")]
[RuleCase("ECMP-07")]
public sealed class WeightTests
{
    [Theory]
    [InlineData(256, "256")]
    [InlineData(-1, "-1")]
    public async Task Breaks_ECMP_05_out_of_range(int weight, string said)
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await ListCases.NewAsync(world);
        Assert.Contains(said, (await Expect.RefusedAsync("ECMP-05", cases.MakeAsync(100, weight))).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Breaks_ECMP_06_with_a_standby_of_two()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await ListCases.NewAsync(world);
        var third = await cases.ThirdAsync();
        await Expect.RefusedAsync("ECMP-06", cases.MakeAsync(ListCases.Hop(cases.First.Back.Id), ListCases.Hop(cases.Second.Back.Id), ListCases.Hop(third.Back.Id, 0)));
    }

    [Theory]
    [InlineData(100, 50)]
    [InlineData(10, 20)]
    public async Task Breaks_ECMP_07_with_another_mix(int weight, int other)
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await ListCases.NewAsync(world);
        await Expect.RefusedAsync("ECMP-07", cases.MakeAsync(weight, other));
    }

    [Theory]
    [InlineData(100, 100)]
    [InlineData(0, 0)]
    [InlineData(255, 255)]
    [InlineData(100, 0)]
    [InlineData(0, 100)]
    public async Task Keeps_equal_ones_and_primary_with_standby(int weight, int other)
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await ListCases.NewAsync(world);
        await Expect.KeptAsync("ECMP-05", cases.MakeAsync(weight, other));
    }

    [Fact]
    public Task Keeps_them() => Keeps_equal_ones_and_primary_with_standby(100, 0);
}

[RuleCase("ECMP-02")]
[RuleCase("ECMP-08")]
[RuleCase("ECMP-12")]
[RuleCase("HC-14")]
public sealed class WaysOfAListTests
{
    [Fact]
    public async Task Breaks_ECMP_02_with_a_link_to_another_vpc()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await ListCases.NewAsync(world);
        var (there, _) = await world.PairAsync(cases.Vpc, await world.VpcAsync("far", "172.16.0.0/16"));
        var finding = await Expect.RefusedAsync("ECMP-02", cases.MakeAsync(ListCases.Hop(cases.First.Back.Id), ListCases.Hop(there.Id)));
        Assert.Equal(("nextHops[1].nexthopId", there.Id), (finding.Property, finding.Other!.Id));
    }

    [Fact]
    public async Task Breaks_ROUTE_13_with_an_interface_of_another_router()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await ListCases.NewAsync(world);
        var refused = await Assert.ThrowsAsync<ExpressConnectException>(() => cases.MakeAsync(ListCases.Hop(cases.First.Back.Id), ListCases.Hop(cases.Second.There.Id)));
        Assert.Contains(refused.Findings, f => f is { Rule: "ROUTE-13", Property: "nextHops[1].nexthopId" });
    }

    [Fact]
    public async Task Breaks_ECMP_08_when_all_links_are_frozen_and_keeps_while_one_is_not()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await ListCases.NewAsync(world);
        await world.As("x").RouterInterfaces.DeactivateAsync(cases.First.Back.Id);
        await world.As("x").RouterInterfaces.DeactivateAsync(cases.Second.Back.Id);
        Assert.Contains("Inactive", (await Expect.RefusedAsync("ECMP-08", cases.MakeAsync(100, 100))).Detail, StringComparison.Ordinal);
        await world.As("x").RouterInterfaces.ActivateAsync(cases.Second.Back.Id);
        await Expect.KeptAsync("ECMP-08", cases.MakeAsync(100, 100));
    }

    [Fact]
    public async Task Breaks_ECMP_12_with_an_interface_that_is_not_connected()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await ListCases.NewAsync(world);
        var idle = await world.UnconnectedAsync(
            await world.RouterAsync("vbr-idle", await world.LineAsync("idle-line"), 130), cases.Vpc, "idle", s => s with { HealthCheckSourceIp = "10.0.1.30", HealthCheckTargetIp = "192.168.130.2" });
        await Expect.RefusedAsync("ECMP-12", cases.MakeAsync(ListCases.Hop(cases.First.Back.Id), ListCases.Hop(idle.Back.Id)));
    }

    [Fact]
    public async Task Breaks_HC_14_as_a_warning_without_health_checks()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await ListCases.NewAsync(world, probed: false);
        var made = await cases.MakeAsync(100, 0);
        Assert.Equal(["HC-14", "HC-14"], made.Findings.Select(f => f.Rule));
    }

    [Fact]
    public async Task Keeps_links_to_lines_that_are_tested()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await ListCases.NewAsync(world);
        await Expect.KeptAsync("HC-14", cases.MakeAsync(100, 0));
    }
}

[RuleCase("ECMP-13")]
[RuleCase("ECMP-14")]
[RuleCase("ECMP-15")]
public sealed class NextHopListStatementsTests
{
    [Fact]
    public async Task Shows_ECMP_13_that_lines_of_two_sites_share_a_route()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await ListCases.NewAsync(world);
        var third = await cases.ThirdAsync();
        await Expect.KeptAsync("ROUTE-13", cases.MakeAsync(ListCases.Hop(cases.First.Back.Id), ListCases.Hop(third.Back.Id)));
    }

    [Fact]
    public Task Shows_ECMP_14_in_the_words_of_HC_14() => new WaysOfAListTests().Breaks_HC_14_as_a_warning_without_health_checks();

    [Fact]
    public async Task Shows_ECMP_15_that_interfaces_are_free_once_the_route_is_gone_with_its_list()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await ListCases.NewAsync(world);
        var route = (await cases.MakeAsync(100, 100)).Id!;
        await world.As("x").RouterInterfaces.DeactivateAsync(cases.Second.Back.Id);
        await Expect.RefusedAsync("RI-57", world.As("x").RouterInterfaces.DeleteAsync(cases.Second.Back.Id));
        await world.As("route").RouteEntries.DeleteAsync(route);
        await Expect.GoneAsync("RI-57", world.As("x").RouterInterfaces.DeleteAsync(cases.Second.Back.Id));
    }

    [Fact]
    public async Task The_list_of_a_route_never_changes()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await ListCases.NewAsync(world);
        var route = (await cases.MakeAsync(100, 100)).State!;
        var routes = world.As("route").RouteEntries;
        await Expect.KeptAsync("ROUTE-27", routes.UpdateAsync(route.Id, cases.Spec(ListCases.Hop(cases.First.Back.Id), ListCases.Hop(cases.Second.Back.Id)) with { Description = "two ways" }));
        await Expect.RefusedAsync("ROUTE-27", routes.UpdateAsync(route.Id, cases.Spec(ListCases.Hop(cases.First.Back.Id), ListCases.Hop(cases.Second.Back.Id, 0))));
    }
}

/// <summary>What a health check says.</summary>
public sealed class HealthCheckStatusTests
{
    [Fact]
    public async Task It_is_normal_while_the_line_is_used_and_abnormal_when_link_router_or_way_back_fail()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await ListCases.NewAsync(world);
        Task<string?> StatusAsync() => StatusOfAsync(world, cases.First.Back.Id);
        Assert.Equal("NoRedundantRoute", await StatusAsync());
        await cases.MakeAsync(100, 0);
        Assert.Equal("Normal", await StatusAsync());

        await world.As("x").RouterInterfaces.DeactivateAsync(cases.First.There.Id);
        Assert.Equal("Abnormal", await StatusAsync());
        await world.As("x").RouterInterfaces.ActivateAsync(cases.First.There.Id);
        Assert.Equal("Normal", await StatusAsync());

        var answers = (await world.As("look").RouteEntries.ListAsync()).Single(r => r.Origin.Name == "answers-1");
        await world.As("answers-1").RouteEntries.DeleteAsync(answers.Id);
        Assert.Equal("Abnormal", await StatusAsync());
        Assert.Equal("Normal", await StatusOfAsync(world, cases.Second.Back.Id));
    }

    [Fact]
    public async Task Without_addresses_there_is_none()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await ListCases.NewAsync(world, probed: false);
        await cases.MakeAsync(100, 0);
        Assert.Equal("NoHealthCheckConfig", await StatusOfAsync(world, cases.First.Back.Id));
        Assert.Equal("NoHealthCheckConfig", await StatusOfAsync(world, cases.First.There.Id));
    }

    private static async Task<string?> StatusOfAsync(TestWorld world, string id) => (await world.As("look").RouterInterfaces.GetAsync(id))!.HealthCheckStatus;
}
