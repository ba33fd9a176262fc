using ExpressConnect.Pulumi;
using ExpressConnect.Pulumi.Inputs;
using Pulumi;

// One data centre on two leased lines that end at two access points. BGP runs on both, guarded by BFD; the VPC prefers the first line
// and goes over to the second one when its health check fails.
return await Deployment.RunAsync(() =>
{
    var bandwidth = new global::Pulumi.Config().GetInt32("bandwidth") ?? 500;
    var vpc = new Vpc("office", new() { VpcName = "office", CidrBlock = "172.16.0.0/16" });
    var servers = new VSwitch("office-servers", new() { VpcId = vpc.Id, ZoneId = "cn-beijing-h", CidrBlock = "172.16.1.0/24" });

    HybridConnection Connect(string name, string accessPoint, int vlan, string probe) => new(
        name,
        new()
        {
            Line = new()
            {
                AccessPointId = accessPoint,
                LineOperator = LineOperator.ChinaTelecom,
                PortType = PortType.Fibre1G,
                Bandwidth = bandwidth,
                PeerLocation = "Beijing",
                ForceDelete = true,
            },
            Router = new()
            {
                VlanId = vlan,
                LocalGatewayIp = $"10.255.{vlan}.1",
                PeerGatewayIp = $"10.255.{vlan}.2",
                PeeringSubnetMask = "255.255.255.252",
                MinTxInterval = 200,
                MinRxInterval = 200,
            },

            // The data centre's routers announce what is behind them, and one route of the VPC uses both lines.
            AddDataCentreRoutes = false,
            Vpcs = { new ConnectedVpc(vpc) { Spec = RouterInterfaceSpec.Middle5, AddVpcRoutes = false, HealthCheckSourceIp = probe } },
        },
        new() { DependsOn = { servers } });

    var first = Connect("first", "ap-cn-beijing-ft-A", vlan: 11, "172.16.1.250");
    var second = Connect("second", "ap-cn-beijing-dx-A", vlan: 12, "172.16.1.251");
    var (preferred, standby) = (first.Links[0], second.Links[0]);

    foreach (var (name, connection, probe) in new[] { ("first", first, "172.16.1.250"), ("second", second, "172.16.1.251") })
    {
        var group = new BgpGroup($"{name}-bgp", new() { RouterId = connection.Router.Id, PeerAsn = 64512 });
        var peer = new BgpPeer($"{name}-peer", new() { BgpGroupId = group.Id, EnableBfd = true, BfdMultiHop = 1 });
        var linked = new CustomResourceOptions { DependsOn = { connection.Links[0].Connection } };
        var announced = new BgpNetwork($"{name}-office", new() { RouterId = connection.Router.Id, DstCidrBlock = vpc.CidrBlock }, linked);

        // Answers to the health check come back over the line that it tests.
        var probed = new BgpNetwork($"{name}-probe", new() { RouterId = connection.Router.Id, DstCidrBlock = $"{probe}/32" }, linked);
        var answered = new RouteEntry(
            $"{name}-to-probe",
            new()
            {
                RouteTableId = connection.Router.RouteTableId,
                DestinationCidrBlock = $"{probe}/32",
                NexthopType = NextHopType.RouterInterface,
                NexthopId = connection.Links[0].Initiator.Id,
            },
            linked);
    }

    var route = new RouteEntry(
        "office-to-data-centre",
        new()
        {
            RouteTableId = vpc.RouteTableId,
            DestinationCidrBlock = "10.10.0.0/16",
            NextHops =
            {
                new RouteEntryNextHopArgs { NexthopType = NextHopType.RouterInterface, NexthopId = preferred.Acceptor.Id, Weight = 100 },
                new RouteEntryNextHopArgs { NexthopType = NextHopType.RouterInterface, NexthopId = standby.Acceptor.Id, Weight = 0 },
            },
        },
        new() { DependsOn = { preferred.Connection, standby.Connection } });

    return new Dictionary<string, object?>
    {
        ["first"] = preferred.Connection.Status,
        ["second"] = standby.Connection.Status,
        ["route"] = route.Status,
    };
});
