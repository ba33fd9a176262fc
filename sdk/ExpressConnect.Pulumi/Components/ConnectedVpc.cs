using Pulumi;

namespace ExpressConnect.Pulumi;

/// <summary>A VPC that a <see cref="HybridConnection"/> reaches.</summary>
public sealed class ConnectedVpc
{
    /// <summary>A VPC to reach. Its region and its account may be any; the provider must act for the account.</summary>
    /// <param name="vpc">The VPC.</param>
    public ConnectedVpc(Vpc vpc)
    {
        ArgumentNullException.ThrowIfNull(vpc);
        Vpc = vpc;
    }

    /// <summary>The VPC.</summary>
    public Vpc Vpc { get; }

    /// <summary>Bandwidth of the link, paid by the owner of the line where the regions differ. Default: 1000 Mbit/s.</summary>
    public Input<RouterInterfaceSpec> Spec { get; set; } = RouterInterfaceSpec.Large1;

    /// <summary>Ranges that the data centre reaches in the VPC. Default: the VPC's main range.</summary>
    public IList<Input<string>> CidrBlocks { get; } = [];

    /// <summary>
    /// Whether the VPC gets a route to each range of the data centre. Set it to false where the VPC reaches the data centre over
    /// several lines, and write one <see cref="RouteEntry"/> with several next hops instead.
    /// </summary>
    public bool AddVpcRoutes { get; set; } = true;

    /// <summary>Source of health checks of the link: a free address of a vSwitch of the VPC. Default: no health check.</summary>
    public Input<string>? HealthCheckSourceIp { get; set; }
}
