namespace ExpressConnect.Engine.Tests.BgpGroups;

/// <summary>A router on an open line, and BGP on it.</summary>
internal sealed record BgpCases(TestWorld World, PhysicalConnection Line, VirtualBorderRouter Router)
{
    public const long Asn = 64512;

    /// <summary>The customer's address of <see cref="Router"/>.</summary>
    public const string Address = "192.168.110.2";

    public static async Task<BgpCases> NewAsync(TestWorld world)
    {
        var line = await world.LineAsync("line");
        return new BgpCases(world, line, await world.RouterAsync("vbr", line));
    }

    /// <summary>The same, and the router has IPv6.</summary>
    public static async Task<BgpCases> WithIpv6Async(TestWorld world)
    {
        var line = await world.LineAsync("line");
        var router = (await world.As("vbr").VirtualBorderRouters.CreateAsync(TestWorld.Router(line, 110) with
        {
            EnableIpv6 = true,
            LocalIpv6GatewayIp = "2408:4004:cc:400::1",
            PeerIpv6GatewayIp = "2408:4004:cc:400::2",
            PeeringIpv6SubnetMask = "2408:4004:cc:400::/56",
        })).State!;
        return new BgpCases(world, line, router);
    }

    public BgpGroupSpec GroupSpec() => new() { RouterId = Router.Id, PeerAsn = Asn };

    public Task<Outcome<BgpGroup>> MakeGroupAsync(BgpGroupSpec? spec = null, string name = "group") =>
        World.As(name).BgpGroups.CreateAsync(spec ?? GroupSpec());

    public Task<Outcome<BgpGroup>> ChangeGroupAsync(BgpGroup group, BgpGroupSpec spec) => World.As("group").BgpGroups.UpdateAsync(group.Id, spec);

    public async Task<BgpGroup> GroupAsync(BgpGroupSpec? spec = null, string name = "group") => (await MakeGroupAsync(spec, name)).State!;

    public Task<Outcome<BgpPeer>> MakePeerAsync(BgpGroup group, Func<BgpPeerSpec, BgpPeerSpec>? with = null, string name = "peer")
    {
        var spec = new BgpPeerSpec { BgpGroupId = group.Id, PeerIpAddress = Address };
        return World.As(name, group.Account, group.Region).BgpPeers.CreateAsync(with is null ? spec : with(spec));
    }

    public Task<Outcome<BgpPeer>> ChangePeerAsync(BgpPeer peer, Func<BgpPeerSpec, BgpPeerSpec> with) => World.As("peer").BgpPeers.UpdateAsync(peer.Id, with(peer.Spec));

    public async Task<BgpPeer> PeerAsync(BgpGroup group, Func<BgpPeerSpec, BgpPeerSpec>? with = null, string name = "peer") =>
        (await MakePeerAsync(group, with, name)).State!;

    /// <summary>Another router with this VLAN; its addresses follow from that.</summary>
    public Task<VirtualBorderRouter> OtherRouterAsync(string name, int vlan, PhysicalConnection? line = null) => World.RouterAsync(name, line ?? Line, vlan);

    public Task<BgpGroup> GroupOnAsync(VirtualBorderRouter router, string name) => GroupAsync(GroupSpec() with { RouterId = router.Id }, name);

    /// <summary>A VPC that the router reaches.</summary>
    public async Task<Vpc> ConnectAsync(string name = "vpc", string cidr = "10.0.0.0/16", bool freeze = false)
    {
        var vpc = await World.VpcAsync(name, cidr);
        var there = (await World.As($"{name}-there").RouterInterfaces.CreateAsync(new RouterInterfaceSpec
        {
            Role = "InitiatingSide",
            RouterType = "VBR",
            RouterId = Router.Id,
            AccessPointId = Router.AccessPointId,
            Spec = "Mini.2",
            OppositeRegionId = vpc.Region,
            OppositeRouterType = "VRouter",
            OppositeRouterId = vpc.RouterId,
            OppositeInterfaceOwnerId = vpc.Account,
        })).State!;
        var back = (await World.As($"{name}-back").RouterInterfaces.CreateAsync(new RouterInterfaceSpec
        {
            Role = "AcceptingSide",
            RouterType = "VRouter",
            RouterId = vpc.RouterId,
            Spec = "Negative",
            OppositeRegionId = Router.Region,
            OppositeRouterType = "VBR",
            OppositeRouterId = Router.Id,
            OppositeAccessPointId = Router.AccessPointId,
            OppositeInterfaceOwnerId = Router.Account,
        })).State!;
        await World.As($"{name}-accept").RouterInterfaceConnections.CreateAsync(
            new RouterInterfaceConnectionSpec { InterfaceId = back.Id, OppositeInterfaceId = there.Id, OppositeRouterId = Router.Id, OppositeRouterType = "VBR" });
        await World.As($"{name}-connect").RouterInterfaceConnections.CreateAsync(
            new RouterInterfaceConnectionSpec { InterfaceId = there.Id, OppositeInterfaceId = back.Id, OppositeRouterId = vpc.RouterId });
        if (freeze)
        {
            await World.As($"{name}-there").RouterInterfaces.DeactivateAsync(there.Id);
        }

        return vpc;
    }

    public Task<Outcome<BgpNetwork>> AnnounceAsync(string prefix = "10.0.0.0/16", string name = "network", string? vpcId = null) =>
        World.As(name).BgpNetworks.CreateAsync(new BgpNetworkSpec { RouterId = Router.Id, DstCidrBlock = prefix, VpcId = vpcId });
}
