using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.RouteEntries;

/// <summary>Two connected VPCs, and routes of the near one over their link.</summary>
internal sealed record RouteCases(TestWorld World, Vpc Near, Vpc Far, RouterInterface There, RouterInterface Back)
{
    public static async Task<RouteCases> ConnectedAsync(TestWorld world)
    {
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16"));
        var (there, back) = await world.PairAsync(near, far);
        return new RouteCases(world, near, far, there, back);
    }

    public RouteEntrySpec Spec(string to = "10.1.0.0/16") => new()
    {
        RouteTableId = Near.RouteTableId,
        DestinationCidrBlock = to,
        NexthopType = "RouterInterface",
        NexthopId = There.Id,
    };

    public Task<Outcome<RouteEntry>> MakeAsync(RouteEntrySpec spec, string name = "route") => World.As(name).RouteEntries.CreateAsync(spec);

    public Task<Outcome<RouteEntry>> MakeAsync(string to, string name = "route") => MakeAsync(Spec(to), name);
}

[RuleCase("ROUTE-01")]
[RuleCase("ROUTE-09")]
[RuleCase("ROUTE-26")]
[RuleCase("ROUTE-41")]
public sealed class RouteInputTests
{
    [Theory]
    [InlineData("10.1.0.1/16")]
    [InlineData("somewhere")]
    public async Task Breaks_ROUTE_01_with_host_bits_or_no_range(string to)
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.RefusedAsync("ROUTE-01", (await RouteCases.ConnectedAsync(world)).MakeAsync(to));
    }

    [Fact]
    public async Task Breaks_ROUTE_09_and_only_warns_within_the_range_of_the_cloud()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await RouteCases.ConnectedAsync(world);
        await Expect.RefusedAsync("ROUTE-09", cases.MakeAsync("100.64.0.0/10"));
        await Expect.WarnedAsync("ROUTE-09", cases.MakeAsync("100.64.1.0/24"));
    }

    [Fact]
    public async Task Breaks_ROUTE_26_with_texts_that_are_not_allowed()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await RouteCases.ConnectedAsync(world);
        await Expect.RefusedAsync("ROUTE-26", cases.MakeAsync(cases.Spec() with { RouteEntryName = "http://x" }));
        await Expect.RefusedAsync("ROUTE-26", cases.MakeAsync(cases.Spec() with { Description = new string('x', 257) }));
    }

    [Fact]
    public async Task Breaks_ROUTE_41_with_a_kind_that_there_is_not()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await RouteCases.ConnectedAsync(world);
        await Expect.RefusedAsync("ROUTE-41", cases.MakeAsync(cases.Spec() with { NexthopType = "Tunnel" }));
    }

    [Fact]
    public async Task Keeps_a_range_a_bare_address_and_texts_within_their_limits()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await RouteCases.ConnectedAsync(world);
        await Expect.KeptAsync("ROUTE-01", cases.MakeAsync(cases.Spec() with { RouteEntryName = "to far", Description = "all of it" }));
        await Expect.KeptAsync("ROUTE-01", cases.MakeAsync("10.1.2.3", "bare"));
    }

    [Fact]
    public async Task Keeps_silent_about_what_is_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        var planned = await world.As("route", preview: true).RouteEntries.CreateAsync(new RouteEntrySpec
        {
            RouteTableId = Planned<string?>.Unknown,
            DestinationCidrBlock = Planned<string?>.Unknown,
            NexthopType = Planned<string?>.Unknown,
            NexthopId = Planned<string?>.Unknown,
            RouteEntryName = Planned<string?>.Unknown,
        });
        Assert.Null(planned.Refusal);
    }
}

[RuleCase("ROUTE-02")]
public sealed class RouteTableUnknownTests
{
    [Fact]
    public async Task Breaks_when_there_is_no_such_table_or_it_is_in_another_region()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await RouteCases.ConnectedAsync(world);
        await Expect.RefusedAsync("ROUTE-02", cases.MakeAsync(cases.Spec() with { RouteTableId = "vtb-nowhere" }));
        await Expect.RefusedAsync("ROUTE-02", cases.MakeAsync(cases.Spec() with { Region = TestWorld.Shenzhen }));
    }

    [Fact]
    public async Task Keeps_the_table_of_a_vpc()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("ROUTE-02", (await RouteCases.ConnectedAsync(world)).MakeAsync("10.1.0.0/16"));
    }
}

[RuleCase("ROUTE-03")]
public sealed class RouteTableFullTests
{
    [Fact]
    public async Task Breaks_beyond_the_quota_and_keeps_within_it()
    {
        await using var world = await TestWorld.NewAsync();
        await world.SetQuotaAsync("custom-entries-per-vpc-table", 1);
        var cases = await RouteCases.ConnectedAsync(world);
        await Expect.KeptAsync("ROUTE-03", cases.MakeAsync("10.1.1.0/24", "one"));
        await Expect.RefusedAsync("ROUTE-03", cases.MakeAsync("10.1.2.0/24", "two"));
    }

    [Fact]
    public async Task Keeps_200()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await RouteCases.ConnectedAsync(world);
        for (var i = 0; i < 200; i++)
        {
            await Expect.KeptAsync("ROUTE-03", cases.MakeAsync($"10.1.{i}.0/24", $"route-{i}"));
        }

        await Expect.RefusedAsync("ROUTE-03", cases.MakeAsync("10.1.200.0/24", "one-more"));
    }
}

[RuleCase("ROUTE-04")]
[RuleCase("ROUTE-37")]
public sealed class DestinationTwiceTests
{
    [Fact]
    public async Task Breaks_on_the_same_destination_however_it_is_written()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await RouteCases.ConnectedAsync(world);
        await cases.MakeAsync("10.1.2.3/32", "first");
        var finding = await Expect.RefusedAsync("ROUTE-04", cases.MakeAsync("10.1.2.3", "second"));
        Assert.Equal("first", finding.Other!.Name);
    }

    [Fact]
    public async Task Keeps_and_shows_ROUTE_37_that_a_longer_prefix_is_another_destination()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await RouteCases.ConnectedAsync(world);
        await cases.MakeAsync("10.1.0.0/16", "wide");
        await Expect.KeptAsync("ROUTE-04", cases.MakeAsync("10.1.2.0/24", "narrow"));
    }

    [Fact]
    public Task Shows_ROUTE_37() => Keeps_and_shows_ROUTE_37_that_a_longer_prefix_is_another_destination();
}

[RuleCase("ROUTE-05")]
[RuleCase("ROUTE-06")]
public sealed class DestinationIsLocalTests
{
    [Fact]
    public async Task Breaks_ROUTE_05_on_the_range_of_a_vswitch_and_ROUTE_06_inside_it()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await RouteCases.ConnectedAsync(world);
        await world.VSwitchAsync("local", cases.Near, "10.0.1.0/24");
        await Assert.ThrowsAsync<ExpressConnectException>(() => cases.MakeAsync("10.0.1.0/24"));
        Assert.Equal("local", (await Expect.RefusedAsync("ROUTE-05", cases.MakeAsync("10.0.1.0/24"))).Other!.Name);
        Assert.Equal("local", (await Expect.RefusedAsync("ROUTE-06", cases.MakeAsync("10.0.1.128/25"))).Other!.Name);
    }

    [Fact]
    public async Task Keeps_what_is_not_local()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await RouteCases.ConnectedAsync(world);
        await world.VSwitchAsync("local", cases.Near, "10.0.1.0/24");
        await Expect.KeptAsync("ROUTE-05", cases.MakeAsync("10.1.0.0/16"));
    }
}

[RuleCase("ROUTE-12")]
[RuleCase("ROUTE-13")]
[RuleCase("ROUTE-24")]
public sealed class NextHopTests
{
    [Fact]
    public async Task Breaks_ROUTE_12_when_there_is_no_such_interface()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await RouteCases.ConnectedAsync(world);
        await Expect.RefusedAsync("ROUTE-12", cases.MakeAsync(cases.Spec() with { NexthopId = "ri-nowhere" }));
    }

    [Fact]
    public async Task Breaks_ROUTE_13_over_the_interface_at_the_other_end()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await RouteCases.ConnectedAsync(world);
        await Assert.ThrowsAsync<ExpressConnectException>(() => cases.MakeAsync(cases.Spec() with { NexthopId = cases.Back.Id }));
        var refused = await Assert.ThrowsAsync<ExpressConnectException>(() => cases.MakeAsync(cases.Spec() with { NexthopId = cases.Back.Id }));
        Assert.Contains(refused.Findings, f => f.Rule == "ROUTE-13");
    }

    [Fact]
    public async Task Breaks_ROUTE_24_over_an_interface_that_is_not_connected()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await RouteCases.ConnectedAsync(world);
        var third = await world.VpcAsync("third", "10.2.0.0/16");
        var idle = await world.InterfaceAsync("idle", cases.Near, TestWorld.Initiator(cases.Near, third));
        await Expect.RefusedAsync("ROUTE-24", cases.MakeAsync(cases.Spec("10.2.0.0/16") with { NexthopId = idle.Id }));
    }

    [Fact]
    public async Task Keeps_the_connected_interface_of_its_own_router()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("ROUTE-13", (await RouteCases.ConnectedAsync(world)).MakeAsync("10.1.0.0/16"));
    }
}

[RuleCase("ROUTE-27")]
public sealed class NextHopChangedTests
{
    [Fact]
    public async Task Breaks_when_a_route_is_to_lead_elsewhere()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await RouteCases.ConnectedAsync(world);
        var route = (await cases.MakeAsync("10.1.0.0/16")).State!;
        await Expect.RefusedAsync("ROUTE-27", world.As("route").RouteEntries.UpdateAsync(route.Id, route.Spec with { NexthopId = cases.Back.Id }));
    }

    [Fact]
    public async Task Keeps_a_change_of_its_name()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await RouteCases.ConnectedAsync(world);
        var route = (await cases.MakeAsync("10.1.0.0/16")).State!;
        var named = await Expect.KeptAsync("ROUTE-27", world.As("route").RouteEntries.UpdateAsync(route.Id, route.Spec with { RouteEntryName = "named" }));
        Assert.Equal("named", named.Spec.RouteEntryName.Value);
    }
}

[RuleCase("ROUTE-36")]
public sealed class LeadsNowhereTests
{
    [Fact]
    public async Task Breaks_as_a_warning_when_the_other_vpc_has_no_such_addresses()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.WarnedAsync("ROUTE-36", (await RouteCases.ConnectedAsync(world)).MakeAsync("10.9.0.0/16"));
    }

    [Fact]
    public async Task Keeps_a_part_of_the_other_vpc()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("ROUTE-36", (await RouteCases.ConnectedAsync(world)).MakeAsync("10.1.7.0/24"));
    }
}

[RuleCase("ROUTE-40")]
public sealed class RoutesLoopTests
{
    [Fact]
    public async Task Breaks_when_both_sides_send_a_range_to_each_other()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await RouteCases.ConnectedAsync(world);
        await cases.MakeAsync("10.1.7.0/24", "there");
        var finding = await Expect.RefusedAsync("ROUTE-40", cases.MakeAsync(
            cases.Spec("10.1.7.0/24") with { RouteTableId = cases.Far.RouteTableId, NexthopId = cases.Back.Id }, "back"));
        Assert.Equal("there", finding.Other!.Name);
    }

    [Fact]
    public async Task Keeps_each_side_sending_to_the_others_range()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await RouteCases.ConnectedAsync(world);
        await cases.MakeAsync("10.1.0.0/16", "there");
        await Expect.KeptAsync("ROUTE-40", cases.MakeAsync(
            cases.Spec("10.0.0.0/16") with { RouteTableId = cases.Far.RouteTableId, NexthopId = cases.Back.Id }, "back"));
    }
}

[RuleCase("ROUTE-44")]
public sealed class RouteUnknownTests
{
    [Fact]
    public async Task Breaks_when_a_route_that_is_not_there_is_to_change()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await RouteCases.ConnectedAsync(world);
        await Expect.RefusedAsync("ROUTE-44", world.As("route").RouteEntries.UpdateAsync("rte-nowhere", cases.Spec()));
    }

    [Fact]
    public async Task Keeps_deleting_one_that_is_gone_already()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.GoneAsync("ROUTE-44", world.As("route").RouteEntries.DeleteAsync("rte-nowhere"));
    }
}

[RuleCase("ROUTE-07")]
[RuleCase("ROUTE-22")]
[RuleCase("ROUTE-23")]
[RuleCase("ROUTE-25")]
[RuleCase("ROUTE-30")]
[RuleCase("ROUTE-31")]
[RuleCase("ROUTE-33")]
[RuleCase("ROUTE-34")]
public sealed class RouteStatementsTests
{
    [Fact]
    public async Task Shows_ROUTE_07_that_a_route_may_contain_a_local_vswitch()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await RouteCases.ConnectedAsync(world);
        await world.VSwitchAsync("local", cases.Near, "10.0.1.0/24");
        await Expect.KeptAsync("ROUTE-05", cases.MakeAsync("10.0.0.0/8"));
    }

    [Fact]
    public async Task Shows_ROUTE_22_ROUTE_23_and_ROUTE_25_that_a_route_waits_for_the_link()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await RouteCases.ConnectedAsync(world);
        await world.BecomeRealisticAsync();
        var resizing = world.As("there").RouterInterfaces.UpdateAsync(cases.There.Id, cases.There.Spec with { Spec = "Large.1" });
        var making = cases.MakeAsync("10.1.0.0/16");
        await world.LetTimePassAsync(resizing);
        Assert.Equal("Available", (await world.LetTimePassAsync(making)).State!.Status);
    }

    [Fact]
    public async Task Shows_ROUTE_30_and_ROUTE_33_that_a_delete_waits_until_the_route_is_available()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await RouteCases.ConnectedAsync(world);
        await world.BecomeRealisticAsync();
        var making = cases.MakeAsync("10.1.0.0/16");
        var id = (await world.LetTimePassAsync(making)).Id!;
        await world.LetTimePassAsync(world.As("route").RouteEntries.DeleteAsync(id));
        Assert.Null(await world.As("route").RouteEntries.GetAsync(id));
    }

    [Fact]
    public async Task Shows_ROUTE_31_that_routes_of_the_cloud_are_no_resources()
    {
        await using var world = await TestWorld.NewAsync();
        var vpc = await world.VpcAsync("vpc");
        await world.VSwitchAsync("local", vpc, "10.0.1.0/24");
        Assert.Empty(await world.As("look").RouteEntries.ListAsync());
    }

    [Fact]
    public async Task Shows_ROUTE_34_that_an_interface_goes_after_its_routes()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await RouteCases.ConnectedAsync(world);
        await cases.MakeAsync("10.1.0.0/16");
        await world.As("x").RouterInterfaces.DeactivateAsync(cases.There.Id);
        await Expect.RefusedAsync("RI-57", world.As("x").RouterInterfaces.DeleteAsync(cases.There.Id));
    }
}
