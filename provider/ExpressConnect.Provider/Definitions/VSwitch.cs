using ProviderKit;

namespace ExpressConnect.Provider;

/// <summary>What a program says of a vSwitch.</summary>
[Described]
public sealed partial record VSwitchInputs
{
    /// <summary>Account that owns the vSwitch. Default: the provider's `account`.</summary>
    [Replaces, DefaultFromSetting(nameof(ExpressConnectSettings.Account))]
    public Maybe<string> Account { get; init; }

    /// <summary>Region of the VPC. Default: the provider's `region`.</summary>
    [Replaces, DefaultFromSetting(nameof(ExpressConnectSettings.Region))]
    public Maybe<string> Region { get; init; }

    /// <summary>The VPC that the subnet belongs to, `vpc-…`.</summary>
    [Replaces]
    public Maybe<string> VpcId { get; init; }

    /// <summary>Zone of the VPC's region, such as `cn-beijing-h`.</summary>
    [Replaces]
    public Maybe<string> ZoneId { get; init; }

    /// <summary>IPv4 range, /16 to /29, inside a range of the VPC and apart from its other vSwitches.</summary>
    [Replaces]
    public Maybe<string> CidrBlock { get; init; }

    /// <summary>Name shown in the console, 1 to 128 characters, not beginning with `http://` or `https://`.</summary>
    public Maybe<string?> VswitchName { get; init; }

    /// <summary>Description, 1 to 256 characters, not beginning with `http://` or `https://`.</summary>
    public Maybe<string?> Description { get; init; }

    /// <summary>Tags, at most 20; keys do not begin with `aliyun` or `acs:`.</summary>
    public Maybe<IReadOnlyDictionary<string, string>?> Tags { get; init; }
}

/// <summary>What is added once the vSwitch exists.</summary>
[Described]
public sealed partial record VSwitchOutputs
{
    /// <summary>`Pending` or `Available`.</summary>
    [Certain]
    public Maybe<string> Status { get; init; }

    /// <summary>Addresses that are free: the size of the range without the four reserved ones and those in use.</summary>
    [Certain]
    public Maybe<int> AvailableIpAddressCount { get; init; }

    /// <summary>Route table in force, `vtb-…`.</summary>
    [Certain]
    public Maybe<string> RouteTableId { get; init; }

    /// <summary>Time of creation, ISO 8601 in UTC.</summary>
    public Maybe<string> CreateTime { get; init; }
}
