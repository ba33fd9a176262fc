namespace ExpressConnect.Engine;

/// <summary>What a user asks of a BGP network.</summary>
public sealed record BgpNetworkSpec : ResourceSpec
{
    /// <summary>The virtual border router, <c>vbr-…</c>.</summary>
    public Planned<string?> RouterId { get; init; }

    /// <summary>The prefix that it announces: an IPv4 or IPv6 range of a VPC or vSwitch.</summary>
    public Planned<string?> DstCidrBlock { get; init; }

    /// <summary>The VPC that the prefix lies in, <c>vpc-…</c>.</summary>
    public Planned<string?> VpcId { get; init; }
}
