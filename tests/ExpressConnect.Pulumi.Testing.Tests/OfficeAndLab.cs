using ExpressConnect.Pulumi;
using Pulumi;

namespace MyNetwork.Tests;

/// <summary>Two VPCs, peered: the program of a user. The address plan of the lab is configuration.</summary>
internal sealed class OfficeAndLab : Stack
{
    public OfficeAndLab()
    {
        var config = new global::Pulumi.Config();
        var office = new Vpc("office", new() { CidrBlock = "10.0.0.0/16" });
        var desks = new VSwitch("office-desks", new() { VpcId = office.Id, ZoneId = "cn-beijing-h", CidrBlock = "10.0.1.0/24" });
        var lab = new Vpc("lab", new() { CidrBlock = config.Get("lab") ?? "10.1.0.0/16", Description = config.Get("purpose") ?? "tests" });
        var benches = new VSwitch("lab-benches", new() { VpcId = lab.Id, ZoneId = "cn-beijing-k", CidrBlock = config.Get("benches") ?? "10.1.1.0/24" });
        var peering = new VpcPeering(
            "office-lab",
            new() { VpcId = office.Id, AcceptingVpcId = lab.Id, Spec = RouterInterfaceSpec.Large1, AddRoutes = true },
            new() { DependsOn = { desks, benches } });
        Status = peering.Status;
        Charged = peering.Charged;
    }

    [Output("status")]
    public Output<string> Status { get; private set; }

    [Output("charged")]
    public Output<bool> Charged { get; private set; }
}
