namespace ExpressConnect.Engine;

/// <summary>A change of a BGP network, with its router and what that reaches.</summary>
internal sealed record BgpNetworkChange : Change<BgpNetworkSpec, BgpNetwork>
{
    /// <summary>The router; null when it is not known, or does not exist.</summary>
    public VirtualBorderRouter? Router { get; init; }

    /// <summary>Router interfaces on the router.</summary>
    public IReadOnlyList<RouterInterface> Interfaces { get; init; } = [];

    /// <summary>VPCs that the router reaches over them.</summary>
    public IReadOnlyList<Vpc> Reached { get; init; } = [];

    /// <summary>Networks that the router announces already.</summary>
    public IReadOnlyList<BgpNetwork> Others { get; init; } = [];

    /// <summary>The prefix in the one way to write it; null while it is not known, or is none.</summary>
    public string? Prefix => BgpNetwork.PrefixText(Spec.DstCidrBlock.OrDefault);
}
