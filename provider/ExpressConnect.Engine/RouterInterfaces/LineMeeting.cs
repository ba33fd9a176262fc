namespace ExpressConnect.Engine;

/// <summary>A data centre and a VPC that are linked through a virtual border router, or are to be.</summary>
/// <param name="Router">The virtual border router.</param>
/// <param name="Routes">Its routes to the data centre that have not met the vSwitches before.</param>
/// <param name="Vpc">The VPC.</param>
/// <param name="VSwitches">Its vSwitches that have not met the routes before.</param>
/// <param name="Property">Wire name of the property that brings them together; null when it is the connection that is new.</param>
internal sealed record LineMeeting(VirtualBorderRouter Router, IReadOnlyList<RouteEntry> Routes, Vpc Vpc, IReadOnlyList<VSwitch> VSwitches, string? Property)
{
    public static IReadOnlyList<Rule<LineMeeting>> Rules { get; } = [new DataCentreOverlapsVpc()];

    /// <summary>They are connected now.</summary>
    public static void Check(Work work, VirtualBorderRouter? router, IReadOnlyList<RouteEntry> routes, Network? network)
    {
        if (router is not null && network is not null)
        {
            work.Check(Rules, new LineMeeting(router, routes, network.Vpc, network.VSwitches, Property: null));
        }
    }

    /// <summary>A vSwitch comes to a VPC that is linked with data centres.</summary>
    public static async Task CheckAsync(Work work, Vpc vpc, VSwitch newcomer)
    {
        foreach (var router in await Surroundings.BorderRoutersAsync(work, vpc))
        {
            var routes = await Surroundings.RoutesOverAsync(work, router.VlanInterfaceId);
            work.Check(Rules, new LineMeeting(router, routes, vpc, [newcomer], "cidrBlock"));
        }
    }

    /// <summary>A route to the data centre comes to a virtual border router that is linked with VPCs.</summary>
    public static async Task CheckAsync(Work work, VirtualBorderRouter router, RouteEntry newcomer)
    {
        foreach (var network in await Surroundings.NetworksBehindAsync(work, router.Id))
        {
            work.Check(Rules, new LineMeeting(router, [newcomer], network.Vpc, network.VSwitches, "destinationCidrBlock"));
        }
    }
}
