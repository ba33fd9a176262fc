using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.Seed;

/// <summary>The claims of the product text, one by one, as far as they are about a data centre and VPCs.</summary>
public sealed class DataCentreTextTests
{
    private const string Centre = "10.10.0.0/16";

    public static TheoryData<string> AllRegions => [.. Regions.All.Select(region => region.RegionId)];

    [Fact]
    public async Task SEED_03_The_other_key_feature_is_a_physical_connection()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        var link = await world.LinkAsync(await world.RouterAsync("vbr", line), await world.VpcAsync("vpc"));
        Assert.Equal(("Enabled", "active", "Active"), (line.Status, link.Router.Status, link.Back.Status));
    }

    [Fact]
    public async Task SEED_09_A_connection_that_fails_leaves_both_interfaces_as_they_were()
    {
        await using var world = await TestWorld.NewAsync();
        var router = await world.BorderRouterAsync();
        var vpc = await world.VpcAsync("vpc");
        await world.VSwitchAsync("a", vpc, "10.0.1.0/24");
        await world.RouteAsync(router, "10.0.1.0/24", router.VlanInterfaceId, "centre");
        var pair = await world.UnconnectedAsync(router, vpc);
        await Expect.RefusedAsync("PEER-24", world.ConnectAsync(pair));
        foreach (var id in new[] { pair.There.Id, pair.Back.Id })
        {
            var end = (await world.As("look").RouterInterfaces.GetAsync(id))!;
            Assert.Equal(("Idle", null), (end.Status, end.ConnectedTime));
        }
    }

    [Fact]
    public async Task SEED_10_A_link_has_the_bandwidth_of_its_initiator_and_addresses_that_only_one_side_has()
    {
        await using var world = await TestWorld.NewAsync();
        var link = await BorderLink.NewAsync(world, TestWorld.Shenzhen);
        await world.VSwitchAsync("a", link.Vpc, "10.0.1.0/24");
        Assert.Equal((2, 0), (link.There.Bandwidth, link.Back.Bandwidth));
        await Expect.RefusedAsync("PEER-24", world.RouteAsync(link.Router, "10.0.1.0/24", link.Router.VlanInterfaceId));
    }

    [Fact]
    public async Task SEED_11_A_border_router_needs_a_line_and_an_interface_needs_the_border_router()
    {
        await using var world = await TestWorld.NewAsync();
        var vpc = await world.VpcAsync("vpc");
        var line = await world.LineAsync("line", TestWorld.Line() with { Status = default });
        await Assert.ThrowsAsync<ExpressConnectException>(() => world.RouterAsync("vbr", line));
        var router = await world.RouterAsync("vbr", await world.LineAsync("open-line"));
        await Expect.RefusedAsync("RI-07", world.As("there").RouterInterfaces.CreateAsync(BorderLinks.Initiator(router, vpc) with { RouterId = "vbr-none" }));
        await world.As("vbr").VirtualBorderRouters.UpdateAsync(router.Id, router.Spec with { Status = "terminated" });
        await Expect.RefusedAsync("RI-12", world.As("there").RouterInterfaces.CreateAsync(BorderLinks.Initiator(router, vpc)));
    }

    [Fact]
    public async Task SEED_12_Line_then_border_router_then_interfaces_then_connection_then_routes()
    {
        await using var world = await TestWorld.NewAsync();
        var vpc = await world.VpcAsync("vpc");
        var pair = await world.UnconnectedAsync(await world.RouterAsync("vbr", await world.LineAsync("line")), vpc);
        await Expect.RefusedAsync("ROUTE-24", world.RouteAsync(pair.Router, "10.0.0.0/16", pair.There.Id));
        await Expect.RefusedAsync("ROUTE-24", world.RouteAsync(vpc, Centre, pair.Back.Id));
        await world.ConnectAsync(pair);
        await RouteBothWaysAsync(world, pair, "10.0.0.0/16");
    }

    [Fact]
    public async Task SEED_14_No_line_is_needed_all_the_way_to_the_VPC()
    {
        await using var world = await TestWorld.NewAsync();
        var link = await BorderLink.NewAsync(world, TestWorld.Shenzhen);
        Assert.Equal("Active", link.Back.Status);
        Assert.Single(await world.As("look").PhysicalConnections.ListAsync());
        Assert.Empty(await world.As("look", region: TestWorld.Shenzhen).PhysicalConnections.ListAsync());
    }

    [Theory]
    [MemberData(nameof(AllRegions))]
    public async Task SEED_24_One_access_point_in_Beijing_reaches_VPCs_in_every_region(string region)
    {
        await using var world = await TestWorld.NewAsync();
        var link = await BorderLink.NewAsync(world, region);
        Assert.Equal(("Active", "Active"), (link.There.Status, link.Back.Status));
        Assert.True(Regions.TryGet(region, out var known));
        Assert.Equal((!known.InMainlandChina, region != TestWorld.Beijing), (link.There.CrossBorder, link.There.IsCharged));
    }

    [Fact]
    public async Task SEED_25_A_data_centre_in_Beijing_reaches_a_VPC_there_and_one_in_Shenzhen()
    {
        await using var world = await TestWorld.NewAsync();
        var example = await WorkedExampleAsync(world);
        Assert.All(example, link => Assert.Equal(("Active", "Active"), (link.There.Status, link.Back.Status)));

        // Each VPC and the data centre have routes to each other; the VPCs have none.
        var routes = await world.As("look").RouteEntries.ListAsync();
        var farRoutes = await world.As("look", region: TestWorld.Shenzhen).RouteEntries.ListAsync();
        Assert.Equal(
            ["10.10.0.0/16", "172.16.0.0/16", "192.168.0.0/16"],
            routes.Where(r => r.RouterId is not null).Select(r => r.Spec.DestinationCidrBlock.Value!).Order(StringComparer.Ordinal));
        Assert.Equal([Centre, Centre], routes.Concat(farRoutes).Where(r => r.VpcId is not null).Select(r => r.Spec.DestinationCidrBlock.Value!));
    }

    [Fact]
    public async Task SEED_27_There_are_two_interfaces_on_the_border_router_one_for_each_VPC()
    {
        await using var world = await TestWorld.NewAsync();
        var example = await WorkedExampleAsync(world);
        Assert.Single(example.Select(link => link.Router.Id).Distinct());
        var ends = (await world.As("look").RouterInterfaces.ListAsync()).Where(end => end.Spec.RouterType.Value == "VBR").OrderBy(end => end.Spec.OppositeRegionId.Value, StringComparer.Ordinal).ToList();
        Assert.Equal([("InitiatingSide", false), ("InitiatingSide", true)], ends.Select(end => (end.Spec.Role.Value!, end.IsCharged)));
        Assert.Equal(example.Select(link => link.Vpc.RouterId), ends.Select(end => end.OppositeRouterId!));
        Assert.All(ends, end => Assert.Equal(example[0].Router.Account, end.Account));
    }

    /// <summary>A data centre in Beijing with one line, a VPC in Beijing and one in Shenzhen, and all routes.</summary>
    private static async Task<IReadOnlyList<BorderLink>> WorkedExampleAsync(TestWorld world)
    {
        var router = await world.BorderRouterAsync();
        await world.RouteAsync(router, Centre, router.VlanInterfaceId, "to-centre");
        var links = new List<BorderLink>();
        foreach (var (name, range, vswitch, region) in new[]
        {
            ("bj", "172.16.0.0/16", "172.16.1.0/24", TestWorld.Beijing),
            ("sz", "192.168.0.0/16", "192.168.1.0/24", TestWorld.Shenzhen),
        })
        {
            var vpc = await world.VpcAsync(name, range, region: region);
            await world.VSwitchAsync($"{name}-a", vpc, vswitch);
            var link = await world.LinkAsync(router, vpc, name);
            await RouteBothWaysAsync(world, link, range);
            links.Add(link);
        }

        return links;
    }

    private static async Task RouteBothWaysAsync(TestWorld world, BorderLink link, string range)
    {
        foreach (var made in new[]
        {
            await world.RouteAsync(link.Router, range, link.There.Id, $"to-{link.Vpc.Origin.Name}"),
            await world.RouteAsync(link.Vpc, Centre, link.Back.Id, $"from-{link.Vpc.Origin.Name}"),
        })
        {
            Assert.Empty(made.Findings);
        }
    }
}
