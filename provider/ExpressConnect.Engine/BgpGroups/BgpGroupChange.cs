namespace ExpressConnect.Engine;

/// <summary>A change of a BGP group, with its router and what is on it.</summary>
internal sealed record BgpGroupChange : Change<BgpGroupSpec, BgpGroup>
{
    /// <summary>The router; null when it is not known, or does not exist.</summary>
    public VirtualBorderRouter? Router { get; init; }

    /// <summary>Other groups of the router.</summary>
    public IReadOnlyList<BgpGroup> Neighbours { get; init; } = [];

    /// <summary>Its sessions.</summary>
    public IReadOnlyList<BgpPeer> Peers { get; init; } = [];

    /// <summary>Groups of the account on other lines whose local AS number is a custom one too; only where this one's is.</summary>
    public IReadOnlyList<BgpGroup> CustomElsewhere { get; init; } = [];
}
