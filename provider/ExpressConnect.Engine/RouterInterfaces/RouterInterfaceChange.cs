namespace ExpressConnect.Engine;

/// <summary>A change of a router interface, with its router, its opposite and what hangs on it.</summary>
internal sealed record RouterInterfaceChange : Change<RouterInterfaceSpec, RouterInterface>
{
    /// <summary>The VPC of the local router, with its vSwitches; null when the router is not known, is no VRouter, or does not exist.</summary>
    public Network? Network { get; init; }

    /// <summary>The virtual border router that the interface sits on; null when the router is not known, is none, or does not exist.</summary>
    public VirtualBorderRouter? BorderRouter { get; init; }

    /// <summary>The line of that virtual border router; null without one.</summary>
    public PhysicalConnection? Line { get; init; }

    /// <summary>Other interfaces on the router.</summary>
    public IReadOnlyList<RouterInterface> Neighbours { get; init; } = [];

    /// <summary>Interfaces of the account, this one not counted.</summary>
    public long OtherInterfaces { get; init; }

    /// <summary>The VPC of the opposite router; null when the router is not named or not known, is no VRouter, or does not exist.</summary>
    public Vpc? OppositeVpc { get; init; }

    /// <summary>The opposite virtual border router; null when the router is not named or not known, is none, or does not exist.</summary>
    public VirtualBorderRouter? OppositeBorderRouter { get; init; }

    /// <summary>The opposite interface; null when it is not named or not known, or does not exist.</summary>
    public RouterInterface? Opposite { get; init; }

    /// <summary>Facts of the account of the other end.</summary>
    public AccountFacts OppositeFacts { get; init; } = AccountFacts.Default;

    /// <summary>Routes whose next hop it is; only for a delete.</summary>
    public IReadOnlyList<RouteEntry> Routes { get; init; } = [];

    /// <summary>The peering that makes the interface as a part of itself; null for one that stands for itself.</summary>
    public string? PartOf { get; init; }

    /// <summary>Its role, which never changes; null when it is not known.</summary>
    public string? Role => Old is { Role.Length: > 0 } old ? old.Role : Spec.Role.OrDefault;

    /// <summary>Kind of the router, which never changes; null when it is not known.</summary>
    public string? RouterType => Type(Old?.Spec.RouterType ?? Spec.RouterType, RouterTypes.VRouter);

    /// <summary>Kind of the opposite router; null when it is not known.</summary>
    public string? OppositeRouterType => Type(Spec.OppositeRouterType, Old?.OppositeRouterType ?? RouterTypes.VRouter);

    /// <summary>Whether anything is said anew of the router at the other end.</summary>
    public bool NamesOpposite => IsNew(s => s.OppositeRouterType, Old?.Spec) || IsNew(s => s.OppositeRouterId, Old?.Spec);

    /// <summary>Whether the size of an interface that exists becomes another one.</summary>
    public bool Resizes => Verb == Verb.Update && Spec.Spec.IsKnown && IsNew(s => s.Spec, Old?.Spec);

    /// <summary>Whether it makes a link that its account pays for (FEE-02); false while that is not known.</summary>
    public bool IsCharged => Role == Roles.Initiating && Region.TryGet(out var near) && Spec.OppositeRegionId.TryGet(out var far) && near != far;

    private static string? Type(Planned<string?> type, string otherwise) => type.IsKnown ? type.Value ?? otherwise : null;
}
