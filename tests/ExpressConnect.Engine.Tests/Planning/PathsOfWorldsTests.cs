namespace ExpressConnect.Engine.Tests.Planning;

/// <summary>Maps of what the engine made and of what it plans, not of records by hand.</summary>
public sealed class PathsOfWorldsTests
{
    private const string Centre = "10.10.0.0/16";

    [Fact]
    public async Task A_world_answers_as_its_routes_lead_and_its_lines_are_up()
    {
        await using var world = await TestWorld.NewAsync();
        var link = await LinkedAsync(world);
        await world.RouteAsync(link.Router, Centre, link.Router.VlanInterfaceId, "to-centre");
        await world.RouteAsync(link.Router, "172.16.0.0/16", link.There.Id, "to-vpc");
        Assert.Contains("There is no route to 10.10.0.0/16", (await AskAsync(world)).Missing!.What, StringComparison.Ordinal);
        await world.RouteAsync(link.Vpc, Centre, link.Back.Id, "from-vpc");
        Assert.Null((await AskAsync(world)).Missing);
        await world.As("there").RouterInterfaces.DeactivateAsync(link.There.Id);
        Assert.EndsWith("is Inactive.", (await AskAsync(world)).Missing!.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BGP_leads_to_the_data_centre_and_its_networks_lead_back()
    {
        await using var world = await TestWorld.NewAsync();
        var link = await LinkedAsync(world);
        await world.RouteAsync(link.Router, "172.16.0.0/16", link.There.Id, "to-vpc");
        await world.RouteAsync(link.Vpc, Centre, link.Back.Id, "from-vpc");
        Assert.Contains("speaks no BGP", (await AskAsync(world)).Missing!.What, StringComparison.Ordinal);
        var group = (await world.As("group").BgpGroups.CreateAsync(new BgpGroupSpec { RouterId = link.Router.Id, PeerAsn = 65001 })).State!;
        await world.As("peer").BgpPeers.CreateAsync(new BgpPeerSpec { BgpGroupId = group.Id });
        Assert.Contains("does not announce 172.16.1.0/24", (await AskAsync(world)).Missing!.What, StringComparison.Ordinal);
        await world.As("network").BgpNetworks.CreateAsync(new BgpNetworkSpec { RouterId = link.Router.Id, DstCidrBlock = "172.16.0.0/16", VpcId = link.Vpc.Id });
        var answer = await AskAsync(world);
        Assert.Null(answer.Missing);
        Assert.Contains(answer.Notes, note => note.StartsWith("The data centre is taken to announce 10.10.0.0/16", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(100, 0)]
    [InlineData(50, 50)]
    public async Task Two_lines_with_health_checks_survive_the_failure_of_either(int weight, int otherWeight)
    {
        await using var world = await TestWorld.NewAsync();
        var vpc = await world.VpcAsync("bj", "172.16.0.0/16");
        await world.VSwitchAsync("bj-a", vpc, "172.16.1.0/24");
        var links = new List<BorderLink>();
        foreach (var n in new[] { 1, 2 })
        {
            var router = await world.RouterAsync($"vbr-{n}", await world.LineAsync($"line-{n}"), 110 + n);
            var link = await world.LinkAsync(router, vpc, $"link-{n}", end => end with { HealthCheckSourceIp = $"172.16.1.{10 + n}", HealthCheckTargetIp = router.Spec.PeerGatewayIp });
            await world.RouteAsync(router, Centre, router.VlanInterfaceId, $"to-centre-{n}");
            await world.RouteAsync(router, "172.16.0.0/16", link.There.Id, $"to-vpc-{n}");
            await world.RouteAsync(router, $"172.16.1.{10 + n}/32", link.There.Id, $"answers-{n}");
            links.Add(link);
        }

        var hops = links.Zip([weight, otherWeight], (link, share) => new NextHop { NexthopType = "RouterInterface", NexthopId = link.Back.Id, Weight = share });
        await world.As("from-vpc").RouteEntries.CreateAsync(new RouteEntrySpec { RouteTableId = vpc.RouteTableId, DestinationCidrBlock = Centre, NextHops = hops.ToList() });
        var map = await MapAsync(world);
        Assert.Null(new PathQuery(map).Ask("bj", "Beijing").Missing);
        Assert.All(RedundancyReport.Of(map).Failures, failure => Assert.Empty(failure.Cuts));

        await world.As("link-1-there").RouterInterfaces.DeactivateAsync(links[0].There.Id);
        var answer = new PathQuery(await MapAsync(world)).Ask("bj", "Beijing");
        Assert.Null(answer.Missing);
        Assert.Contains(answer.Notes, note => note.EndsWith("is out: its health check fails.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_plan_answers_as_if_it_were_deployed()
    {
        await using var world = await TestWorld.NewAsync();
        var link = await LinkedAsync(world);
        await world.RouteAsync(link.Router, Centre, link.Router.VlanInterfaceId, "to-centre");
        var there = (await world.RouteAsync(link.Router, "172.16.0.0/16", link.There.Id, "to-vpc")).State!;
        await world.As("from-vpc", preview: true).RouteEntries.CreateAsync(
            new RouteEntrySpec { RouteTableId = link.Vpc.RouteTableId, DestinationCidrBlock = Centre, NexthopType = "RouterInterface", NexthopId = link.Back.Id });
        Assert.Null((await AskPlanAsync(world)).Missing);
        Assert.NotNull((await AskAsync(world)).Missing);
        Assert.Contains("There is no route to 172.16.1.0/24", (await AskPlanAsync(world, new PlannedRemoval("RouteEntry", there.Id))).Missing!.What, StringComparison.Ordinal);
    }

    private static async Task<BorderLink> LinkedAsync(TestWorld world)
    {
        var router = await world.RouterAsync("vbr", await world.LineAsync("line"));
        var vpc = await world.VpcAsync("bj", "172.16.0.0/16");
        await world.VSwitchAsync("bj-a", vpc, "172.16.1.0/24");
        return await world.LinkAsync(router, vpc);
    }

    private static async Task<PathAnswer> AskAsync(TestWorld world) => new PathQuery(await MapAsync(world)).Ask("Beijing", "bj");

    private static async Task<NetworkMap> MapAsync(TestWorld world)
    {
        await using var opened = new World(world.Engine.Store, world.Engine.Time, owned: false);
        var resources = new List<Resource>();
        await foreach (var resource in opened.ResourcesAsync())
        {
            resources.Add(resource);
        }

        return NetworkMap.Of(resources);
    }

    private static async Task<PathAnswer> AskPlanAsync(TestWorld world, params PlannedRemoval[] removed) =>
        new PathQuery(NetworkMap.Of(await world.Engine.PlannedResourcesAsync(TestWorld.Run, removed))).Ask("Beijing", "bj");
}
