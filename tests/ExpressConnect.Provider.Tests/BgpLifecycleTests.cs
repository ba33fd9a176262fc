using Pulumi.Protocol;
using static ExpressConnect.Provider.Tests.Programs;

namespace ExpressConnect.Provider.Tests;

/// <summary>One whole life per resource of BGP.</summary>
public sealed class BgpLifecycleTests
{
    private const string Key = "hunter2-key";

    [Fact]
    public async Task A_bgp_group_lives()
    {
        await using var providers = await Providers.StartAsync();
        var (router, other) = await providers.InRunAsync(async run =>
        {
            var line = await LineAsync(run);
            return (await RouterAsync(run, line, 110, ipv6: true), await RouterAsync(run, line, 120));
        });
        var program = Group(router).With("authKey", Key).With("bgpGroupName", "dc");
        var life = new Lifecycle(providers, "BgpGroup", program);
        var group = await life.ComesAsync();
        Assert.Equal(("Available", "30", "10"), (Text(group.Outputs, "status"), Text(group.Outputs, "hold"), Text(group.Outputs, "keepalive")));
        Assert.Equal((4200000000d, 45104d), (Number(group.Inputs, "peerAsn"), Number(group.Inputs, "localAsn")));

        program = program.With("peerAsn", 65001d).With("localAsn", 4294967294d).With("routeLimit", 50d).With("authKey", "another-key");
        group = await life.ChangesAsync(group, program, "authKey", "localAsn", "peerAsn", "routeLimit");
        program = program.Without("authKey").With("clearAuthKey", true);
        group = await life.ChangesAsync(group, program, "authKey", "clearAuthKey");
        program = program.With("ipVersion", "IPv6");
        group = await life.IsReplacedAsync(group, program, deletesFirst: false, "ipVersion");
        program = Group(other);
        group = await life.IsReplacedAsync(
            group, program, deletesFirst: false, "bgpGroupName", "clearAuthKey", "ipVersion", "localAsn", "peerAsn", "routeLimit", "routerId");
        await life.GoesAsync(group);
    }

    [Fact]
    public async Task A_bgp_peer_lives()
    {
        await using var providers = await Providers.StartAsync();
        var (group, sibling) = await providers.InRunAsync(async run =>
        {
            var router = await RouterAsync(run, await LineAsync(run), 110);
            return (await run.MakeAsync("BgpGroup", "group", Group(router)), await run.MakeAsync("BgpGroup", "sibling", Group(router)));
        });
        var program = Peer(group);
        var life = new Lifecycle(providers, "BgpPeer", program);
        var peer = await life.ComesAsync();
        Assert.Equal(
            ("Available", "Established", "192.168.110.2", peer.Id),
            (Text(peer.Outputs, "status"), Text(peer.Outputs, "bgpStatus"), Text(peer.Outputs, "peerIpAddress"), Text(peer.Outputs, "bgpPeerName")));
        Assert.Equal((0d, 0d), (Number(peer.Outputs, "advertisedRouteCount"), Number(peer.Outputs, "receivedRouteCount")));
        Assert.Null(peer.Inputs.Find("peerIpAddress"));

        program = program.With("enableBfd", true).With("bfdMultiHop", 1d);
        peer = await life.ChangesAsync(peer, program, "bfdMultiHop", "enableBfd");
        program = program.With("peerIpAddress", "192.168.110.3");
        peer = await life.ChangesAsync(peer, program, "peerIpAddress");
        Assert.Equal("192.168.110.3", Text(peer.Outputs, "peerIpAddress"));

        // Another group of the same router: the address is free once the old peer is gone.
        program = program.With("bgpGroupId", sibling.Id);
        peer = await life.IsReplacedAsync(peer, program, deletesFirst: true, "bgpGroupId");
        program = program.With("bgpGroupId", group.Id).With("peerIpAddress", "192.168.110.4");
        peer = await life.IsReplacedAsync(peer, program, deletesFirst: false, "bgpGroupId", "peerIpAddress");
        await life.GoesAsync(peer);
    }

    [Fact]
    public async Task A_bgp_network_lives()
    {
        await using var providers = await Providers.StartAsync();
        var (router, vpc) = await providers.InRunAsync(async run =>
        {
            var made = await RouterAsync(run, await LineAsync(run), 110);
            return (made, await ConnectAsync(run, made));
        });
        var program = PropertyMap.Of(("routerId", router.Id), ("dstCidrBlock", "10.0.0.0/16"));
        var life = new Lifecycle(providers, "BgpNetwork", program);
        var network = await life.ComesAsync();
        Assert.Equal(($"{router.Id}:10.0.0.0/16", "Available"), (network.Id, Text(network.Outputs, "status")));

        program = program.With("vpcId", vpc.Id);
        network = await life.IsReplacedAsync(network, program, deletesFirst: true, "vpcId");
        program = program.With("dstCidrBlock", "10.0.1.0/24");
        network = await life.IsReplacedAsync(network, program, deletesFirst: false, "dstCidrBlock");
        await life.GoesAsync(network);
    }

    [Fact]
    public async Task A_key_is_a_secret_on_the_wire_in_messages_and_at_rest()
    {
        using var project = new ProjectFolderOfTest();
        await using (var plugin = await PluginProcess.StartAsync(project))
        {
            await using var run = await Run.BeginAsync(plugin.Address, ProjectFolderOfTest.Settings);
            var router = await RouterAsync(run, await LineAsync(run), 110);
            await Assert.ThrowsAsync<Grpc.Core.RpcException>(() => run.MakeAsync("BgpGroup", "broken", Group(router).With("authKey", Key + " with blanks")));
            var group = await run.MakeAsync("BgpGroup", "group", Group(router).With("authKey", Key));
            var read = await run.RefreshAsync(group);
            foreach (var bag in new[] { group.Inputs, group.Outputs, read!.Inputs, read.Outputs, (await run.ImportAsync(group.Urn, group.Id))!.Inputs })
            {
                Assert.Equal(PropertyValue.SecretOf(Key), bag["authKey"]);
            }

            Assert.DoesNotContain(run.Messages, message => message.Contains("hunter2", StringComparison.Ordinal));
            await run.EndAsync();
            run.Die();
            await plugin.EndedAsync();
            Assert.DoesNotContain("hunter2", await plugin.RestOfOutputAsync(), StringComparison.Ordinal);
        }

        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(project.Path)!, "*", SearchOption.AllDirectories))
        {
            Assert.True((await File.ReadAllBytesAsync(file)).AsSpan().IndexOf("hunter2"u8) < 0, file);
        }
    }

    [Theory]
    [InlineData(1.5)]
    [InlineData(1e20)]
    public async Task An_AS_number_is_whole(double asn)
    {
        await using var providers = await Providers.StartAsync();
        await providers.InRunAsync(async run =>
        {
            var answer = await run.TryCheckAsync(Run.Urn("BgpGroup", "group"), PropertyMap.Of(("routerId", "vbr-1"), ("peerAsn", asn)));
            Assert.Equal("peerAsn", Assert.Single(answer.Failures).Property);
        });
    }

    internal static PropertyMap Group(Recorded router) => PropertyMap.Of(("routerId", router.Id), ("peerAsn", 4200000000d));

    internal static PropertyMap Peer(Recorded group) => PropertyMap.Of(("bgpGroupId", group.Id));

    internal static Task<Recorded> LineAsync(Run run) => run.MakeAsync("PhysicalConnection", "line", PropertyMap.Of(
        ("accessPointId", "ap-cn-beijing-ft-A"), ("lineOperator", "CT"), ("portType", "1000Base-LX"), ("peerLocation", "Beijing"), ("status", "Enabled"), ("period", 1d)));

    internal static Task<Recorded> RouterAsync(Run run, Recorded line, int vlan, bool ipv6 = false)
    {
        var router = PropertyMap.Of(
            ("physicalConnectionId", line.Id),
            ("vlanId", (double)vlan),
            ("localGatewayIp", $"192.168.{vlan}.1"),
            ("peerGatewayIp", $"192.168.{vlan}.2"),
            ("peeringSubnetMask", "255.255.255.0"));
        return run.MakeAsync("VirtualBorderRouter", $"vbr-{vlan}", !ipv6 ? router : router
            .With("enableIpv6", true)
            .With("localIpv6GatewayIp", "2408:4004:cc:400::1")
            .With("peerIpv6GatewayIp", "2408:4004:cc:400::2")
            .With("peeringIpv6SubnetMask", "2408:4004:cc:400::/56"));
    }

    /// <summary>A VPC that the router reaches.</summary>
    internal static async Task<Recorded> ConnectAsync(Run run, Recorded router)
    {
        var vpc = await run.MakeAsync("Vpc", "vpc", Vpc("10.0.0.0/16"));
        var there = await run.MakeAsync("RouterInterface", "there", PropertyMap.Of(
            ("role", "InitiatingSide"),
            ("routerType", "VBR"),
            ("routerId", router.Id),
            ("accessPointId", router.Outputs["accessPointId"]),
            ("spec", "Small.1"),
            ("oppositeRegionId", "cn-beijing"),
            ("oppositeRouterId", vpc.Outputs["routerId"])));
        var back = await run.MakeAsync("RouterInterface", "back", PropertyMap.Of(
            ("role", "AcceptingSide"),
            ("routerId", vpc.Outputs["routerId"]),
            ("spec", "Negative"),
            ("oppositeRegionId", "cn-beijing"),
            ("oppositeRouterType", "VBR"),
            ("oppositeRouterId", router.Id),
            ("oppositeAccessPointId", router.Outputs["accessPointId"])));
        await run.MakeAsync("RouterInterfaceConnection", "accept", Half(back, there));
        await run.MakeAsync("RouterInterfaceConnection", "connect", Half(there, back));
        return vpc;
    }

    private static double Number(PropertyMap bag, string name) => ((PropertyValue.Number)bag[name]).Value;
}
