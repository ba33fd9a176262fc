namespace ExpressConnect.Engine.Tests.Planning;

/// <summary>The product text's own example: a data centre in Beijing, one line, VPCs in Beijing and in Shenzhen.</summary>
internal static class WorkedExample
{
    public const string Account = TestWorld.Account;

    public static PhysicalConnection Line { get; } = LineOf("line", "Beijing");

    public static VirtualBorderRouter Router { get; } = RouterOn(Line, "vbr", 110);

    public static Vpc Bj { get; } = VpcOf("bj", "172.16.0.0/16", TestWorld.Beijing);

    public static Vpc Sz { get; } = VpcOf("sz", "192.168.0.0/16", TestWorld.Shenzhen);

    public static RouterInterface VbrToBj { get; } = Initiator(Router, Bj, "vbr-to-bj", "bj-from-vbr", "Middle.1", 500);

    public static RouterInterface BjFromVbr { get; } = Acceptor(VbrToBj, Bj, "bj-from-vbr");

    public static RouterInterface VbrToSz { get; } = Initiator(Router, Sz, "vbr-to-sz", "sz-from-vbr", "Mini.2", 2);

    public static RouterInterface SzFromVbr { get; } = Acceptor(VbrToSz, Sz, "sz-from-vbr");

    /// <summary>All of it.</summary>
    public static IReadOnlyList<Resource> Resources { get; } =
    [
        Line,
        Router,
        Bj,
        VSwitchOf("bj-a", Bj, "172.16.1.0/24"),
        Sz,
        VSwitchOf("sz-a", Sz, "192.168.1.0/24"),
        VbrToBj,
        BjFromVbr,
        VbrToSz,
        SzFromVbr,
        Route("vbr-bj", Router.RouteTableId, "172.16.0.0/16", VbrToBj.Id),
        Route("vbr-sz", Router.RouteTableId, "192.168.0.0/16", VbrToSz.Id),
        Route("vbr-dc", Router.RouteTableId, "10.10.0.0/16", Router.VlanInterfaceId),
        Route("bj-dc", Bj.RouteTableId, "10.10.0.0/16", BjFromVbr.Id),
        Route("sz-dc", Sz.RouteTableId, "10.10.0.0/16", SzFromVbr.Id),
    ];

    public static NetworkMap Map { get; } = NetworkMap.Of(Resources);

    /// <summary>The example without some of its resources, by their names.</summary>
    public static NetworkMap Without(params string[] names) => NetworkMap.Of(Resources.Where(r => !names.Contains(r.Origin.Name)));

    /// <summary>The example with one resource changed.</summary>
    public static NetworkMap With<T>(string name, Func<T, Resource> change)
        where T : Resource => NetworkMap.Of(Resources.Select(r => r is T one && r.Origin.Name == name ? change(one) : r));

    /// <summary>The example with more in it.</summary>
    public static NetworkMap And(params Resource[] more) => NetworkMap.Of([.. Resources, .. more]);

    public static PhysicalConnection LineOf(string name, string? site, string accessPointId = TestWorld.AccessPoint, string? partner = null, int device = 1) => new()
    {
        Id = $"pc-{name}",
        Account = Account,
        Region = TestWorld.Beijing,
        Origin = From(name),
        Device = device,
        Spec = TestWorld.Line(accessPointId) with { PeerLocation = site, PartnerAccessPoint = partner },
        Phase = new Phase("Enabled"),
    };

    public static VirtualBorderRouter RouterOn(PhysicalConnection line, string name, int vlan) => new()
    {
        Id = $"vbr-{name}",
        Account = Account,
        Region = TestWorld.Beijing,
        Origin = From(name),
        Spec = TestWorld.Router(line, vlan),
        RouteTableId = $"vtb-{name}",
        VlanInterfaceId = $"ri-vlan-{name}",
        AccessPointId = line.Spec.AccessPointId.OrDefault,
        Phase = new Phase("active"),
    };

    public static Vpc VpcOf(string name, string range, string region) => new()
    {
        Id = $"vpc-{name}",
        Account = Account,
        Region = region,
        Origin = From(name),
        Spec = new VpcSpec { CidrBlock = range },
        RouterId = $"vrt-{name}",
        RouteTableId = $"vtb-{name}",
    };

    public static VSwitch VSwitchOf(string name, Vpc vpc, string range) => new()
    {
        Id = $"vsw-{name}",
        Account = Account,
        Region = vpc.Region,
        Origin = From(name),
        Spec = new VSwitchSpec { VpcId = vpc.Id, CidrBlock = range },
        RouteTableId = vpc.RouteTableId,
    };

    /// <summary>The initiating end, on a border router, of a link to a VPC.</summary>
    public static RouterInterface Initiator(VirtualBorderRouter router, Vpc vpc, string name, string opposite, string size = "Mini.2", int bandwidth = 2) =>
        End(name, opposite, router.Region, router.Id, vpc.RouterId, vpc.Region, "InitiatingSide", "VBR", size) with { Bandwidth = bandwidth };

    /// <summary>The end that accepts it.</summary>
    public static RouterInterface Acceptor(RouterInterface initiator, Vpc vpc, string name) =>
        End(name, initiator.Origin.Name, vpc.Region, vpc.RouterId, initiator.Spec.RouterId.Value!, initiator.Region, "AcceptingSide", "VRouter", "Negative");

    /// <summary>Both ends of a link between two VPCs.</summary>
    public static RouterInterface[] Pair(Vpc near, Vpc far, string there, string back) =>
    [
        End(there, back, near.Region, near.RouterId, far.RouterId, far.Region, "InitiatingSide", "VRouter", "Mini.2") with { Bandwidth = 2 },
        End(back, there, far.Region, far.RouterId, near.RouterId, near.Region, "AcceptingSide", "VRouter", "Negative"),
    ];

    public static RouteEntry Route(string name, string tableId, string destination, string nextHop) => new()
    {
        Id = $"rte-{name}",
        Account = Account,
        Region = TestWorld.Beijing,
        Origin = From(name),
        Spec = new RouteEntrySpec { RouteTableId = tableId, DestinationCidrBlock = destination, NexthopType = "RouterInterface", NexthopId = nextHop },
    };

    private static RouterInterface End(
        string name, string opposite, string region, string router, string oppositeRouter, string oppositeRegion, string role, string type, string size) => new()
    {
        Id = $"ri-{name}",
        Account = Account,
        Region = region,
        Origin = From(name),
        Spec = new RouterInterfaceSpec { Role = role, RouterType = type, RouterId = router, OppositeRegionId = oppositeRegion, Spec = size },
        OppositeInterfaceId = $"ri-{opposite}",
        OppositeRouterId = oppositeRouter,
        Phase = new Phase("Active"),
    };

    private static Origin From(string name) => new("network", "dev", name);
}
