namespace ExpressConnect.Pulumi;

/// <summary>What a <see cref="HybridConnection"/> is made of.</summary>
public sealed class HybridConnectionArgs
{
    /// <summary>
    /// The leased line. Its wanted status is <c>Enabled</c> unless it says otherwise; its period is a month unless it says
    /// otherwise.
    /// </summary>
    public PhysicalConnectionArgs Line { get; set; } = null!;

    /// <summary>The virtual border router on the line; the line is filled in.</summary>
    public VirtualBorderRouterArgs Router { get; set; } = null!;

    /// <summary>Ranges of the data centre, such as <c>10.10.0.0/16</c>: every VPC gets a route to each of them.</summary>
    public IList<string> DataCentreCidrs { get; } = [];

    /// <summary>The VPCs to reach, in any region.</summary>
    public IList<ConnectedVpc> Vpcs { get; } = [];

    /// <summary>
    /// Whether the border router gets a route to each range of the data centre. Set it to false where the data centre's router
    /// announces them with BGP.
    /// </summary>
    public bool AddDataCentreRoutes { get; set; } = true;
}
