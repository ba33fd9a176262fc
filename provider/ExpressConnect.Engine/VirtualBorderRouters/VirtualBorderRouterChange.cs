namespace ExpressConnect.Engine;

/// <summary>A change of a virtual border router, with its line, its neighbours on it and what hangs on it.</summary>
internal sealed record VirtualBorderRouterChange : Change<VirtualBorderRouterSpec, VirtualBorderRouter>
{
    /// <summary>By the clock of the world.</summary>
    public DateTimeOffset Now { get; init; }

    /// <summary>The line; null when it is not known, or there is none.</summary>
    public PhysicalConnection? Line { get; init; }

    /// <summary>Other routers on the line, of any account.</summary>
    public IReadOnlyList<VirtualBorderRouter> Neighbours { get; init; } = [];

    /// <summary>Interfaces on it; only for a delete.</summary>
    public IReadOnlyList<RouterInterface> Interfaces { get; init; } = [];

    /// <summary>Routes of its table; only for a delete.</summary>
    public IReadOnlyList<RouteEntry> Routes { get; init; } = [];

    /// <summary>Facts of the account that the router is made for.</summary>
    public AccountFacts OwnerFacts { get; init; } = AccountFacts.Default;

    /// <summary>Account that owns the router, or is to; null when it is not known.</summary>
    public string? Owner => Old?.Account ?? (Spec.VbrOwnerId.IsKnown ? Spec.VbrOwnerId.Value ?? Account.OrDefault : null);

    /// <summary>Whether the router is of another account than its line; false while that is not known.</summary>
    public bool IsForeign => Owner is { } owner && (Old?.PhysicalConnectionOwnerUid ?? Account.OrDefault) is { } lineOwner && owner != lineOwner;
}
