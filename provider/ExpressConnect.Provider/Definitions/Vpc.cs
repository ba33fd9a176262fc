using ProviderKit;

namespace ExpressConnect.Provider;

/// <summary>What a program says of a VPC.</summary>
[Described]
public sealed partial record VpcInputs
{
    /// <summary>Account that owns the VPC. Default: the provider's `account`.</summary>
    [Replaces, DefaultFromSetting(nameof(ExpressConnectSettings.Account))]
    public Maybe<string> Account { get; init; }

    /// <summary>Region of the VPC, such as `cn-beijing`. Default: the provider's `region`.</summary>
    [Replaces, DefaultFromSetting(nameof(ExpressConnectSettings.Region))]
    public Maybe<string> Region { get; init; }

    /// <summary>IPv4 range, /8 to /28; /16 to /28 is recommended. It may change as long as it contains every vSwitch.</summary>
    [Default("172.16.0.0/12")]
    public Maybe<string> CidrBlock { get; init; }

    /// <summary>Name shown in the console, 1 to 128 characters, not beginning with `http://` or `https://`.</summary>
    public Maybe<string?> VpcName { get; init; }

    /// <summary>Description, 1 to 256 characters, not beginning with `http://` or `https://`.</summary>
    public Maybe<string?> Description { get; init; }

    /// <summary>Further IPv4 ranges that the VPC treats as its own, at most 3.</summary>
    [Replaces, Unordered]
    public Maybe<IReadOnlyList<string>?> UserCidrs { get; init; }

    /// <summary>Secondary IPv4 ranges for vSwitches, at most 5, none overlapping another range of the VPC.</summary>
    [Unordered]
    public Maybe<IReadOnlyList<string>?> SecondaryCidrBlocks { get; init; }

    /// <summary>Resource group, `rg-…`. Default: the account's default group.</summary>
    [Computed]
    public Maybe<string?> ResourceGroupId { get; init; }

    /// <summary>Tags, at most 20; keys do not begin with `aliyun` or `acs:`.</summary>
    public Maybe<IReadOnlyDictionary<string, string>?> Tags { get; init; }
}

/// <summary>What is added once the VPC exists.</summary>
[Described]
public sealed partial record VpcOutputs
{
    /// <summary>Router of the VPC, `vrt-…`: what router interfaces sit on.</summary>
    [Certain]
    public Maybe<string> RouterId { get; init; }

    /// <summary>System route table of the router, `vtb-…`.</summary>
    [Certain]
    public Maybe<string> RouteTableId { get; init; }

    /// <summary>`Pending` or `Available`.</summary>
    [Certain]
    public Maybe<string> Status { get; init; }

    /// <summary>Time of creation, ISO 8601 in UTC.</summary>
    public Maybe<string> CreateTime { get; init; }

    /// <summary>Account that owns the VPC.</summary>
    [Certain]
    public Maybe<string> OwnerId { get; init; }
}
