using ExpressConnect.Pulumi;
using Pulumi;

// Data centres in Beijing and Langfang use Alibaba's access point in Beijing; one in Tianjin uses a partner's access point, and the
// partner's own line carries it on to Beijing.
return await Deployment.RunAsync(() =>
{
    var bandwidth = new global::Pulumi.Config().GetInt32("bandwidth") ?? 200;
    var vpc = new Vpc("office", new() { VpcName = "office", CidrBlock = "172.16.0.0/16" });
    var servers = new VSwitch("office-servers", new() { VpcId = vpc.Id, ZoneId = "cn-beijing-h", CidrBlock = "172.16.1.0/24" });

    HybridConnection DataCentre(string name, string city, int vlan, string cidr, string accessPoint, string? partner = null) => new(name, new()
    {
        Line = new()
        {
            AccessPointId = accessPoint,
            PartnerAccessPoint = partner is null ? null : (Input<string>)partner,
            LineOperator = LineOperator.ChinaTelecom,
            PortType = PortType.Fibre1G,
            Bandwidth = bandwidth,
            PeerLocation = city,
            ForceDelete = true,
        },
        Router = new()
        {
            VlanId = vlan,
            LocalGatewayIp = $"10.255.{vlan}.1",
            PeerGatewayIp = $"10.255.{vlan}.2",
            PeeringSubnetMask = "255.255.255.252",
        },
        DataCentreCidrs = { cidr },
        Vpcs = { new ConnectedVpc(vpc) { Spec = RouterInterfaceSpec.Middle2 } },
    });

    var beijing = DataCentre("beijing", "Beijing", vlan: 10, "10.10.0.0/16", "ap-cn-beijing-ft-A");
    var langfang = DataCentre("langfang", "Langfang", vlan: 20, "10.20.0.0/16", "ap-cn-beijing-ft-A");
    var tianjin = DataCentre("tianjin", "Tianjin", vlan: 30, "10.30.0.0/16", "ap-cn-beijing-dx-A", "Partner Tianjin (product text)");

    return new Dictionary<string, object?>
    {
        ["beijing"] = beijing.Links[0].Connection.Status,
        ["langfang"] = langfang.Links[0].Connection.Status,
        ["tianjin"] = tianjin.Links[0].Connection.Status,
    };
});
