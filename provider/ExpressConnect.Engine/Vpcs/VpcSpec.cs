namespace ExpressConnect.Engine;

/// <summary>What a user asks of a VPC.</summary>
public sealed record VpcSpec : ResourceSpec
{
    /// <summary>IPv4 range, /8 to /28; null: 172.16.0.0/12.</summary>
    public Planned<string?> CidrBlock { get; init; }

    /// <summary>Name, 1 to 128 characters.</summary>
    public Planned<string?> VpcName { get; init; }

    /// <summary>Description, 1 to 256 characters.</summary>
    public Planned<string?> Description { get; init; }

    /// <summary>Further ranges that the VPC treats as its own, at most 3.</summary>
    public Planned<IReadOnlyList<string>?> UserCidrs { get; init; }

    /// <summary>Secondary ranges for vSwitches, at most 5.</summary>
    public Planned<IReadOnlyList<string>?> SecondaryCidrBlocks { get; init; }

    /// <summary>Resource group; null: the account's default group.</summary>
    public Planned<string?> ResourceGroupId { get; init; }

    /// <summary>Tags, at most 20.</summary>
    public Planned<IReadOnlyDictionary<string, string>?> Tags { get; init; }
}
