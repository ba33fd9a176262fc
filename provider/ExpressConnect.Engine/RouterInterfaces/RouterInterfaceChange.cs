namespace ExpressConnect.Engine;

/// <summary>A change of a router interface, with its router, its opposite and what hangs on it.</summary>
internal sealed record RouterInterfaceChange : Change<RouterInterfaceSpec, RouterInterface>
{
    /// <summary>The VPC of the local router, with its vSwitches; null when the router is not known, is no VRouter, or does not exist.</summary>
    public Network? Network { get; init; }

    /// <summary>Other interfaces on the router.</summary>
    public IReadOnlyList<RouterInterface> Neighbours { get; init; } = [];

    /// <summary>Interfaces of the account, this one not counted.</summary>
    public long OtherInterfaces { get; init; }

    /// <summary>The VPC of the opposite router; null when the router is not named or not known, is no VRouter, or does not exist.</summary>
    public Vpc? OppositeVpc { get; init; }

    /// <summary>The opposite interface; null when it is not named or not known, or does not exist.</summary>
    public RouterInterface? Opposite { get; init; }

    /// <summary>Facts of the account of the other end.</summary>
    public AccountFacts OppositeFacts { get; init; } = AccountFacts.Default;

    /// <summary>Routes whose next hop it is; only for a delete.</summary>
    public IReadOnlyList<RouteEntry> Routes { get; init; } = [];

    /// <summary>The peering that makes the interface as a part of itself; null for one that stands for itself.</summary>
    public string? PartOf { get; init; }

    public string? Role => Spec.Role.OrDefault;

    /// <summary>Kind of the router; null when it is not known.</summary>
    public string? RouterType => Spec.RouterType.IsKnown ? Spec.RouterType.Value ?? RouterTypes.VRouter : null;

    /// <summary>Kind of the opposite router; null when it is not known.</summary>
    public string? OppositeRouterType => Spec.OppositeRouterType.IsKnown ? Spec.OppositeRouterType.Value ?? RouterTypes.VRouter : null;
}
