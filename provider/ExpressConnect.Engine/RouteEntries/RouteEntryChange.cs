namespace ExpressConnect.Engine;

/// <summary>A change of a route, with its table, its next hop and what lies behind it.</summary>
internal sealed record RouteEntryChange : Change<RouteEntrySpec, RouteEntry>
{
    /// <summary>The VPC of the table, with its vSwitches; null when the table is not known, is that of a virtual border router, or does not exist.</summary>
    public Network? Network { get; init; }

    /// <summary>The virtual border router of the table; null when the table is not known, is that of a VPC, or does not exist.</summary>
    public VirtualBorderRouter? BorderRouter { get; init; }

    /// <summary>The line of that virtual border router; null without one.</summary>
    public PhysicalConnection? Line { get; init; }

    /// <summary>Other custom routes of the table.</summary>
    public IReadOnlyList<RouteEntry> Others { get; init; } = [];

    /// <summary>Where it leads, as far as that is known.</summary>
    public IReadOnlyList<Hop> Hops { get; init; } = [];

    /// <summary>The peering that makes the route as a part of itself; null for a route that stands for itself.</summary>
    public string? PartOf { get; init; }

    /// <summary>Where it leads; null when that is not known, or is no range.</summary>
    public Cidr? Destination => RouteDestination.TryParse(Spec.DestinationCidrBlock.OrDefault, out var range) ? range : null;

    /// <summary>Whether it leads to IPv6 addresses.</summary>
    public bool IsIpv6 => Spec.DestinationCidrBlock.TryGet(out var text) && text.Contains(':', StringComparison.Ordinal);

    /// <summary>Whether it leads from a virtual border router to its own data centre.</summary>
    public bool LeadsToDataCentre => BorderRouter is { } router && Hops.Any(hop => hop.LineRouter?.Id == router.Id);

    /// <summary>Whether it has a list of next hops.</summary>
    public bool HasList => Spec.NextHops.TryGet(out _);

    /// <summary>Kind of the one next hop; null when it is not known.</summary>
    public string? NextHopType => Spec.NexthopType.IsKnown ? Spec.NexthopType.Value ?? "Instance" : null;
}
