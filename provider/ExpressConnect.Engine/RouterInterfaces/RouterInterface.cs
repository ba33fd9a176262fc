namespace ExpressConnect.Engine;

/// <summary>A router interface that is: one end of a link.</summary>
public sealed record RouterInterface : Resource
{
    /// <summary>What was asked of it.</summary>
    public RouterInterfaceSpec Spec { get; init; } = new();

    /// <summary><c>Normal</c>, <c>FinancialLocked</c> or <c>SecurityLocked</c>.</summary>
    public string BusinessStatus { get; init; } = "Normal";

    /// <summary>Mbit/s of the size; 0 on the accepting side.</summary>
    public int Bandwidth { get; init; }

    /// <summary>Whether exactly one end is in mainland China.</summary>
    public bool CrossBorder { get; init; }

    /// <summary>VPC of the local router; null on a virtual border router and while the router is not known.</summary>
    public string? VpcInstanceId { get; init; }

    /// <summary>Kind of the router at the other end.</summary>
    public string OppositeRouterType { get; init; } = "VRouter";

    /// <summary>The router at the other end, once it is named.</summary>
    public string? OppositeRouterId { get; init; }

    /// <summary>The interface at the other end, once it is named.</summary>
    public string? OppositeInterfaceId { get; init; }

    /// <summary>Account of the other end.</summary>
    public string? OppositeInterfaceOwnerId { get; init; }

    /// <summary>Status of the other end at the time of reading; <c>Deleted</c> when it is gone, null before it is named. Computed, never stored.</summary>
    public string? OppositeInterfaceStatus { get; init; }

    /// <summary>Failed probes in a row until the link counts as down.</summary>
    public int HcThreshold { get; init; } = 8;

    /// <summary>Time between probes in ms.</summary>
    public int HcRate { get; init; } = 2000;

    /// <summary>What its health check says at the time of reading, one of <see cref="Engine.HealthCheckStatus"/>. Computed, never stored.</summary>
    public string? HealthCheckStatus { get; init; }

    /// <summary>When it was first connected; null before that.</summary>
    public DateTimeOffset? ConnectedTime { get; init; }

    /// <summary>Whether the other end of a link was deleted: this end can only be frozen and deleted.</summary>
    public bool OppositeIsGone { get; init; }

    /// <summary>The peering that this interface is a part of; null when it stands for itself.</summary>
    public string? PartOf { get; init; }

    internal override Kind Kind => RouterInterfaceKind.Instance;

    internal string Role => Spec.Role.OrDefault ?? "";

    internal string RouterType => Spec.RouterType.OrDefault ?? RouterTypes.VRouter;

    internal string? RouterId => Spec.RouterId.OrDefault;

    /// <summary>Whether there is, or is to be, a virtual border router on one of its ends.</summary>
    internal bool TouchesLine => RouterType == RouterTypes.Vbr || OppositeRouterType == RouterTypes.Vbr;

    internal bool IsInitiator => Role == Roles.Initiating;

    /// <summary>Whether it was connected and still counts as one end of a link.</summary>
    internal bool IsPaired => Status != RouterInterfaceStatus.Idle;

    /// <summary>Whether its account pays for the link (FEE-02).</summary>
    internal bool IsCharged => IsInitiator && Spec.OppositeRegionId.TryGet(out var opposite) && opposite != Region;
}
