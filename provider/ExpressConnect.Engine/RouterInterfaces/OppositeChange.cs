namespace ExpressConnect.Engine;

/// <summary>What is said anew of the other end of an interface that exists; null where nothing is said, or it is not known yet.</summary>
internal sealed record OppositeChange(RouterInterface Interface, string? RouterType, string? RouterId, string? InterfaceId, string? OwnerId)
{
    /// <summary>What a new spec says otherwise than the old one. What is said as before leaves alone what a connection has set.</summary>
    public static OppositeChange Between(RouterInterface old, RouterInterfaceSpec spec)
    {
        string? New(Func<RouterInterfaceSpec, Planned<string?>> property) => property(spec) != property(old.Spec) ? property(spec).OrDefault : null;
        return new OppositeChange(
            old, New(s => s.OppositeRouterType), New(s => s.OppositeRouterId), New(s => s.OppositeInterfaceId), New(s => s.OppositeInterfaceOwnerId));
    }

    /// <summary>What one side's half of a link says.</summary>
    public static OppositeChange By(RouterInterface end, RouterInterfaceConnectionChange half) => new(
        end,
        half.Spec.OppositeRouterType.OrDefault ?? half.Opposite?.RouterType,
        half.Spec.OppositeRouterId.OrDefault ?? half.Opposite?.RouterId,
        half.Spec.OppositeInterfaceId.OrDefault,
        half.OppositeOwner);

    /// <summary>The interface with all of it.</summary>
    public RouterInterface Apply() => Interface with
    {
        OppositeRouterType = RouterType ?? Interface.OppositeRouterType,
        OppositeRouterId = RouterId ?? Interface.OppositeRouterId,
        OppositeInterfaceId = InterfaceId ?? Interface.OppositeInterfaceId,
        OppositeInterfaceOwnerId = OwnerId ?? Interface.OppositeInterfaceOwnerId,
    };
}
