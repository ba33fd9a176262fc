namespace ExpressConnect.Engine;

/// <summary>What a user asks of a route.</summary>
public sealed record RouteEntrySpec : ResourceSpec
{
    /// <summary>The route table, <c>vtb-…</c>.</summary>
    public Planned<string?> RouteTableId { get; init; }

    /// <summary>Where the route leads: an IPv4 range; a bare address means /32.</summary>
    public Planned<string?> DestinationCidrBlock { get; init; }

    /// <summary>Kind of the next hop; null: <c>Instance</c>.</summary>
    public Planned<string?> NexthopType { get; init; }

    /// <summary>The next hop, such as <c>ri-…</c>.</summary>
    public Planned<string?> NexthopId { get; init; }

    /// <summary>Several next hops, which share the traffic or stand by; instead of the one.</summary>
    public Planned<IReadOnlyList<NextHop>?> NextHops { get; init; }

    /// <summary>Name, 1 to 128 characters.</summary>
    public Planned<string?> RouteEntryName { get; init; }

    /// <summary>Description, 1 to 256 characters.</summary>
    public Planned<string?> Description { get; init; }
}
