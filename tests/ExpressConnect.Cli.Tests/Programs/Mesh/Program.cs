using ExpressConnect.Pulumi;
using Pulumi;

// Three VPCs in three regions and two accounts: every pair of them, or two around a hub.
return await Deployment.RunAsync(() =>
{
    var settings = new global::Pulumi.Config();
    var beijing = new Vpc("beijing", new() { CidrBlock = "10.0.0.0/16" });
    var shenzhen = new Vpc("shenzhen", new() { Region = "cn-shenzhen", CidrBlock = "10.1.0.0/16" });
    var frankfurt = new Vpc("frankfurt", new() { Region = "eu-central-1", Account = "1000000000000002", CidrBlock = "10.2.0.0/16" });
    var args = new PeeringMeshArgs { Vpcs = { beijing, shenzhen, frankfurt }, Spec = RouterInterfaceSpec.Mini2 };
    args.Hub = settings.Get("hub") == "beijing" ? beijing : null;
    if (settings.GetBoolean("twice") == true)
    {
        args.Vpcs.Add(shenzhen);
    }

    var mesh = new PeeringMesh("mesh", args);
    return mesh.Peerings.ToDictionary(static peering => peering.GetResourceName(), object? (peering) => peering.Status);
});
