using ExpressConnect.Pulumi;
using Pulumi;

// Two VPCs of one region and one account. Their private addresses do not overlap, so they can be joined.
return await Deployment.RunAsync(() =>
{
    var office = new Vpc("office", new() { VpcName = "office", CidrBlock = "10.0.0.0/16" });
    var officeDesks = new VSwitch("office-desks", new() { VpcId = office.Id, ZoneId = "cn-beijing-h", CidrBlock = "10.0.1.0/24" });

    var lab = new Vpc("lab", new() { VpcName = "lab", CidrBlock = "10.1.0.0/16" });
    var labBenches = new VSwitch("lab-benches", new() { VpcId = lab.Id, ZoneId = "cn-beijing-k", CidrBlock = "10.1.1.0/24" });

    // One declaration makes both router interfaces, pairs and activates them, and routes each VPC to the other.
    var peering = new VpcPeering(
        "office-lab",
        new() { VpcId = office.Id, AcceptingVpcId = lab.Id, Spec = RouterInterfaceSpec.Large1, AddRoutes = true },
        new CustomResourceOptions { DependsOn = { officeDesks, labBenches } });

    return new Dictionary<string, object?>
    {
        ["interfaceId"] = peering.InterfaceId,
        ["acceptingInterfaceId"] = peering.AcceptingInterfaceId,
        ["status"] = peering.Status,
        ["billing"] = peering.Charged.Apply(static charged => charged ? "charged" : "free"),
    };
});
