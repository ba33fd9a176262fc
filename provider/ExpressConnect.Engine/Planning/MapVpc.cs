namespace ExpressConnect.Engine;

/// <summary>A VPC with its vSwitches.</summary>
public sealed record MapVpc : MapItem
{
    /// <summary>Its ranges, the primary one first; empty while they are not known.</summary>
    public IReadOnlyList<Cidr> Ranges { get; init; } = [];

    /// <summary>Its router, <c>vrt-…</c>.</summary>
    public required string RouterId { get; init; }

    /// <summary>Its system route table, <c>vtb-…</c>.</summary>
    public required string RouteTableId { get; init; }

    /// <summary>Its vSwitches, by id.</summary>
    public IReadOnlyList<MapVSwitch> VSwitches { get; init; } = [];
}

/// <summary>A subnet of a VPC.</summary>
public sealed record MapVSwitch : MapItem
{
    /// <summary>Its VPC, <c>vpc-…</c>.</summary>
    public required string VpcId { get; init; }

    /// <summary>Its zone; null while it is not known.</summary>
    public string? ZoneId { get; init; }

    /// <summary>Its range; null while it is not known.</summary>
    public Cidr? Range { get; init; }

    /// <summary>The route table that it follows, <c>vtb-…</c>.</summary>
    public string RouteTableId { get; init; } = "";
}
