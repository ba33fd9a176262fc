using ProviderKit;

namespace ExpressConnect.Provider;

/// <summary>What a program says of a route.</summary>
[Described]
public sealed partial record RouteEntryInputs
{
    /// <summary>Account that owns the route table. Default: the provider's `account`.</summary>
    [Replaces, DefaultFromSetting(nameof(ExpressConnectSettings.Account))]
    public Maybe<string> Account { get; init; }

    /// <summary>Region of the route table. Default: the provider's `region`.</summary>
    [Replaces, DefaultFromSetting(nameof(ExpressConnectSettings.Region))]
    public Maybe<string> Region { get; init; }

    /// <summary>The route table, `vtb-…`.</summary>
    [Replaces]
    public Maybe<string> RouteTableId { get; init; }

    /// <summary>Where the route leads: an IPv4 range; a bare address means /32.</summary>
    [Replaces]
    public Maybe<string> DestinationCidrBlock { get; init; }

    /// <summary>Kind of the next hop; `RouterInterface` for a link.</summary>
    [Replaces, Default("Instance"), ValuesOf(typeof(NextHopType))]
    public Maybe<string> NexthopType { get; init; }

    /// <summary>The next hop, such as `ri-…`.</summary>
    [Replaces]
    public Maybe<string> NexthopId { get; init; }

    /// <summary>Name, 1 to 128 characters, not beginning with `http://` or `https://`.</summary>
    public Maybe<string?> RouteEntryName { get; init; }

    /// <summary>Description, 1 to 256 characters, not beginning with `http://` or `https://`.</summary>
    public Maybe<string?> Description { get; init; }
}

/// <summary>What is added once the route exists.</summary>
[Described]
public sealed partial record RouteEntryOutputs
{
    /// <summary>Id of the entry, `rte-…`.</summary>
    [Certain]
    public Maybe<string> RouteEntryId { get; init; }

    /// <summary>`Pending`, `Available` or `Modifying`.</summary>
    [Certain]
    public Maybe<string> Status { get; init; }

    /// <summary>`Custom` for every route that a program makes.</summary>
    [Certain]
    public Maybe<string> Type { get; init; }

    /// <summary>`IPv4` or `IPv6`.</summary>
    [Certain]
    public Maybe<string> IpVersion { get; init; }

    /// <summary>`CustomCreate`, `SystemCreate` or `RoutePropagation`.</summary>
    [Certain]
    public Maybe<string> Origin { get; init; }
}
