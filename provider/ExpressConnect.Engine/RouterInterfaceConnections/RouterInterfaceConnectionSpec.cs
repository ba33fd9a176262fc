namespace ExpressConnect.Engine;

/// <summary>What a user asks of one side's half of a link.</summary>
public sealed record RouterInterfaceConnectionSpec : ResourceSpec
{
    /// <summary>The interface on this side.</summary>
    public Planned<string?> InterfaceId { get; init; }

    /// <summary>The interface on the other side.</summary>
    public Planned<string?> OppositeInterfaceId { get; init; }

    /// <summary>Account of the other side; null: the account of this side.</summary>
    public Planned<string?> OppositeInterfaceOwnerId { get; init; }

    /// <summary>The router at the other side; null: read from the other interface, within the caller's accounts.</summary>
    public Planned<string?> OppositeRouterId { get; init; }

    /// <summary>Kind of the router at the other side; null: read like the router itself.</summary>
    public Planned<string?> OppositeRouterType { get; init; }
}
