using Pulumi;

namespace ExpressConnect.Pulumi;

/// <summary>Which VPCs a <see cref="PeeringMesh"/> joins, and how.</summary>
public sealed class PeeringMeshArgs
{
    /// <summary>The VPCs, two or more, in any regions and accounts.</summary>
    public IList<Vpc> Vpcs { get; } = [];

    /// <summary>
    /// The VPC that every other one is joined to, one of <see cref="Vpcs"/>; the others do not reach each other over it (PEER-32).
    /// Default: every pair is joined.
    /// </summary>
    public Vpc? Hub { get; set; }

    /// <summary>Bandwidth of each peering, paid by the one that comes first in <see cref="Vpcs"/> where the regions differ. Default: 1000 Mbit/s.</summary>
    public Input<RouterInterfaceSpec> Spec { get; set; } = RouterInterfaceSpec.Large1;

    /// <summary>Whether each VPC gets a route to the ranges of those it is joined to.</summary>
    public bool AddRoutes { get; set; } = true;
}
