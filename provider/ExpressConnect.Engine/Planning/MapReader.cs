namespace ExpressConnect.Engine;

/// <summary>Makes a map of resources.</summary>
internal sealed class MapReader(IEnumerable<Resource> resources)
{
    private readonly ILookup<Type, Resource> _byType = resources.OrderBy(r => r.Id, StringComparer.Ordinal).ToLookup(r => r.GetType());

    public NetworkMap Read()
    {
        var lines = All<PhysicalConnection>().Select(Line).ToList();
        var interfaces = All<RouterInterface>().Select(Interface).ToList();
        return new NetworkMap
        {
            Sites =
            [
                .. lines.GroupBy(line => line.Site).OrderBy(site => site.Key, StringComparer.Ordinal)
                    .Select(site => new MapSite(site.Key, [.. site.Select(line => line.Id)])),
            ],
            AccessPoints = [.. Points(lines).DistinctBy(point => point.Key).OrderBy(point => point.Name, StringComparer.Ordinal)],
            Lines = lines,
            BorderRouters = BorderRouters(),
            Vpcs = Vpcs(),
            Interfaces = interfaces,
            Links = Links(interfaces),
            Routes = [.. All<RouteEntry>().Select(Route)],
        };
    }

    private IEnumerable<T> All<T>()
        where T : Resource => _byType[typeof(T)].Cast<T>();

    private static MapLine Line(PhysicalConnection line)
    {
        var label = line.Origin.Name.Length > 0 ? line.Origin.Name : line.Spec.PhysicalConnectionName.OrDefault ?? line.Id;
        var site = line.Spec.PeerLocation.OrDefault ?? label;
        var partner = line.Spec.PartnerAccessPoint.OrDefault;
        var point = line.AccessPointId is { } id ? Alibabas(id).Name : "an access point";
        return new MapLine
        {
            Id = line.Id,
            Name = line.Origin.Name,
            Program = Program(line.Origin),
            DisplayName = line.Spec.PhysicalConnectionName.OrDefault,
            Status = line.Status,
            Account = line.Account,
            Region = line.Region,
            Site = site,
            AccessPointId = line.AccessPointId,
            PartnerAccessPoint = partner,
            LineOperator = line.Spec.LineOperator.OrDefault,
            Bandwidth = line.Spec.Bandwidth.OrDefault ?? DefaultBandwidth,
            BusinessStatus = line.BusinessStatus,
            Device = line.Device,
            RedundantLineId = line.Spec.RedundantPhysicalConnectionId.OrDefault,
            Sections = partner is null
                ? [new LineSection(site, point, Installer.YourProvider)]
                : [new LineSection(site, partner, Installer.YourProvider), new LineSection(partner, point, Installer.Partner)],
        };
    }

    /// <summary>Mbit/s of a line whose contract does not say.</summary>
    private const int DefaultBandwidth = 100;

    private static IEnumerable<MapAccessPoint> Points(IEnumerable<MapLine> lines)
    {
        foreach (var line in lines)
        {
            if (line.PartnerAccessPoint is { } partner)
            {
                yield return new MapAccessPoint
                {
                    Key = partner,
                    Name = partner,
                    Kind = AccessPointKind.Partner,
                    Known = AccessPoints.Shipped.Named(partner).FirstOrDefault(),
                };
            }

            if (line.AccessPointId is { } id)
            {
                yield return Alibabas(id);
            }
        }
    }

    private static MapAccessPoint Alibabas(string id)
    {
        var known = AccessPoints.TryGet(id, out var point) ? point : null;
        return new MapAccessPoint { Key = id, Name = known?.Name ?? id, Kind = AccessPointKind.Alibaba, Known = known };
    }

    private List<MapBorderRouter> BorderRouters()
    {
        var groups = All<BgpGroup>().ToDictionary(group => group.Id, group => group.RouterId);
        var peers = All<BgpPeer>().ToLookup(peer => peer.RouterId ?? groups.GetValueOrDefault(peer.Spec.BgpGroupId.OrDefault ?? ""));
        var networks = All<BgpNetwork>().ToLookup(network => network.RouterId);
        return
        [
            .. All<VirtualBorderRouter>().Select(router => BorderRouter(router) with
            {
                BgpPeers = [.. peers[router.Id].Select(Peer)],
                BgpNetworks = [.. networks[router.Id].Select(Network)],
            }),
        ];
    }

    private static MapBgpPeer Peer(BgpPeer peer) => new()
    {
        Id = peer.Id,
        Name = peer.Origin.Name,
        Program = Program(peer.Origin),
        DisplayName = peer.BgpPeerName.Length > 0 ? peer.BgpPeerName : null,
        Status = peer.BgpStatus ?? peer.Status,
        Account = peer.Account,
        Region = peer.Region,
        PeerIpAddress = peer.PeerIpAddress,
        IsEstablished = peer.BgpStatus == BgpSessionStatus.Established,
    };

    private static MapBgpNetwork Network(BgpNetwork network) => new()
    {
        Id = network.Id,
        Name = network.Origin.Name,
        Program = Program(network.Origin),
        Status = network.Status,
        Account = network.Account,
        Region = network.Region,
        Range = Cidr.TryParse(network.Spec.DstCidrBlock.OrDefault, out var range) ? range : null,
    };

    private static MapBorderRouter BorderRouter(VirtualBorderRouter router) => new()
    {
        Id = router.Id,
        Name = router.Origin.Name,
        Program = Program(router.Origin),
        DisplayName = router.Spec.VirtualBorderRouterName.OrDefault,
        Status = router.Status,
        Account = router.Account,
        Region = router.Region,
        LineId = router.LineId,
        VlanId = router.Spec.VlanId.OrDefault,
        RouteTableId = router.RouteTableId,
        VlanInterfaceId = router.VlanInterfaceId,
        AccessPointId = router.AccessPointId,
        LocalGatewayIp = router.Spec.LocalGatewayIp.OrDefault,
        PeerGatewayIp = router.Spec.PeerGatewayIp.OrDefault,
        GatewaySubnet = router.GatewaySubnet,
    };

    private List<MapVpc> Vpcs()
    {
        var subnets = All<VSwitch>().ToLookup(vswitch => vswitch.Spec.VpcId.OrDefault ?? "");
        return
        [
            .. All<Vpc>().Select(vpc => new MapVpc
            {
                Id = vpc.Id,
                Name = vpc.Origin.Name,
                Program = Program(vpc.Origin),
                DisplayName = vpc.Spec.VpcName.OrDefault,
                Status = vpc.Status,
                Account = vpc.Account,
                Region = vpc.Region,
                Ranges = vpc.Ranges,
                RouterId = vpc.RouterId,
                RouteTableId = vpc.RouteTableId,
                VSwitches = [.. subnets[vpc.Id].Select(VSwitch)],
            }),
        ];
    }

    private static MapVSwitch VSwitch(VSwitch vswitch) => new()
    {
        Id = vswitch.Id,
        Name = vswitch.Origin.Name,
        Program = Program(vswitch.Origin),
        DisplayName = vswitch.Spec.VswitchName.OrDefault,
        Status = vswitch.Status,
        Account = vswitch.Account,
        Region = vswitch.Region,
        VpcId = vswitch.Spec.VpcId.OrDefault ?? "",
        ZoneId = vswitch.Spec.ZoneId.OrDefault,
        Range = vswitch.Range,
        RouteTableId = vswitch.RouteTableId,
    };

    private static MapInterface Interface(RouterInterface end) => new()
    {
        Id = end.Id,
        Name = end.Origin.Name,
        Program = Program(end.Origin),
        DisplayName = end.Spec.RouterInterfaceName.OrDefault,
        Status = end.Status,
        Account = end.Account,
        Region = end.Region,
        RouterId = end.RouterId,
        IsOnBorderRouter = end.RouterType == RouterTypes.Vbr,
        IsInitiator = end.IsInitiator,
        Size = end.Spec.Spec.OrDefault,
        Bandwidth = end.Bandwidth,
        BusinessStatus = end.BusinessStatus,
        OppositeInterfaceId = end.OppositeInterfaceId,
        PartOf = end.PartOf,
        HasHealthCheck = end.Spec.HealthCheckSourceIp.OrDefault is not null,
        HealthCheckFails = end.HealthCheckStatus == HealthCheckStatus.Abnormal,
    };

    private static List<MapLink> Links(IReadOnlyList<MapInterface> interfaces)
    {
        var byId = interfaces.ToDictionary(end => end.Id);
        var links = new List<MapLink>();
        foreach (var near in interfaces)
        {
            if (near is { IsInitiator: true, OppositeInterfaceId: { } id }
                && byId.GetValueOrDefault(id) is { IsInitiator: false } far && far.OppositeInterfaceId == near.Id)
            {
                links.Add(new MapLink(near, far) { IsCrossBorder = Regions.CrossBorder(near.Region, far.Region) });
            }
        }

        return links;
    }

    private static MapRoute Route(RouteEntry route) => new()
    {
        Id = route.Id,
        Name = route.Origin.Name,
        Program = Program(route.Origin),
        DisplayName = route.Spec.RouteEntryName.OrDefault,
        Status = route.Status,
        Account = route.Account,
        Region = route.Region,
        RouteTableId = route.Spec.RouteTableId.OrDefault,
        Destination = route.Destination,
        NextHops = route.Spec.NextHops.OrDefault is { } list
            ? [.. list.Select(hop => new MapNextHop(hop.NexthopType.OrDefault ?? NextHopTypeUnknown.RouterInterface, hop.NexthopId.OrDefault, hop.Weight.OrDefault ?? 0))]
            : [new MapNextHop(route.Spec.NexthopType.OrDefault ?? "Instance", route.Spec.NexthopId.OrDefault)],
    };

    private static string Program(Origin origin) => origin.Project.Length == 0 ? "" : $"{origin.Project}/{origin.Stack}";
}
