namespace ExpressConnect.Pulumi;

/// <summary>The link of a <see cref="HybridConnection"/> to one VPC.</summary>
public sealed class HybridLink
{
    internal HybridLink(Vpc vpc, RouterInterface initiator, RouterInterface acceptor, RouterInterfaceConnection connection)
    {
        Vpc = vpc;
        Initiator = initiator;
        Acceptor = acceptor;
        Connection = connection;
    }

    /// <summary>The VPC.</summary>
    public Vpc Vpc { get; }

    /// <summary>The end on the virtual border router, which asks for the link and pays for it.</summary>
    public RouterInterface Initiator { get; }

    /// <summary>The end on the router of the VPC: the next hop of routes to the data centre.</summary>
    public RouterInterface Acceptor { get; }

    /// <summary>What joins the two: routes over the link depend on it.</summary>
    public RouterInterfaceConnection Connection { get; }
}
