namespace ExpressConnect.Engine;

/// <summary>The way that answers to the probes of a health check take back to a VPC.</summary>
/// <param name="End">The interface of the VPC that probes.</param>
/// <param name="Router">The virtual border router at its other end.</param>
/// <param name="Routes">The custom routes of that router.</param>
/// <param name="Property">Wire name of the property that brings the question up; null where none does.</param>
internal sealed record ProbeReturn(RouterInterface End, VirtualBorderRouter Router, IReadOnlyList<RouteEntry> Routes, string? Property)
{
    public static IReadOnlyList<Rule<ProbeReturn>> Rules { get; } = [new HealthCheckFindsNoWayBack()];

    /// <summary>Where probes come from; null when none are sent.</summary>
    public Cidr? Source => SourceOf(End);

    /// <summary>Whether the router sends the answers back by a route of their own.</summary>
    public bool IsRouted => Routes.Any(route => route.Destination == Source);

    public static async Task<ProbeReturn?> FindAsync(Work work, RouterInterface end, string? property = null) =>
        SourceOf(end) is not null && await work.GetAsync(VirtualBorderRouterKind.Instance, end.OppositeRouterId) is { } router
            ? new ProbeReturn(end, router, await Surroundings.RoutesAsync(work, router.RouteTableId), property)
            : null;

    /// <summary>Looks at it where the link is there, so that routes may be there too.</summary>
    public static async Task CheckAsync(Work work, RouterInterface end, string? property = null)
    {
        if (end.IsPaired && await FindAsync(work, end, property) is { } way)
        {
            work.Check(Rules, way);
        }
    }

    private static Cidr? SourceOf(RouterInterface end) =>
        Cidr.TryParseAddress(end.Spec.HealthCheckSourceIp.OrDefault, out var address) ? new Cidr(address, 32) : null;
}
