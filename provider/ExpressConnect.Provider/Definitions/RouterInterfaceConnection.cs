using ProviderKit;

namespace ExpressConnect.Provider;

/// <summary>What a program says of one side's half of a link.</summary>
[Described]
public sealed partial record RouterInterfaceConnectionInputs
{
    /// <summary>Account that owns the interface. Default: the provider's `account`.</summary>
    [Replaces, DefaultFromSetting(nameof(ExpressConnectSettings.Account))]
    public Maybe<string> Account { get; init; }

    /// <summary>Region of the interface. Default: the provider's `region`.</summary>
    [Replaces, DefaultFromSetting(nameof(ExpressConnectSettings.Region))]
    public Maybe<string> Region { get; init; }

    /// <summary>The interface on this side, `ri-…`.</summary>
    [Replaces]
    public Maybe<string> InterfaceId { get; init; }

    /// <summary>The interface on the other side, `ri-…`.</summary>
    [Replaces]
    public Maybe<string> OppositeInterfaceId { get; init; }

    /// <summary>Account of the other side. Default: the account of this side.</summary>
    [Replaces, Computed]
    public Maybe<string?> OppositeInterfaceOwnerId { get; init; }

    /// <summary>The router at the other side, `vrt-…` or `vbr-…`. Read from the other interface in the same account; required across accounts.</summary>
    [Replaces, Computed]
    public Maybe<string?> OppositeRouterId { get; init; }

    /// <summary>Kind of the router at the other side. Read like the router itself.</summary>
    [Replaces, Computed, ValuesOf(typeof(RouterType))]
    public Maybe<string?> OppositeRouterType { get; init; }
}

/// <summary>What is added once the half is set.</summary>
[Described]
public sealed partial record RouterInterfaceConnectionOutputs
{
    /// <summary>Status of the interface on this side: `Idle` for the accepting half until the initiating half connects.</summary>
    public Maybe<string> Status { get; init; }

    /// <summary>Account of the other side.</summary>
    [Certain]
    public Maybe<string> OppositeInterfaceOwnerId { get; init; }

    /// <summary>The router at the other side.</summary>
    [Certain]
    public Maybe<string?> OppositeRouterId { get; init; }

    /// <summary>Kind of the router at the other side.</summary>
    [Certain, ValuesOf(typeof(RouterType))]
    public Maybe<string> OppositeRouterType { get; init; }
}
