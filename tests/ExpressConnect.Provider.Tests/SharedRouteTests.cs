using Pulumi.Protocol;
using static ExpressConnect.Provider.Tests.Programs;

namespace ExpressConnect.Provider.Tests;

/// <summary>A route over two lines, from a program's side.</summary>
public sealed class SharedRouteTests
{
    [Fact]
    public async Task A_route_with_two_next_hops_lives()
    {
        await using var providers = await Providers.StartAsync();
        var (vpc, first, second) = await providers.InRunAsync(async run =>
        {
            var vpc = await run.MakeAsync("Vpc", "vpc", Vpc("10.0.0.0/16"));
            var line = await run.MakeAsync("PhysicalConnection", "line", PropertyMap.Of(
                ("accessPointId", "ap-cn-beijing-ft-A"), ("lineOperator", "CT"), ("portType", "1000Base-LX"), ("peerLocation", "Beijing"), ("status", "Enabled"), ("period", 1d)));
            return (vpc, await LinkAsync(run, line, vpc, 110), await LinkAsync(run, line, vpc, 120));
        });
        Assert.Equal("NoHealthCheckConfig", Text(first.Outputs, "healthCheckStatus"));
        var program = PropertyMap.Of(
            ("routeTableId", vpc.Outputs["routeTableId"]),
            ("destinationCidrBlock", "172.16.0.0/12"),
            ("nextHops", new PropertyValue.Array([Hop(first, 100), Hop(second, 100)])));
        var life = new Lifecycle(providers, "RouteEntry", program);
        var route = await life.ComesAsync();
        Assert.Equal("Available", Text(route.Outputs, "status"));

        program = program.With("nextHops", new PropertyValue.Array([Hop(first, 100), Hop(second, 0)]));
        route = await life.IsReplacedAsync(route, program, deletesFirst: true, "nextHops[1].weight");
        await life.GoesAsync(route);
    }

    private static PropertyValue Hop(Recorded end, double weight) => PropertyMap.Of(("nexthopType", "RouterInterface"), ("nexthopId", end.Id), ("weight", weight));

    /// <summary>A router on the line, linked with the VPC: the interface of the VPC.</summary>
    private static async Task<Recorded> LinkAsync(Run run, Recorded line, Recorded vpc, int vlan)
    {
        var router = await run.MakeAsync("VirtualBorderRouter", $"vbr-{vlan}", PropertyMap.Of(
            ("physicalConnectionId", line.Id),
            ("vlanId", (double)vlan),
            ("localGatewayIp", $"192.168.{vlan}.1"),
            ("peerGatewayIp", $"192.168.{vlan}.2"),
            ("peeringSubnetMask", "255.255.255.0")));
        var there = await run.MakeAsync("RouterInterface", $"there-{vlan}", Interface("InitiatingSide", vpc, "cn-beijing")
            .With("routerType", "VBR").With("routerId", router.Id).With("accessPointId", "ap-cn-beijing-ft-A"));
        var back = await run.MakeAsync("RouterInterface", $"back-{vlan}", Interface("AcceptingSide", vpc, "cn-beijing")
            .With("oppositeRouterType", "VBR").With("oppositeRouterId", router.Id).With("oppositeAccessPointId", "ap-cn-beijing-ft-A"));
        await run.MakeAsync("RouterInterfaceConnection", $"accept-{vlan}", Half(back, there));
        await run.MakeAsync("RouterInterfaceConnection", $"connect-{vlan}", Half(there, back));
        return back;
    }
}
