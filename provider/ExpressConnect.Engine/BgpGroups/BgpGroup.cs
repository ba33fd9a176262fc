namespace ExpressConnect.Engine;

/// <summary>A BGP group that is: what several BGP sessions of one virtual border router have in common.</summary>
public sealed record BgpGroup : Resource
{
    /// <summary>Alibaba Cloud's own AS number.</summary>
    public const long AlibabaAsn = 45104;

    /// <summary>Routes that a session takes unless the group says less.</summary>
    public const int DefaultRouteLimit = 110;

    /// <summary>What was asked of it.</summary>
    public BgpGroupSpec Spec { get; init; } = new();

    /// <summary>Seconds without a message until a session counts as down.</summary>
    public string Hold { get; init; } = "30";

    /// <summary>Seconds between messages that keep a session alive.</summary>
    public string Keepalive { get; init; } = "10";

    internal override Kind Kind => BgpGroupKind.Instance;

    internal string? RouterId => Spec.RouterId.OrDefault;
}
