namespace ExpressConnect.Engine;

/// <summary>A virtual border router that is: one VLAN of a line, with a pair of gateway addresses and a route table.</summary>
public sealed record VirtualBorderRouter : Resource
{
    /// <summary>How long the VLAN of a router that was switched off stays reserved.</summary>
    internal static readonly TimeSpan Reservation = TimeSpan.FromDays(7);

    /// <summary>What was asked of it.</summary>
    public VirtualBorderRouterSpec Spec { get; init; } = new();

    /// <summary>Its one route table: <c>vtb-…</c>.</summary>
    public string RouteTableId { get; init; } = "";

    /// <summary>Its interface on the line: <c>ri-…</c>, the next hop towards the data centre.</summary>
    public string VlanInterfaceId { get; init; } = "";

    /// <summary>Access point of its line; null while the line is not known.</summary>
    public string? AccessPointId { get; init; }

    /// <summary>Account that owns the line.</summary>
    public string? PhysicalConnectionOwnerUid { get; init; }

    /// <summary>Status of its line at the time of reading. Computed, never stored.</summary>
    public string? PhysicalConnectionStatus { get; init; }

    /// <summary>Business status of its line at the time of reading. Computed, never stored.</summary>
    public string? PhysicalConnectionBusinessStatus { get; init; }

    /// <summary>Always <c>pconnVBR</c>.</summary>
    public string Type { get; init; } = "pconnVBR";

    /// <summary>When it became active first; null before that.</summary>
    public DateTimeOffset? ActivationTime { get; init; }

    /// <summary>When it was switched off last; null: never.</summary>
    public DateTimeOffset? TerminationTime { get; init; }

    /// <summary>When it was switched on again last; null: never.</summary>
    public DateTimeOffset? RecoveryTime { get; init; }

    /// <summary>Whether its VLAN went to another router after the reservation ended.</summary>
    public bool LostVlan { get; init; }

    internal override Kind Kind => VirtualBorderRouterKind.Instance;

    internal string? LineId => Spec.PhysicalConnectionId.OrDefault;

    internal bool IsActive => Status == VirtualBorderRouterStatus.Active;

    internal bool IsForeign => PhysicalConnectionOwnerUid is { } owner && owner != Account;

    /// <summary>The subnet of the two gateways; null while it is not known, or is none.</summary>
    internal Cidr? GatewaySubnet => Spec.GatewaySubnet;

    /// <summary>Whether it holds its VLAN at a moment: a router that is off does so for seven days.</summary>
    internal bool HoldsVlan(DateTimeOffset now) =>
        !LostVlan && (Status != VirtualBorderRouterStatus.Terminated || TerminationTime is not { } off || now < off + Reservation);
}
