namespace ExpressConnect.Engine;

/// <summary>A change of a VPC, with what lies in it and what it is linked to.</summary>
internal sealed record VpcChange : Change<VpcSpec, Vpc>
{
    /// <summary>VPCs of the account in the region, this one not counted.</summary>
    public long OtherVpcs { get; init; }

    /// <summary>vSwitches of the VPC; empty for a create.</summary>
    public IReadOnlyList<VSwitch> VSwitches { get; init; } = [];

    /// <summary>Custom routes in the VPC's tables; empty for a create.</summary>
    public IReadOnlyList<RouteEntry> Routes { get; init; } = [];

    /// <summary>Interfaces on its router; empty for a create.</summary>
    public IReadOnlyList<RouterInterface> Interfaces { get; init; } = [];

    /// <summary>Interfaces elsewhere that name its router as the opposite one; empty for a create.</summary>
    public IReadOnlyList<RouterInterface> OppositeInterfaces { get; init; } = [];

    /// <summary>VPCs that it is connected to, with their vSwitches; empty for a create.</summary>
    public IReadOnlyList<Network> Peers { get; init; } = [];
}

/// <summary>A VPC with its vSwitches: what overlaps are looked for in.</summary>
internal sealed record Network(Vpc Vpc, IReadOnlyList<VSwitch> VSwitches);
