namespace ExpressConnect.Engine.Tests.BgpGroups;

/// <summary>BGP in a plan: nothing of it exists yet, and its rules look all the same.</summary>
public sealed class BgpPlanTests
{
    [Fact]
    public async Task A_plan_of_router_group_and_peer_names_the_ids_that_the_deployment_gives()
    {
        await using var world = await TestWorld.NewAsync();
        var planned = await MakeAsync(world, preview: true);
        Assert.Null(await world.As("look").BgpPeers.GetAsync(planned.Peer.Id));
        var made = await MakeAsync(world, preview: false);
        Assert.Equal((planned.Group.Id, planned.Peer.Id, planned.Peer.PeerIpAddress), (made.Group.Id, made.Peer.Id, made.Peer.PeerIpAddress));
    }

    [Fact]
    public async Task A_plan_shows_what_is_wrong_between_things_that_do_not_exist()
    {
        await using var world = await TestWorld.NewAsync();
        var planned = await MakeAsync(world, preview: true);
        var twin = await world.As("twin", preview: true).BgpPeers.CreateAsync(new BgpPeerSpec { BgpGroupId = planned.Group.Id });
        Assert.Equal("BGPP-08", Assert.Single(twin.Refusal!.Findings, f => f.Level == FindingLevel.Error).Rule);
        var lonely = await world.As("network", preview: true).BgpNetworks.CreateAsync(
            new BgpNetworkSpec { RouterId = planned.Group.Spec.RouterId, DstCidrBlock = "10.0.0.0/16" });
        Assert.Equal("BGPN-04", Assert.Single(lonely.Refusal!.Findings, f => f.Level == FindingLevel.Error).Rule);
    }

    [Fact]
    public async Task Of_two_processes_that_make_one_peer_or_one_network_one_wins()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await cases.ConnectAsync();
        var group = await cases.GroupAsync();
        await CountAsync(Enumerable.Range(0, 6).Select(i => (Task)cases.MakePeerAsync(group, name: $"peer-{i}")), "BGPP-08");
        await CountAsync(Enumerable.Range(0, 6).Select(i => (Task)cases.AnnounceAsync(name: $"network-{i}")), "BGPN-05");
    }

    private static async Task CountAsync(IEnumerable<Task> racing, string rule)
    {
        var won = 0;
        foreach (var task in racing.ToList())
        {
            try
            {
                await task;
                won++;
            }
            catch (ExpressConnectException refusal)
            {
                Assert.Contains(refusal.Findings, f => f.Rule == rule);
            }
        }

        Assert.Equal(1, won);
    }

    private static async Task<(BgpGroup Group, BgpPeer Peer)> MakeAsync(TestWorld world, bool preview)
    {
        var line = (await world.As("line", preview: preview).PhysicalConnections.CreateAsync(TestWorld.Line())).State!;
        var router = (await world.As("vbr", preview: preview).VirtualBorderRouters.CreateAsync(TestWorld.Router(line, 110))).State!;
        var group = (await world.As("group", preview: preview).BgpGroups.CreateAsync(new BgpGroupSpec { RouterId = router.Id, PeerAsn = BgpCases.Asn })).State!;
        var peer = await world.As("peer", preview: preview).BgpPeers.CreateAsync(new BgpPeerSpec { BgpGroupId = group.Id, EnableBfd = true });
        Assert.Null(peer.Refusal);
        return (group, peer.State!);
    }
}
