namespace ExpressConnect.Engine;

/// <summary>A custom route that is.</summary>
public sealed record RouteEntry : Resource
{
    /// <summary>What was asked of it.</summary>
    public RouteEntrySpec Spec { get; init; } = new();

    /// <summary><c>Custom</c> for every route that somebody makes.</summary>
    public string Type { get; init; } = "Custom";

    /// <summary><c>IPv4</c> or <c>IPv6</c>.</summary>
    public string IpVersion { get; init; } = "IPv4";

    /// <summary><c>CustomCreate</c>, <c>SystemCreate</c> or <c>RoutePropagation</c>.</summary>
    public string RouteOrigin { get; init; } = "CustomCreate";

    /// <summary>VPC of the table; null on a virtual border router, and while the table is not known.</summary>
    public string? VpcId { get; init; }

    /// <summary>Virtual border router of the table; null on a VPC, and while the table is not known.</summary>
    public string? RouterId { get; init; }

    /// <summary>The peering that this route is a part of; null when it stands for itself.</summary>
    public string? PartOf { get; init; }

    internal override Kind Kind => RouteEntryKind.Instance;

    /// <summary>Ids of its next hops, as far as they are known.</summary>
    internal IEnumerable<string> NextHopIds =>
        from id in (Spec.NextHops.OrDefault ?? []).Select(hop => hop.NexthopId).Prepend(Spec.NexthopId)
        where id.TryGet(out _)
        select id.Value;

    /// <summary>Whether it has a second next hop, which takes over when one fails.</summary>
    internal bool IsRedundant => Spec.NextHops.OrDefault is { Count: > 1 };

    internal Cidr? Destination => RouteDestination.TryParse(Spec.DestinationCidrBlock.OrDefault, out var range) ? range : null;
}
