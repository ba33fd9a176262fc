namespace ExpressConnect.Engine;

/// <summary>What a user asks of a router interface.</summary>
public sealed record RouterInterfaceSpec : ResourceSpec
{
    /// <summary><c>InitiatingSide</c> or <c>AcceptingSide</c>.</summary>
    public Planned<string?> Role { get; init; }

    /// <summary><c>VRouter</c> (also when null) or <c>VBR</c>.</summary>
    public Planned<string?> RouterType { get; init; }

    /// <summary>The router that the interface sits on.</summary>
    public Planned<string?> RouterId { get; init; }

    /// <summary>Access point of the virtual border router; only, and always, with router type <c>VBR</c>.</summary>
    public Planned<string?> AccessPointId { get; init; }

    /// <summary>Size: a real one for the initiating side, <c>Negative</c> for the accepting side.</summary>
    public Planned<string?> Spec { get; init; }

    /// <summary>Region of the other end.</summary>
    public Planned<string?> OppositeRegionId { get; init; }

    /// <summary><c>VRouter</c> (also when null) or <c>VBR</c>.</summary>
    public Planned<string?> OppositeRouterType { get; init; }

    /// <summary>The router at the other end; null: as a connection sets it.</summary>
    public Planned<string?> OppositeRouterId { get; init; }

    /// <summary>The interface at the other end; null: as a connection sets it.</summary>
    public Planned<string?> OppositeInterfaceId { get; init; }

    /// <summary>Account of the other end; null: the account of this end, or as a connection sets it.</summary>
    public Planned<string?> OppositeInterfaceOwnerId { get; init; }

    /// <summary>Access point of the virtual border router at the other end.</summary>
    public Planned<string?> OppositeAccessPointId { get; init; }

    /// <summary>Name, 2 to 128 characters.</summary>
    public Planned<string?> RouterInterfaceName { get; init; }

    /// <summary>Description, 2 to 256 characters.</summary>
    public Planned<string?> Description { get; init; }

    /// <summary>Source of health checks; together with the target or not at all.</summary>
    public Planned<string?> HealthCheckSourceIp { get; init; }

    /// <summary>Target of health checks.</summary>
    public Planned<string?> HealthCheckTargetIp { get; init; }

    /// <summary>Failed probes in a row, 3 to 8; null: 8.</summary>
    public Planned<int?> HcThreshold { get; init; }

    /// <summary>Time between probes, 2000 to 3000 ms; null: 2000.</summary>
    public Planned<int?> HcRate { get; init; }

    /// <summary><c>PayAsYouGo</c> (also when null) or <c>Subscription</c>.</summary>
    public Planned<string?> PaymentType { get; init; }

    /// <summary>Resource group; null: the account's default group.</summary>
    public Planned<string?> ResourceGroupId { get; init; }

    /// <summary>Tags, at most 20.</summary>
    public Planned<IReadOnlyDictionary<string, string>?> Tags { get; init; }
}
