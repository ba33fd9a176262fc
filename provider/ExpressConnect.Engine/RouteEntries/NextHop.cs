namespace ExpressConnect.Engine;

/// <summary>One of several next hops of a route.</summary>
public sealed record NextHop
{
    /// <summary>Kind of the next hop; only <c>RouterInterface</c> shares a route with others.</summary>
    public Planned<string?> NexthopType { get; init; }

    /// <summary>The router interface, <c>ri-…</c>, towards a virtual border router.</summary>
    public Planned<string?> NexthopId { get; init; }

    /// <summary>0 to 255. All equal: they share the traffic. 100 and 0: primary and standby.</summary>
    public Planned<int?> Weight { get; init; }
}
