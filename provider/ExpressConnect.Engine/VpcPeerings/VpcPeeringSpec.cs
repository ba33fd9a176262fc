namespace ExpressConnect.Engine;

/// <summary>What a user asks of a peering: a pair of router interfaces between two VPCs, as one resource.</summary>
public sealed record VpcPeeringSpec : ResourceSpec
{
    /// <summary>The initiating VPC.</summary>
    public Planned<string?> VpcId { get; init; }

    /// <summary>The accepting VPC.</summary>
    public Planned<string?> AcceptingVpcId { get; init; }

    /// <summary>Region of the accepting VPC; null: the region of the initiating one.</summary>
    public Planned<string?> AcceptingRegionId { get; init; }

    /// <summary>Account of the accepting VPC; null: the account of the initiating one.</summary>
    public Planned<string?> AcceptingAccount { get; init; }

    /// <summary>Size of the initiating interface, the bandwidth of the link.</summary>
    public Planned<string?> Spec { get; init; }

    /// <summary>Whether each VPC gets a route to the other's ranges.</summary>
    public Planned<bool> AddRoutes { get; init; }
}
