namespace ExpressConnect.Engine.Tests.VirtualBorderRouters;

/// <summary>Short words for cases about virtual border routers.</summary>
internal static class BorderCases
{
    public static Task<Outcome<VirtualBorderRouter>> MakeAsync(
        this TestWorld world, VirtualBorderRouterSpec spec, string name = "vbr", string account = TestWorld.Account, string region = TestWorld.Beijing, bool preview = false) =>
        world.As(name, account, region, preview).VirtualBorderRouters.CreateAsync(spec);

    public static Task<Outcome<VirtualBorderRouter>> ChangeAsync(
        this TestWorld world, VirtualBorderRouter router, Func<VirtualBorderRouterSpec, VirtualBorderRouterSpec> change) =>
        world.As(router.Origin.Name, router.PhysicalConnectionOwnerUid!, router.Region).VirtualBorderRouters.UpdateAsync(router.Id, change(router.Spec));

    /// <summary>A change by the account that owns the router, or the one that owns the line, and nothing else.</summary>
    public static Task<Outcome<VirtualBorderRouter>> ChangeAsAsync(
        this TestWorld world, string account, VirtualBorderRouter router, Func<VirtualBorderRouterSpec, VirtualBorderRouterSpec> change) =>
        world.OnlyAs(router.Origin.Name, account, router.Region).VirtualBorderRouters.UpdateAsync(router.Id, change(router.Spec with { Account = account }));

    /// <summary>A router for another account, which has accepted it.</summary>
    public static async Task<VirtualBorderRouter> AcceptedAsync(this TestWorld world, PhysicalConnection line, int vlan = 110)
    {
        var router = (await world.MakeAsync(Foreign(line, vlan), "theirs")).State!;
        return (await world.ChangeAsAsync(TestWorld.OtherAccount, router, s => s.At("192.168.1.1", "192.168.1.2"))).State!;
    }

    /// <summary>A router that the owner of a line makes for another account.</summary>
    public static VirtualBorderRouterSpec Foreign(PhysicalConnection line, int vlan = 110, string owner = TestWorld.OtherAccount) =>
        new() { PhysicalConnectionId = line.Id, VlanId = vlan, VbrOwnerId = owner };

    /// <summary>With these gateways.</summary>
    public static VirtualBorderRouterSpec At(this VirtualBorderRouterSpec spec, string local, string peer, string mask = "255.255.255.252") =>
        spec with { LocalGatewayIp = local, PeerGatewayIp = peer, PeeringSubnetMask = mask };
}
