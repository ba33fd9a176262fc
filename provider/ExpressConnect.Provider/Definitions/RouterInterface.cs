using ProviderKit;

namespace ExpressConnect.Provider;

/// <summary>What a program says of a router interface.</summary>
[Described]
public sealed partial record RouterInterfaceInputs
{
    /// <summary>Account that owns the interface. Default: the provider's `account`.</summary>
    [Replaces, DefaultFromSetting(nameof(ExpressConnectSettings.Account))]
    public Maybe<string> Account { get; init; }

    /// <summary>Region of the router. Default: the provider's `region`.</summary>
    [Replaces, DefaultFromSetting(nameof(ExpressConnectSettings.Region))]
    public Maybe<string> Region { get; init; }

    /// <summary>Which end of the link this is.</summary>
    [Replaces, ValuesOf(typeof(RouterInterfaceRole))]
    public Maybe<string> Role { get; init; }

    /// <summary>Kind of the router that the interface sits on.</summary>
    [Replaces, Default("VRouter"), ValuesOf(typeof(RouterType))]
    public Maybe<string> RouterType { get; init; }

    /// <summary>The router that the interface sits on: `vrt-…` or `vbr-…`.</summary>
    [Replaces]
    public Maybe<string> RouterId { get; init; }

    /// <summary>Access point of the virtual border router; only, and always, with router type `VBR`.</summary>
    [Replaces]
    public Maybe<string?> AccessPointId { get; init; }

    /// <summary>Size: a real one for the initiating side, `Negative` for the accepting side.</summary>
    [ValuesOf(typeof(RouterInterfaceSpec))]
    public Maybe<string> Spec { get; init; }

    /// <summary>Region of the other end.</summary>
    [Replaces]
    public Maybe<string> OppositeRegionId { get; init; }

    /// <summary>Kind of the router at the other end. Changes in place while the interface is `Idle`.</summary>
    [Default("VRouter"), ValuesOf(typeof(RouterType))]
    public Maybe<string> OppositeRouterType { get; init; }

    /// <summary>The router at the other end: `vrt-…` or `vbr-…`. Changes in place while the interface is `Idle`.</summary>
    [Computed]
    public Maybe<string?> OppositeRouterId { get; init; }

    /// <summary>The interface at the other end, `ri-…`. Usually given by a `RouterInterfaceConnection` instead.</summary>
    [Computed]
    public Maybe<string?> OppositeInterfaceId { get; init; }

    /// <summary>Account of the other end. Default: the account of this end.</summary>
    [Computed]
    public Maybe<string?> OppositeInterfaceOwnerId { get; init; }

    /// <summary>Access point of the virtual border router at the other end; only, and always, with opposite router type `VBR`.</summary>
    [Replaces]
    public Maybe<string?> OppositeAccessPointId { get; init; }

    /// <summary>Name, 2 to 128 characters: a letter or Chinese character, then letters, digits, `.`, `_`, `-`.</summary>
    public Maybe<string?> RouterInterfaceName { get; init; }

    /// <summary>Description, 2 to 256 characters, beginning with a letter or Chinese character.</summary>
    public Maybe<string?> Description { get; init; }

    /// <summary>Source of health checks: a free address of a vSwitch of the local VPC. Together with the target or not at all.</summary>
    public Maybe<string?> HealthCheckSourceIp { get; init; }

    /// <summary>Target of health checks: usually the customer-side address of the virtual border router.</summary>
    public Maybe<string?> HealthCheckTargetIp { get; init; }

    /// <summary>Failed probes in a row until the link counts as down, 3 to 8.</summary>
    [Computed]
    public Maybe<int?> HcThreshold { get; init; }

    /// <summary>Time between probes, 2000 to 3000 ms.</summary>
    [Computed]
    public Maybe<int?> HcRate { get; init; }

    /// <summary>How the interface is paid for.</summary>
    [Replaces, Default("PayAsYouGo"), ValuesOf(typeof(PaymentType))]
    public Maybe<string> PaymentType { get; init; }

    /// <summary>Resource group, `rg-…`. Default: the account's default group.</summary>
    [Computed]
    public Maybe<string?> ResourceGroupId { get; init; }

    /// <summary>Tags, at most 20; keys do not begin with `aliyun` or `acs:`.</summary>
    public Maybe<IReadOnlyDictionary<string, string>?> Tags { get; init; }
}

/// <summary>What is added once the interface exists.</summary>
[Described]
public sealed partial record RouterInterfaceOutputs
{
    /// <summary>`Idle`, `Connecting`, `AcceptingConnecting`, `Activating`, `Active`, `Modifying`, `Deactivating`, `Inactive` or `Deleting`.</summary>
    public Maybe<string> Status { get; init; }

    /// <summary>`Normal`, `FinancialLocked` or `SecurityLocked`.</summary>
    [Certain]
    public Maybe<string> BusinessStatus { get; init; }

    /// <summary>Mbit/s of the size; 0 on the accepting side.</summary>
    [Certain]
    public Maybe<int> Bandwidth { get; init; }

    /// <summary>Whether exactly one end is in mainland China.</summary>
    [Certain]
    public Maybe<bool> CrossBorder { get; init; }

    /// <summary>VPC of the local router; absent on a virtual border router.</summary>
    [Certain]
    public Maybe<string?> VpcInstanceId { get; init; }

    /// <summary>The router at the other end, once it is named.</summary>
    public Maybe<string?> OppositeRouterId { get; init; }

    /// <summary>The interface at the other end, once it is named.</summary>
    public Maybe<string?> OppositeInterfaceId { get; init; }

    /// <summary>Account of the other end.</summary>
    public Maybe<string?> OppositeInterfaceOwnerId { get; init; }

    /// <summary>Status of the other end; `Deleted` when it is gone.</summary>
    public Maybe<string?> OppositeInterfaceStatus { get; init; }

    /// <summary>Time of creation, ISO 8601 in UTC.</summary>
    public Maybe<string> CreateTime { get; init; }

    /// <summary>Time of the first connection, ISO 8601 in UTC; absent before it.</summary>
    public Maybe<string?> ConnectedTime { get; init; }
}
