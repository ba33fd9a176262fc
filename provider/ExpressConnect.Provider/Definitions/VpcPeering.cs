using ProviderKit;

namespace ExpressConnect.Provider;

/// <summary>What a program says of a peering.</summary>
[Described]
public sealed partial record VpcPeeringInputs
{
    /// <summary>Account of the initiating side. Default: the provider's `account`.</summary>
    [Replaces, DefaultFromSetting(nameof(ExpressConnectSettings.Account))]
    public Maybe<string> Account { get; init; }

    /// <summary>Region of the initiating VPC. Default: the provider's `region`.</summary>
    [Replaces, DefaultFromSetting(nameof(ExpressConnectSettings.Region))]
    public Maybe<string> Region { get; init; }

    /// <summary>The initiating VPC, `vpc-…`.</summary>
    [Replaces]
    public Maybe<string> VpcId { get; init; }

    /// <summary>The accepting VPC, `vpc-…`.</summary>
    [Replaces]
    public Maybe<string> AcceptingVpcId { get; init; }

    /// <summary>Region of the accepting VPC. Default: the region of the initiating one.</summary>
    [Replaces, Computed]
    public Maybe<string?> AcceptingRegionId { get; init; }

    /// <summary>Account of the accepting VPC. Default: the account of the initiating one. The provider must act for both.</summary>
    [Replaces, Computed]
    public Maybe<string?> AcceptingAccount { get; init; }

    /// <summary>Bandwidth of the link: the size of the initiating interface.</summary>
    [ValuesOf(typeof(RouterInterfaceSpec))]
    public Maybe<string> Spec { get; init; }

    /// <summary>Whether each VPC gets a route to the other's ranges.</summary>
    [Default(false)]
    public Maybe<bool> AddRoutes { get; init; }
}

/// <summary>What is added once the peering exists.</summary>
[Described]
public sealed partial record VpcPeeringOutputs
{
    /// <summary>Region of the accepting VPC.</summary>
    [Certain]
    public Maybe<string> AcceptingRegionId { get; init; }

    /// <summary>Account of the accepting VPC.</summary>
    [Certain]
    public Maybe<string> AcceptingAccount { get; init; }

    /// <summary>The initiating router interface, `ri-…`.</summary>
    [Certain]
    public Maybe<string> InterfaceId { get; init; }

    /// <summary>The accepting router interface, `ri-…`.</summary>
    [Certain]
    public Maybe<string> AcceptingInterfaceId { get; init; }

    /// <summary>Status of both interfaces: `Active` once the peering carries traffic.</summary>
    [Certain]
    public Maybe<string> Status { get; init; }

    /// <summary>Whether the link costs anything: free within a region, charged between regions.</summary>
    [Certain]
    public Maybe<bool> Charged { get; init; }

    /// <summary>Account that pays: the initiating side's. Absent when the link is free.</summary>
    [Certain]
    public Maybe<string?> Payer { get; init; }
}
