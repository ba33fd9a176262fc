using System.Globalization;
using ExpressConnect.Pulumi;
using Pulumi;

// As many resources as the setting "resources" says: VPCs in a chain, each joined to the one before it by a peering.
// The setting "tag" is the description of the first VPC: another one is one change.
return await Deployment.RunAsync(() =>
{
    var settings = new Pulumi.Config();
    var resources = settings.RequireInt32("resources");
    var vpcs = resources == 0 ? 0 : (resources / 2) + 1;
    Vpc? before = null;
    for (var i = 0; i < vpcs; i++)
    {
        var number = i.ToString(CultureInfo.InvariantCulture);
        var vpc = new Vpc($"vpc-{number}", new() { CidrBlock = $"10.{i % 256}.0.0/16", Description = i == 0 ? settings.Get("tag") ?? "" : "a link of the chain" });
        if (before is not null && vpcs + i <= resources)
        {
            _ = new VpcPeering($"peering-{number}", new() { VpcId = before.Id, AcceptingVpcId = vpc.Id, Spec = RouterInterfaceSpec.Large1 });
        }

        before = vpc;
    }
});
