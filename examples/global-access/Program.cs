using ExpressConnect.Pulumi;
using Pulumi;

// A data centre in Beijing reaches a VPC in Beijing and a VPC in Shenzhen over one leased line to a Beijing access point.
return await Deployment.RunAsync(() =>
{
    var bandwidth = new global::Pulumi.Config().GetInt32("bandwidth") ?? 500;
    var beijing = new Vpc("beijing", new() { CidrBlock = "172.16.0.0/16" });
    var beijingServers = new VSwitch("beijing-servers", new() { VpcId = beijing.Id, ZoneId = "cn-beijing-h", CidrBlock = "172.16.1.0/24" });

    var shenzhen = new Vpc("shenzhen", new() { Region = "cn-shenzhen", CidrBlock = "192.168.0.0/16" });
    var shenzhenServers = new VSwitch(
        "shenzhen-servers", new() { Region = "cn-shenzhen", VpcId = shenzhen.Id, ZoneId = "cn-shenzhen-e", CidrBlock = "192.168.1.0/24" });

    // The line is all that a carrier must install. Nothing about it names Shenzhen: the backbone does the rest.
    var dataCentre = new HybridConnection("data-centre", new()
    {
        Line = new()
        {
            AccessPointId = "ap-cn-beijing-ft-A",
            LineOperator = LineOperator.ChinaTelecom,
            PortType = PortType.Fibre1G,
            Bandwidth = bandwidth,
            PeerLocation = "Beijing",
            ForceDelete = true,
        },
        Router = new()
        {
            VlanId = 110,
            LocalGatewayIp = "10.255.110.1",
            PeerGatewayIp = "10.255.110.2",
            PeeringSubnetMask = "255.255.255.252",
        },
        DataCentreCidrs = { "10.10.0.0/16" },
        Vpcs =
        {
            new ConnectedVpc(beijing) { Spec = RouterInterfaceSpec.Middle1 },
            new ConnectedVpc(shenzhen) { Spec = RouterInterfaceSpec.Mini2 },
        },
    });

    return new Dictionary<string, object?>
    {
        ["line"] = dataCentre.Line.Status,
        ["router"] = dataCentre.Router.Status,
        ["toBeijing"] = dataCentre.Links[0].Connection.Status,
        ["toShenzhen"] = dataCentre.Links[1].Connection.Status,
    };
});
