using Pulumi.Protocol;
using static ExpressConnect.Provider.Tests.Programs;

namespace ExpressConnect.Provider.Tests;

/// <summary>One whole life per resource.</summary>
public sealed class LifecycleTests
{
    [Fact]
    public async Task A_vpc_lives()
    {
        await using var providers = await Providers.StartAsync();
        var program = Vpc("10.0.0.0/16").With("vpcName", "hub").With("tags", PropertyValue.Map(("env", "test")));
        var life = new Lifecycle(providers, "Vpc", program);
        var vpc = await life.ComesAsync();
        Assert.Equal(("1000000000000001", "cn-beijing"), (Text(vpc.Outputs, "ownerId"), Text(vpc.Inputs, "region")));
        Assert.StartsWith("vrt-", Text(vpc.Outputs, "routerId"), StringComparison.Ordinal);

        program = program.With("vpcName", "spoke").With("tags", PropertyValue.Map(("env", "live"))).With("description", "a network");
        vpc = await life.ChangesAsync(vpc, program, "description", "tags.env", "vpcName");
        program = program.With("region", "cn-shenzhen");
        vpc = await life.IsReplacedAsync(vpc, program, deletesFirst: false, "region");
        vpc = await life.IsReplacedAsync(vpc, program.With("userCidrs", PropertyValue.List("192.168.0.0/16")), deletesFirst: false, "userCidrs");
        await life.GoesAsync(vpc);
    }

    [Fact]
    public async Task A_vswitch_lives()
    {
        await using var providers = await Providers.StartAsync();
        var vpc = await providers.InRunAsync(run => run.MakeAsync("Vpc", "vpc", Vpc("10.0.0.0/16")));
        var program = VSwitch(vpc.Id, "10.0.1.0/24").With("vswitchName", "front");
        var life = new Lifecycle(providers, "VSwitch", program);
        var vswitch = await life.ComesAsync();
        Assert.Equal(252d, ((PropertyValue.Number)vswitch.Outputs["availableIpAddressCount"]).Value);

        vswitch = await life.ChangesAsync(vswitch, program.Without("vswitchName"), "vswitchName");
        program = VSwitch(vpc.Id, "10.0.2.0/24");
        vswitch = await life.IsReplacedAsync(vswitch, program, deletesFirst: false, "cidrBlock");
        program = VSwitch(vpc.Id, "10.0.2.0/23");
        vswitch = await life.IsReplacedAsync(vswitch, program, deletesFirst: true, "cidrBlock");
        vswitch = await life.IsReplacedAsync(vswitch, program.With("zoneId", "cn-beijing-g"), deletesFirst: true, "zoneId");
        await life.GoesAsync(vswitch);
    }

    [Fact]
    public async Task A_router_interface_lives()
    {
        await using var providers = await Providers.StartAsync();
        var (near, far) = await TwoVpcsAsync(providers);
        var program = Interface("InitiatingSide", near, "cn-beijing").With("routerInterfaceName", "to-far");
        var life = new Lifecycle(providers, "RouterInterface", program);
        var end = await life.ComesAsync();
        Assert.Equal(("Idle", 10d), (Text(end.Outputs, "status"), ((PropertyValue.Number)end.Outputs["bandwidth"]).Value));

        program = program.With("spec", "Middle.1").With("oppositeRouterId", far.Outputs["routerId"]);
        end = await life.ChangesAsync(end, program, "oppositeRouterId", "spec");
        program = program.With("oppositeRegionId", "cn-shenzhen").Without("oppositeRouterId");
        end = await life.IsReplacedAsync(end, program, deletesFirst: true, "oppositeRegionId");
        end = await life.IsReplacedAsync(end, program.With("routerId", far.Outputs["routerId"]), deletesFirst: false, "routerId");
        await life.GoesAsync(end);
    }

    [Fact]
    public async Task A_half_of_a_link_lives()
    {
        await using var providers = await Providers.StartAsync();
        var (near, far) = await TwoVpcsAsync(providers);
        var ends = await providers.InRunAsync(async run => (
            Initiating: await run.MakeAsync("RouterInterface", "near", Interface("InitiatingSide", near, "cn-beijing")),
            Accepting: await run.MakeAsync("RouterInterface", "far", Interface("AcceptingSide", far, "cn-beijing")),
            Spare: await run.MakeAsync("RouterInterface", "spare", Interface("AcceptingSide", far, "cn-beijing"))));
        var accepting = await new Lifecycle(providers, "RouterInterfaceConnection", Half(ends.Accepting, ends.Initiating)).ComesAsync();
        Assert.Equal(("Idle", ends.Accepting.Id), (Text(accepting.Outputs, "status"), accepting.Id));

        var life = new Lifecycle(providers, "RouterInterfaceConnection", Half(ends.Initiating, ends.Accepting));
        var initiating = await life.ComesAsync();
        Assert.Equal(("Active", Text(far.Outputs, "routerId")), (Text(initiating.Outputs, "status"), Text(initiating.Outputs, "oppositeRouterId")));

        await providers.InRunAsync(async run =>
        {
            // Another opposite is another half: the old one goes first.
            var diff = (await run.CompareAsync(initiating, Half(ends.Initiating, ends.Spare))).Diff;
            Assert.Equal((true, "oppositeInterfaceId"), (diff.DeleteBeforeReplace, diff.Replaces.Single()));
        });
        await providers.InRunAsync(async run => Assert.Equal("Active", Text((await run.RefreshAsync(accepting))!.Outputs, "status")));
        await life.GoesAsync(initiating);
    }

    [Fact]
    public async Task A_peering_lives()
    {
        await using var providers = await Providers.StartAsync();
        var (near, far) = await TwoVpcsAsync(providers);
        var other = await providers.InRunAsync(run => run.MakeAsync("Vpc", "other", Vpc("10.2.0.0/16")));
        var program = Peering(near, far).With("addRoutes", true);
        var life = new Lifecycle(providers, "VpcPeering", program);
        var peering = await life.ComesAsync();
        Assert.Equal("Active", Text(peering.Outputs, "status"));
        Assert.Equal((false, null), (peering.Outputs["charged"], peering.Outputs.Find("payer")));

        program = Peering(near, far).With("spec", "Large.1");
        peering = await life.ChangesAsync(peering, program, "addRoutes", "spec");
        program = Peering(near, other).With("spec", "Large.1").With("addRoutes", true);
        peering = await life.IsReplacedAsync(peering, program, deletesFirst: true, "acceptingVpcId", "addRoutes");
        await life.GoesAsync(peering);
    }

    [Fact]
    public async Task A_route_lives()
    {
        await using var providers = await Providers.StartAsync();
        var (near, far) = await TwoVpcsAsync(providers);
        var peering = await providers.InRunAsync(run => run.MakeAsync("VpcPeering", "peering", Peering(near, far)));
        var program = Route(near, "10.1.0.0/16", peering.Outputs["interfaceId"]).With("routeEntryName", "there");
        var life = new Lifecycle(providers, "RouteEntry", program);
        var route = await life.ComesAsync();
        Assert.Equal(route.Id, Text(route.Outputs, "routeEntryId"));

        route = await life.ChangesAsync(route, program.With("routeEntryName", "over-there"), "routeEntryName");
        program = program.With("routeEntryName", "over-there").With("destinationCidrBlock", "10.1.1.0/24");
        route = await life.IsReplacedAsync(route, program, deletesFirst: false, "destinationCidrBlock");
        await life.GoesAsync(route);
    }
}
