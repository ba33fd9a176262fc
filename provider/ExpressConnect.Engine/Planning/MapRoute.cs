namespace ExpressConnect.Engine;

/// <summary>A custom route.</summary>
public sealed record MapRoute : MapItem
{
    /// <summary>Its table, <c>vtb-…</c>; null while it is not known.</summary>
    public string? RouteTableId { get; init; }

    /// <summary>Where it leads; null while that is not known, and for IPv6.</summary>
    public Cidr? Destination { get; init; }

    /// <summary>Its next hops: one, or several that share the traffic or stand by.</summary>
    public IReadOnlyList<MapNextHop> NextHops { get; init; } = [];
}

/// <summary>A next hop of a route.</summary>
/// <param name="Type">Its kind, such as <c>RouterInterface</c>.</param>
/// <param name="Id">Its id, such as <c>ri-…</c>; null while it is not known.</param>
/// <param name="Weight">Its weight in a list: equal ones share, 100 and 0 are primary and standby. 0 where it is the only one.</param>
public sealed record MapNextHop(string Type, string? Id, int Weight = 0);
