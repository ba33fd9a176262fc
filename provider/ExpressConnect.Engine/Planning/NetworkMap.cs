namespace ExpressConnect.Engine;

/// <summary>
/// A network as planners and drawings see it: who stands where, and what leads to whom. Plain data, made from the resources
/// of a world or of a plan; everything is in the order of ids, sites and access points in the order of names.
/// </summary>
public sealed record NetworkMap
{
    /// <summary>The data centres.</summary>
    public IReadOnlyList<MapSite> Sites { get; init; } = [];

    /// <summary>The access points that the lines use.</summary>
    public IReadOnlyList<MapAccessPoint> AccessPoints { get; init; } = [];

    /// <summary>The lines.</summary>
    public IReadOnlyList<MapLine> Lines { get; init; } = [];

    /// <summary>The virtual border routers.</summary>
    public IReadOnlyList<MapBorderRouter> BorderRouters { get; init; } = [];

    /// <summary>The VPCs, with their vSwitches.</summary>
    public IReadOnlyList<MapVpc> Vpcs { get; init; } = [];

    /// <summary>All router interfaces, those of links included.</summary>
    public IReadOnlyList<MapInterface> Interfaces { get; init; } = [];

    /// <summary>Pairs of interfaces that name each other, whatever their status.</summary>
    public IReadOnlyList<MapLink> Links { get; init; } = [];

    /// <summary>The custom routes of all tables.</summary>
    public IReadOnlyList<MapRoute> Routes { get; init; } = [];

    /// <summary>The map of these resources.</summary>
    /// <param name="resources">All of a world or a plan; kinds that have no place on a map are left out.</param>
    public static NetworkMap Of(IEnumerable<Resource> resources)
    {
        ArgumentNullException.ThrowIfNull(resources);
        return new MapReader(resources).Read();
    }

    /// <summary>The same network with a line that has failed.</summary>
    /// <param name="lineId"><c>pc-…</c></param>
    public NetworkMap WithFailed(string lineId) =>
        this with { Lines = [.. Lines.Select(line => line.Id == lineId ? line with { HasFailed = true } : line)] };
}
