namespace ExpressConnect.Engine.Tests;

/// <summary>Links between virtual border routers and VPCs, in short words.</summary>
internal static class BorderLinks
{
    /// <summary>The one virtual border router of the world, on the one line of Beijing: made when it is first asked for.</summary>
    public static async Task<VirtualBorderRouter> BorderRouterAsync(this TestWorld world, string account = TestWorld.Account) =>
        await world.As("look", account).VirtualBorderRouters.ListAsync() is [var router, ..] ? router : await world.RouterAsync("vbr", await world.LineAsync("line", account: account));

    /// <summary>The initiating interface of a virtual border router towards a VPC.</summary>
    public static RouterInterfaceSpec Initiator(VirtualBorderRouter near, Vpc far, string spec = "Mini.2") => new()
    {
        Role = "InitiatingSide",
        RouterType = "VBR",
        RouterId = near.Id,
        AccessPointId = near.AccessPointId,
        Spec = spec,
        OppositeRegionId = far.Region,
        OppositeRouterType = "VRouter",
        OppositeRouterId = far.RouterId,
        OppositeInterfaceOwnerId = far.Account,
    };

    /// <summary>The accepting interface of a VPC towards a virtual border router.</summary>
    public static RouterInterfaceSpec Acceptor(Vpc near, VirtualBorderRouter far) => new()
    {
        Role = "AcceptingSide",
        RouterType = "VRouter",
        RouterId = near.RouterId,
        Spec = "Negative",
        OppositeRegionId = far.Region,
        OppositeRouterType = "VBR",
        OppositeRouterId = far.Id,
        OppositeAccessPointId = far.AccessPointId,
        OppositeInterfaceOwnerId = far.Account,
    };

    /// <summary>A virtual border router and a VPC, connected.</summary>
    public static async Task<BorderLink> LinkAsync(
        this TestWorld world, VirtualBorderRouter router, Vpc vpc, string name = "link", Func<RouterInterfaceSpec, RouterInterfaceSpec>? acceptor = null)
    {
        var pair = await world.UnconnectedAsync(router, vpc, name, acceptor);
        await world.ConnectAsync(pair, name);
        return pair with
        {
            There = (await world.As("look").RouterInterfaces.GetAsync(pair.There.Id))!,
            Back = (await world.As("look").RouterInterfaces.GetAsync(pair.Back.Id))!,
        };
    }

    /// <summary>The interfaces of such a link, not connected yet.</summary>
    public static async Task<BorderLink> UnconnectedAsync(
        this TestWorld world, VirtualBorderRouter router, Vpc vpc, string name = "link", Func<RouterInterfaceSpec, RouterInterfaceSpec>? acceptor = null)
    {
        var accepting = Acceptor(vpc, router);
        var there = (await world.As($"{name}-there", router.Account, router.Region).RouterInterfaces.CreateAsync(Initiator(router, vpc))).State!;
        var back = (await world.As($"{name}-back", vpc.Account, vpc.Region).RouterInterfaces.CreateAsync(acceptor?.Invoke(accepting) ?? accepting)).State!;
        return new BorderLink(router, vpc, there, back);
    }

    /// <summary>Connects them: the accepting half, then the initiating one.</summary>
    public static async Task<Outcome<RouterInterfaceConnection>> ConnectAsync(this TestWorld world, BorderLink pair, string name = "link")
    {
        var (router, vpc, there, back) = pair;
        await world.As($"{name}-accept", vpc.Account, vpc.Region).RouterInterfaceConnections.CreateAsync(new RouterInterfaceConnectionSpec
        {
            InterfaceId = back.Id, OppositeInterfaceId = there.Id, OppositeInterfaceOwnerId = router.Account, OppositeRouterId = router.Id, OppositeRouterType = "VBR",
        });
        return await world.As($"{name}-connect", router.Account, router.Region).RouterInterfaceConnections.CreateAsync(new RouterInterfaceConnectionSpec
        {
            InterfaceId = there.Id, OppositeInterfaceId = back.Id, OppositeInterfaceOwnerId = vpc.Account, OppositeRouterId = vpc.RouterId,
        });
    }

    /// <summary>A route of a virtual border router.</summary>
    public static Task<Outcome<RouteEntry>> RouteAsync(this TestWorld world, VirtualBorderRouter router, string to, string nextHop, string name = "vbr-route") =>
        world.RouteAsync(router, router.RouteTableId, to, nextHop, name);

    /// <summary>A route of a VPC.</summary>
    public static Task<Outcome<RouteEntry>> RouteAsync(this TestWorld world, Vpc vpc, string to, string nextHop, string name = "vpc-route") =>
        world.RouteAsync(vpc, vpc.RouteTableId, to, nextHop, name);

    private static Task<Outcome<RouteEntry>> RouteAsync(this TestWorld world, Resource owner, string table, string to, string nextHop, string name) =>
        world.As(name, owner.Account, owner.Region).RouteEntries.CreateAsync(
            new RouteEntrySpec { RouteTableId = table, DestinationCidrBlock = to, NexthopType = "RouterInterface", NexthopId = nextHop });
}

/// <summary>A link between a virtual border router and a VPC.</summary>
/// <param name="Router">The virtual border router.</param>
/// <param name="Vpc">The VPC.</param>
/// <param name="There">The interface on the virtual border router, which initiates.</param>
/// <param name="Back">The interface on the VPC, which accepts.</param>
internal sealed record BorderLink(VirtualBorderRouter Router, Vpc Vpc, RouterInterface There, RouterInterface Back)
{
    /// <summary>Makes all of it.</summary>
    public static async Task<BorderLink> NewAsync(TestWorld world, string region = TestWorld.Beijing, string account = TestWorld.Account) =>
        await world.LinkAsync(await world.BorderRouterAsync(), await world.VpcAsync("vpc", "10.0.0.0/16", account, region));
}
