using ExpressConnect.Engine;

namespace ExpressConnect.Cli.Tests.Drawing;

/// <summary>Networks as resources of a world: those of the product's own figures, and a large one.</summary>
internal sealed class Networks
{
    private const string Account = "1000000000000001";
    private readonly List<Resource> resources = [];

    private Networks()
    {
    }

    /// <summary>
    /// "Access global resources from one point": a data centre in Beijing, one line to an access point there, and two links from the
    /// border router, to a VPC in Beijing and to one in Shenzhen.
    /// </summary>
    public static IReadOnlyList<Resource> OnePoint()
    {
        var made = new Networks();
        var line = made.Line("beijing-line", "Beijing", "ap-cn-beijing-dx-A", 1000, "CU");
        var router = made.Router("beijing-vbr", line, 110);
        made.Link("to-beijing", router, made.Vpc("beijing-vpc", "cn-beijing", "172.16.0.0/16", ("beijing-apps", "172.16.1.0/24", "cn-beijing-h")), "Large.1", 1000);
        made.Link("to-shenzhen", router, made.Vpc("shenzhen-vpc", "cn-shenzhen", "192.168.0.0/16", ("shenzhen-apps", "192.168.1.0/24", "cn-shenzhen-e")), "Middle.2", 200);
        return made.resources;
    }

    /// <summary>
    /// "Access points of Alibaba Cloud partners": data centres in Beijing and Langfang on an access point in Beijing, and one in Tianjin
    /// that reaches it through a partner's.
    /// </summary>
    public static IReadOnlyList<Resource> OverAPartner()
    {
        var made = new Networks();
        var vpc = made.Vpc("beijing-vpc", "cn-beijing", "172.16.0.0/16", ("beijing-apps", "172.16.1.0/24", "cn-beijing-h"), ("beijing-data", "172.16.2.0/24", "cn-beijing-k"));
        var vlan = 100;
        foreach (var (site, partner, status) in new[] { ("Beijing", null, "Enabled"), ("Langfang", null, "Enabled"), ("Tianjin", "Partner Tianjin (product text)", "Allocated") })
        {
            var name = site.ToLowerInvariant();
            var line = made.Line($"{name}-line", site, "ap-cn-beijing-dx-A", 1000, "CT", partner, status);
            made.Link($"{name}-to-vpc", made.Router($"{name}-vbr", line, vlan += 10), vpc, "Large.1", 1000);
        }

        return made.resources;
    }

    /// <summary>Twenty nodes: six data centres, two access points and a partner's, six border routers, five VPCs in three regions.</summary>
    public static IReadOnlyList<Resource> TwentyNodes()
    {
        var made = new Networks();
        var vpcs = new[] { ("trade", "cn-beijing"), ("risk", "cn-beijing"), ("archive", "cn-hangzhou"), ("web", "cn-shenzhen"), ("disaster-recovery", "cn-shenzhen") }
            .Select((vpc, number) => made.Vpc(vpc.Item1, vpc.Item2, $"172.{16 + number}.0.0/16", ($"{vpc.Item1}-a", $"172.{16 + number}.1.0/24", $"{vpc.Item2}-h"))).ToList();
        var sites = new[]
        {
            ("Beijing", "ap-cn-beijing-dx-A", null), ("Langfang", "ap-cn-beijing-dx-A", null), ("Tianjin", "ap-cn-beijing-dx-A", "Partner Tianjin (product text)"),
            ("Hangzhou", "ap-cn-hangzhou-xs-B", null), ("Ningbo", "ap-cn-hangzhou-xs-B", null), ("Shaoxing", "ap-cn-hangzhou-xs-B", (string?)null),
        };
        var routers = sites.Select((site, number) => made.Router(
            $"{site.Item1.ToLowerInvariant()}-vbr",
            made.Line($"{site.Item1.ToLowerInvariant()}-line", site.Item1, site.Item2, number % 2 == 0 ? 1000 : 10000, "CT", site.Item3, number == 2 ? "Allocated" : "Enabled"),
            100 + number)).ToList();
        foreach (var (from, to) in new[] { (0, 0), (0, 3), (1, 0), (1, 1), (2, 1), (3, 2), (4, 2), (5, 2), (5, 4) })
        {
            made.Link($"{routers[from].Origin.Name[..^4]}-to-{vpcs[to].Origin.Name}", routers[from], vpcs[to], "Middle.5", 500);
        }

        made.Link("trade-risk", vpcs[0], vpcs[1], "Large.2", 2000);
        made.Link("web-archive", vpcs[3], vpcs[2], "Small.5", 50, "Inactive");
        made.Link("trade-recovery", vpcs[0], vpcs[4], "Middle.1", 100);
        return made.resources;
    }

    private PhysicalConnection Line(string name, string site, string accessPoint, int bandwidth, string carrier, string? partner = null, string status = "Enabled") => Add(new PhysicalConnection
    {
        Id = $"pc-{name}",
        Account = Account,
        Region = string.Join('-', accessPoint.Split('-')[1..3]),
        Origin = From(name),
        Spec = new PhysicalConnectionSpec { AccessPointId = accessPoint, PartnerAccessPoint = partner, LineOperator = carrier, Bandwidth = bandwidth, PeerLocation = site },
        Phase = new Phase(status),
    });

    private VirtualBorderRouter Router(string name, PhysicalConnection line, int vlan) => Add(new VirtualBorderRouter
    {
        Id = $"vbr-{name}",
        Account = Account,
        Region = line.Region,
        Origin = From(name),
        Spec = new VirtualBorderRouterSpec
        {
            PhysicalConnectionId = line.Id,
            VlanId = vlan,
            LocalGatewayIp = $"10.255.{vlan}.1",
            PeerGatewayIp = $"10.255.{vlan}.2",
            PeeringSubnetMask = "255.255.255.252",
        },
        RouteTableId = $"vtb-{name}",
        AccessPointId = line.Spec.AccessPointId.Value,
        Phase = new Phase("active"),
    });

    private Vpc Vpc(string name, string region, string range, params (string Name, string Range, string Zone)[] vswitches)
    {
        var vpc = Add(new Vpc { Id = $"vpc-{name}", Account = Account, Region = region, Origin = From(name), Spec = new VpcSpec { CidrBlock = range }, RouterId = $"vrt-{name}", RouteTableId = $"vtb-{name}" });
        foreach (var (part, block, zone) in vswitches)
        {
            Add(new VSwitch { Id = $"vsw-{part}", Account = Account, Region = region, Origin = From(part), Spec = new VSwitchSpec { VpcId = vpc.Id, CidrBlock = block, ZoneId = zone } });
        }

        return vpc;
    }

    private void Link(string name, Resource from, Vpc to, string size, int bandwidth, string status = "Active")
    {
        Add(End(name, from, to.Region, size, status) with { Bandwidth = bandwidth, OppositeInterfaceId = $"ri-{name}-back" });
        Add(End($"{name}-back", to, from.Region, "Negative", status) with { OppositeInterfaceId = $"ri-{name}" });
    }

    private static RouterInterface End(string name, Resource router, string oppositeRegion, string size, string status) => new()
    {
        Id = $"ri-{name}",
        Account = Account,
        Region = router.Region,
        Origin = From(name),
        Spec = new RouterInterfaceSpec
        {
            Role = size == "Negative" ? "AcceptingSide" : "InitiatingSide",
            RouterType = router is Vpc ? "VRouter" : "VBR",
            RouterId = router is Vpc vpc ? vpc.RouterId : router.Id,
            OppositeRegionId = oppositeRegion,
            Spec = size,
        },
        Phase = new Phase(status),
    };

    private T Add<T>(T resource)
        where T : Resource
    {
        resources.Add(resource);
        return resource;
    }

    private static Origin From(string name) => new("network", "dev", name);
}
