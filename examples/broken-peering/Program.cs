using ExpressConnect.Pulumi;
using Pulumi;

// Every comment names the rule that the resource below it breaks. Nothing of this is ever made: preview refuses all of it at once.
return await Deployment.RunAsync(() =>
{
    var office = new Vpc("office", new() { VpcName = "office", CidrBlock = "10.0.0.0/16" });
    var desks = new VSwitch("office-desks", new() { VpcId = office.Id, ZoneId = "cn-beijing-h", CidrBlock = "10.0.1.0/24" });
    var lab = new Vpc("lab", new() { VpcName = "lab", CidrBlock = "10.0.0.0/16" });
    var benches = new VSwitch("lab-benches", new() { VpcId = lab.Id, ZoneId = "cn-beijing-k", CidrBlock = "10.0.1.128/25" });
    var depot = new Vpc("depot", new() { VpcName = "depot", CidrBlock = "10.1.0.0/16" });
    var shelves = new VSwitch("depot-shelves", new() { VpcId = depot.Id, ZoneId = "cn-beijing-h", CidrBlock = "10.1.1.0/24" });
    var yard = new Vpc("yard", new() { VpcName = "yard", CidrBlock = "10.2.0.0/16" });

    // VPC-01: 10.3.0.1 is an address inside 10.3.0.0/16, not the beginning of a range.
    var archive = new Vpc("archive", new() { VpcName = "archive", CidrBlock = "10.3.0.1/16" });

    // REG-12: there is no such zone. It stands on a broken VPC, and is looked at all the same.
    _ = new VSwitch("archive-shelves", new() { VpcId = archive.Id, ZoneId = "cn-beijing-zz", CidrBlock = "10.3.1.0/24" });

    // REG-01: there is no such region.
    _ = new Vpc("moon", new() { VpcName = "moon", CidrBlock = "10.4.0.0/16", Region = "cn-moon" });

    // VSW-02: the range lies outside the VPC.
    _ = new VSwitch("depot-annex", new() { VpcId = depot.Id, ZoneId = "cn-beijing-h", CidrBlock = "10.9.1.0/24" });

    // VSW-03: all of it belongs to depot-shelves.
    _ = new VSwitch(
        "depot-ramp",
        new() { VpcId = depot.Id, ZoneId = "cn-beijing-h", CidrBlock = "10.1.1.128/25" },
        new CustomResourceOptions { DependsOn = { shelves } });

    // RI-21: the accepting side has no size of its own; it is Negative.
    _ = new RouterInterface("yard-door", new()
    {
        RouterId = yard.RouterId,
        Role = RouterInterfaceRole.AcceptingSide,
        OppositeRegionId = "cn-beijing",
        Spec = RouterInterfaceSpec.Large1,
    });

    // PEER-04: a VPC is not joined with itself.
    _ = new VpcPeering("yard-yard", new() { VpcId = yard.Id, AcceptingVpcId = yard.Id, Spec = RouterInterfaceSpec.Large1 });

    // PEER-22: office-desks and lab-benches share addresses, so no route could tell them apart.
    _ = new VpcPeering(
        "office-lab",
        new() { VpcId = office.Id, AcceptingVpcId = lab.Id, Spec = RouterInterfaceSpec.Large1 },
        new CustomResourceOptions { DependsOn = { desks, benches } });

    // ROUTE-12: there is no such router interface.
    _ = new RouteEntry("yard-detour", new()
    {
        RouteTableId = yard.RouteTableId,
        DestinationCidrBlock = "10.9.0.0/16",
        NexthopId = "ri-0123456789abcdef0",
        NexthopType = NextHopType.RouterInterface,
    });
});
