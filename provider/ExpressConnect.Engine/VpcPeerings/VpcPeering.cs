namespace ExpressConnect.Engine;

/// <summary>A peering that is. Its status is that of its interfaces.</summary>
public sealed record VpcPeering : Resource
{
    /// <summary>What was asked of it.</summary>
    public VpcPeeringSpec Spec { get; init; } = new();

    /// <summary>Region of the accepting VPC.</summary>
    public string AcceptingRegionId { get; init; } = "";

    /// <summary>Account of the accepting VPC.</summary>
    public string AcceptingAccount { get; init; } = "";

    /// <summary>The initiating interface, <c>ri-…</c>.</summary>
    public string InterfaceId { get; init; } = "";

    /// <summary>The accepting interface, <c>ri-…</c>.</summary>
    public string AcceptingInterfaceId { get; init; } = "";

    /// <summary>Whether the link costs anything: free within a region, charged between regions.</summary>
    public bool Charged { get; init; }

    /// <summary>Account that pays, the initiating side's; null when the link is free.</summary>
    public string? Payer { get; init; }

    /// <summary>Routes that it made, on both sides: their ids, in order.</summary>
    public IReadOnlyList<string> RouteEntryIds { get; init; } = [];

    internal override Kind Kind => VpcPeeringKind.Instance;
}
