namespace ExpressConnect.Engine;

/// <summary>A change of one side's half of a link.</summary>
internal sealed record RouterInterfaceConnectionChange : Change<RouterInterfaceConnectionSpec, RouterInterfaceConnection>
{
    /// <summary>The interface on this side; null when it is not known, or does not exist.</summary>
    public RouterInterface? Interface { get; init; }

    /// <summary>The interface on the other side, within the caller's accounts; null when it is not known, or cannot be seen.</summary>
    public RouterInterface? Opposite { get; init; }

    /// <summary>The half that this side already has; null when it has none.</summary>
    public RouterInterfaceConnection? Existing { get; init; }

    /// <summary>Account of the other side, as far as it is known.</summary>
    public string? OppositeOwner { get; init; }

    /// <summary>Facts of the account of the other side.</summary>
    public AccountFacts OppositeFacts { get; init; } = AccountFacts.Default;
}
