namespace ExpressConnect.Engine;

/// <summary>A half that is set. Its id is the id of the interface on its side; its status is that interface's.</summary>
public sealed record RouterInterfaceConnection : Resource
{
    /// <summary>What was asked of it.</summary>
    public RouterInterfaceConnectionSpec Spec { get; init; } = new();

    /// <summary>Account of the other side.</summary>
    public string OppositeInterfaceOwnerId { get; init; } = "";

    /// <summary>The router at the other side; null while it is not known.</summary>
    public string? OppositeRouterId { get; init; }

    /// <summary>Kind of the router at the other side.</summary>
    public string OppositeRouterType { get; init; } = "VRouter";

    internal override Kind Kind => RouterInterfaceConnectionKind.Instance;
}
