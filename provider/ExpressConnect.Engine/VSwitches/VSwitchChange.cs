namespace ExpressConnect.Engine;

/// <summary>A change of a vSwitch, with its VPC and whatever shares addresses with it.</summary>
internal sealed record VSwitchChange : Change<VSwitchSpec, VSwitch>
{
    /// <summary>The VPC; null when it is not known, or does not exist.</summary>
    public Vpc? Vpc { get; init; }

    /// <summary>Other vSwitches of the VPC.</summary>
    public IReadOnlyList<VSwitch> Siblings { get; init; } = [];

    /// <summary>Custom routes in the VPC's tables.</summary>
    public IReadOnlyList<RouteEntry> Routes { get; init; } = [];

    /// <summary>VPCs that the VPC is connected to, with their vSwitches.</summary>
    public IReadOnlyList<Network> Peers { get; init; } = [];

    /// <summary>Interfaces on the VPC's router that use an address of the vSwitch for health checks; only for a delete.</summary>
    public IReadOnlyList<RouterInterface> Probing { get; init; } = [];

    /// <summary>Its range; null when it is not known, or is none.</summary>
    public Cidr? Range => Cidr.TryParse(Spec.CidrBlock.OrDefault, out var range) ? range : null;
}
