using Pulumi;

namespace ExpressConnect.Pulumi;

/// <summary>
/// A data centre joined to VPCs over a leased line: the line, a virtual border router on it, a link to each VPC in whatever
/// region, and the routes of both sides. One line to one access point reaches all of them.
/// </summary>
/// <remarks>
/// Only the line is installed by people; everything else is made at once. Links within the region of the line are free, others
/// are charged to the owner of the line.
/// </remarks>
public sealed class HybridConnection : ComponentResource
{
    /// <summary>Makes it.</summary>
    /// <param name="name">Name; those of its parts begin with it.</param>
    /// <param name="args">What it is made of.</param>
    /// <param name="options">Options of the component; its parts take provider and the like from it.</param>
    /// <exception cref="ArgumentException">The line, the router or a VPC is missing, or a VPC is named twice.</exception>
    public HybridConnection(string name, HybridConnectionArgs args, ComponentResourceOptions? options = null)
        : base("expressconnect:components:HybridConnection", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        Check(name, args);

        var line = args.Line;
        line.Status ??= PhysicalConnectionStatus.Enabled;
        line.Period ??= 1;
        Line = new PhysicalConnection($"{name}-line", line, Child());

        var router = args.Router;
        router.PhysicalConnectionId = Line.Id;
        Router = new VirtualBorderRouter($"{name}-vbr", router, Child());

        Links = [.. args.Vpcs.Select(vpc => Link(name, vpc, args.DataCentreCidrs))];
        if (args.AddDataCentreRoutes)
        {
            foreach (var (cidr, suffix) in Numbered(args.DataCentreCidrs))
            {
                var route = Route(Router, cidr, Router.VlanInterfaceId);
                _ = new RouteEntry($"{name}-to-data-centre{suffix}", route, Child());
            }
        }

        RegisterOutputs(new Dictionary<string, object?> { ["physicalConnectionId"] = Line.Id, ["virtualBorderRouterId"] = Router.Id });
    }

    /// <summary>The leased line.</summary>
    public PhysicalConnection Line { get; }

    /// <summary>The virtual border router on the line.</summary>
    public VirtualBorderRouter Router { get; }

    /// <summary>The links, in the order of the VPCs.</summary>
    public IReadOnlyList<HybridLink> Links { get; }

    private HybridLink Link(string name, ConnectedVpc connected, IList<string> dataCentre)
    {
        var vpc = connected.Vpc;
        var to = vpc.GetResourceName();
        var initiator = new RouterInterface(
            $"{name}-to-{to}",
            new()
            {
                Account = Router.Account,
                Region = Router.Region,
                Role = RouterInterfaceRole.InitiatingSide,
                RouterType = RouterType.Vbr,
                RouterId = Router.Id,
                AccessPointId = Line.AccessPointId,
                Spec = connected.Spec,
                OppositeRegionId = vpc.Region,
                OppositeRouterType = RouterType.VRouter,
                OppositeRouterId = vpc.RouterId,
                OppositeInterfaceOwnerId = vpc.Account,
            },
            Child());
        var acceptor = new RouterInterface(
            $"{to}-to-{name}",
            new()
            {
                Account = vpc.Account,
                Region = vpc.Region,
                Role = RouterInterfaceRole.AcceptingSide,
                RouterType = RouterType.VRouter,
                RouterId = vpc.RouterId,
                Spec = RouterInterfaceSpec.Negative,
                OppositeRegionId = Router.Region,
                OppositeRouterType = RouterType.Vbr,
                OppositeRouterId = Router.Id,
                OppositeInterfaceOwnerId = Router.Account,
                OppositeAccessPointId = Line.AccessPointId,
                HealthCheckSourceIp = connected.HealthCheckSourceIp,
                HealthCheckTargetIp = connected.HealthCheckSourceIp is null ? null : (Input<string>)Router.PeerGatewayIp.Apply(static ip => ip!),
            },
            Child());
        var accepted = new RouterInterfaceConnection(
            $"{to}-to-{name}", Half(acceptor, initiator, Router.Id, RouterType.Vbr, Router.Account), Child());
        var connection = new RouterInterfaceConnection(
            $"{name}-to-{to}", Half(initiator, acceptor, vpc.RouterId, RouterType.VRouter, vpc.Account), Child(accepted));

        IEnumerable<Input<string>> ranges = connected.CidrBlocks.Count > 0 ? connected.CidrBlocks : [vpc.CidrBlock];
        foreach (var (range, suffix) in Numbered(ranges))
        {
            _ = new RouteEntry($"{name}-to-{to}{suffix}", Route(Router, range, initiator.Id), Child(connection));
        }

        foreach (var (cidr, suffix) in Numbered(connected.AddVpcRoutes ? dataCentre : []))
        {
            _ = new RouteEntry(
                $"{to}-to-{name}{suffix}",
                new()
                {
                    Account = vpc.Account,
                    Region = vpc.Region,
                    RouteTableId = vpc.RouteTableId,
                    DestinationCidrBlock = cidr,
                    NexthopType = NextHopType.RouterInterface,
                    NexthopId = acceptor.Id,
                },
                Child(connection));
        }

        return new HybridLink(vpc, initiator, acceptor, connection);
    }

    private static RouterInterfaceConnectionArgs Half(
        RouterInterface end, RouterInterface opposite, Input<string> oppositeRouter, RouterType type, Input<string> owner) => new()
        {
            Account = end.Account,
            Region = end.Region,
            InterfaceId = end.Id,
            OppositeInterfaceId = opposite.Id,
            OppositeInterfaceOwnerId = owner,
            OppositeRouterId = oppositeRouter,
            OppositeRouterType = type,
        };

    private static RouteEntryArgs Route(VirtualBorderRouter router, Input<string> destination, Input<string> nextHop) => new()
    {
        Account = router.Account,
        Region = router.Region,
        RouteTableId = router.RouteTableId,
        DestinationCidrBlock = destination,
        NexthopType = NextHopType.RouterInterface,
        NexthopId = nextHop,
    };

    /// <summary>One needs no number; of several, the second and later ones have theirs in the name.</summary>
    private static IEnumerable<(T Item, string Suffix)> Numbered<T>(IEnumerable<T> items) =>
        items.Select(static (item, at) => (item, at == 0 ? "" : $"-{at + 1}"));

    private static void Check(string name, HybridConnectionArgs args)
    {
        if (args.Line is null || args.Router is null)
        {
            throw new ArgumentException($"HybridConnection \"{name}\": set Line and Router.", nameof(args));
        }

        if (args.Vpcs.GroupBy(static connected => connected.Vpc.GetResourceName()).FirstOrDefault(static same => same.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"HybridConnection \"{name}\": the VPC \"{twice.Key}\" is in Vpcs {twice.Count()} times; once is enough.", nameof(args));
        }
    }

    private CustomResourceOptions Child(params Resource[] after)
    {
        var options = new CustomResourceOptions { Parent = this };
        foreach (var resource in after)
        {
            options.DependsOn.Add(resource);
        }

        return options;
    }
}
