namespace ExpressConnect.Engine;

/// <summary>What a user asks of a vSwitch.</summary>
public sealed record VSwitchSpec : ResourceSpec
{
    /// <summary>The VPC that the subnet belongs to, <c>vpc-…</c>.</summary>
    public Planned<string?> VpcId { get; init; }

    /// <summary>Zone of the VPC's region.</summary>
    public Planned<string?> ZoneId { get; init; }

    /// <summary>IPv4 range, /16 to /29.</summary>
    public Planned<string?> CidrBlock { get; init; }

    /// <summary>Name, 1 to 128 characters.</summary>
    public Planned<string?> VswitchName { get; init; }

    /// <summary>Description, 1 to 256 characters.</summary>
    public Planned<string?> Description { get; init; }

    /// <summary>Tags, at most 20.</summary>
    public Planned<IReadOnlyDictionary<string, string>?> Tags { get; init; }
}
