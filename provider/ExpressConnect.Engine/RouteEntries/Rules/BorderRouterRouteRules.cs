namespace ExpressConnect.Engine;

/// <summary>ROUTE-10: the halves of the cloud's own range are no way to the data centre.</summary>
internal sealed class DataCentreIsTheClouds : Rule<RouteEntryChange>
{
    private static readonly Cidr[] Halves = [Cidr.Parse("100.64.0.0/11"), Cidr.Parse("100.96.0.0/11")];

    public override RuleCard Card { get; } = new(
        "ROUTE-10",
        "A virtual border router sends neither 100.64.0.0/11 nor 100.96.0.0/11 to its data centre.",
        "100.64.0.0/10 leads to the cloud's own services, also when it is cut in two.",
        "Choose another destination.",
        "Express Connect user guide, Routes of a virtual border router",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidDestinationCidrBlock" };

    public override IEnumerable<Finding> Check(RouteEntryChange change) =>
        change is { Verb: Verb.Create, LeadsToDataCentre: true, Destination: { } to } && Halves.Contains(to)
            ? [Broken("route to the data centre takes addresses of the cloud", $"destinationCidrBlock is {to}, half of {VpcRanges.CloudServices}.", "destinationCidrBlock")]
            : [];
}

/// <summary>ROUTE-14: a virtual border router sends over its own interfaces.</summary>
internal sealed class NextHopNotOnBorderRouter : Rule<RouteEntryChange>
{
    public override RuleCard Card { get; } = new(
        "ROUTE-14",
        "The next hop of a route of a virtual border router is a router interface on it, or its own interface on the line.",
        "A router can hand packets only to its own interfaces: towards a VPC, or towards the data centre.",
        "Use a RouterInterface on this virtual border router, or its vlanInterfaceId for the data centre, with nexthopType RouterInterface.",
        "CreateRouteEntry",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidRouterInterface" };

    // A list of next hops is said by ROUTE-17.
    public override IEnumerable<Finding> Check(RouteEntryChange change)
    {
        if (change is not { Verb: Verb.Create, HasList: false, BorderRouter: { } router })
        {
            return [];
        }

        return change.NextHopType is { } kind and not NextHopTypeUnknown.RouterInterface && NextHopTypeUnknown.IsKnown(kind)
            ? [Broken("virtual border router has no such next hop", $"nexthopType is {kind}, and the table belongs to {router.AsParty()}.", "nexthopType")]
            : change.Hops.SelectMany(hop => Check(router, hop));
    }

    private IEnumerable<Finding> Check(VirtualBorderRouter router, Hop hop) => hop switch
    {
        { Interface: { RouterId: { } other } end } when other != router.Id =>
            [Broken("next hop sits on another router", $"{end.AsParty()} sits on {other}, and the table belongs to {router.AsParty()}.", hop.Property, end)],
        { LineRouter: { } other } when other.Id != router.Id =>
            [Broken("next hop sits on another router", $"{hop.Property} is {hop.Id}, the interface of {other.AsParty()} on its line, and the table belongs to {router.AsParty()}.", hop.Property, other)],
        _ => [],
    };
}

/// <summary>ROUTE-15: a virtual border router gets routes while it is in use.</summary>
internal sealed class RouteOfBorderRouterNotActive : Rule<RouteEntryChange>
{
    public override RuleCard Card { get; } = new(
        "ROUTE-15",
        "A virtual border router is active when it gets a route.",
        "One that its owner has not accepted, or that is switched off, routes nothing.",
        "Let its owner accept it, or switch it on: set its status to active.",
        "CreateRouteEntry",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidVBRStatus" };

    public override IEnumerable<Finding> Check(RouteEntryChange change) =>
        change is { Verb: Verb.Create, BorderRouter: { IsActive: false } router }
            ? [Broken("virtual border router is not active", $"{router.AsParty()} is {router.Status}.", "routeTableId", router)]
            : [];
}

/// <summary>ROUTE-16: a virtual border router gets routes while its line is open and paid for.</summary>
internal sealed class LineOfRouteNotUsable : Rule<RouteEntryChange>
{
    public override RuleCard Card { get; } = new(
        "ROUTE-16",
        "The line of a virtual border router that gets a route is Enabled, and not locked for overdue payment.",
        "A line that is not open, or not paid for, carries nothing.",
        "Open the line, or pay for it.",
        "CreateRouteEntry",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidPhysicalConnectionBusinessStatus" };

    public override IEnumerable<Finding> Check(RouteEntryChange change) =>
        change is { Verb: Verb.Create, BorderRouter: { } router, Line: { IsUsable: false } line }
            ? [Broken(
                "line is not usable",
                $"{line.AsParty()} of {router.AsParty()} is {(line.IsEnabled ? line.BusinessStatus : line.Status)}.",
                "routeTableId",
                line)]
            : [];
}

/// <summary>ROUTE-17: a virtual border router sends a range one way.</summary>
internal sealed class BorderRouterSharesRoute : Rule<RouteEntryChange>
{
    public override RuleCard Card { get; } = new(
        "ROUTE-17",
        "A route of a virtual border router has one next hop, no list.",
        "It stands on one line, and reaches each VPC over one link.",
        "Name the one next hop with nexthopId.",
        "CreateRouteEntry",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidRouterType" };

    public override IEnumerable<Finding> Check(RouteEntryChange change) =>
        change is { Verb: Verb.Create, HasList: true, BorderRouter: { } router }
            ? [Broken("virtual border router has a list of next hops", $"nextHops is given, and the table belongs to {router.AsParty()}.", "nextHops", router)]
            : [];
}

/// <summary>ROUTE-18: the table of a virtual border router holds so many routes.</summary>
internal sealed class BorderRouterTableFull : Rule<RouteEntryChange>
{
    public override RuleCard Card { get; } = new(
        "ROUTE-18",
        "The route table of a virtual border router holds at most 200 custom routes.",
        "It is a quota, which can be raised on request.",
        "Join neighbouring destinations to wider ones, or raise the quota: expressconnect quota set custom-entries-per-vbr-table N.",
        "CreateRouteEntry",
        Moment.World,
        Effect.Refuse)
    { Code = "QuotaExceeded", Unverified = "the number: the user guide says 48" };

    public override IEnumerable<Finding> Check(RouteEntryChange change) =>
        change is { Verb: Verb.Create, BorderRouter: { } router } && change.Others.Count >= change.Limits.RoutesPerVbrTable
            ? [Broken("route table is full", $"{router.RouteTableId} of {router.AsParty()} has {change.Others.Count} custom routes of {change.Limits.RoutesPerVbrTable}.", "routeTableId")]
            : [];
}

/// <summary>ROUTE-19: a virtual border router routes IPv6 once it speaks it.</summary>
internal sealed class BorderRouterWithoutIpv6 : Rule<RouteEntryChange>
{
    public override RuleCard Card { get; } = new(
        "ROUTE-19",
        "A virtual border router has IPv4 routes only, unless IPv6 is switched on for it.",
        "Without gateway addresses of IPv6 it can hand on no such packet.",
        "Set enableIpv6 of the virtual border router with its gateway addresses, or route an IPv4 range.",
        "CreateRouteEntry",
        Moment.World,
        Effect.Refuse)
    { Code = "OperationUnsupported.Ipv6ForVBR" };

    public override IEnumerable<Finding> Check(RouteEntryChange change) =>
        change is { Verb: Verb.Create, IsIpv6: true, BorderRouter: { Spec.EnableIpv6: { IsKnown: true, Value: false } } router }
            ? [Broken("virtual border router has no IPv6", $"destinationCidrBlock is {change.Spec.DestinationCidrBlock}, and {router.AsParty()} speaks IPv4 only.", "destinationCidrBlock", router)]
            : [];
}

/// <summary>ROUTE-21: traffic between a line and a VPC is billed on its own.</summary>
internal sealed class RouteTrafficNotBilled : Rule<RouteEntryChange>
{
    public override RuleCard Card { get; } = new(
        "ROUTE-21",
        "A route of a virtual border router to a VPC needs outbound-traffic billing of Express Connect to be switched on.",
        "Traffic that leaves through a line is billed apart from the line and the interface.",
        "Switch it on for the account and tell the engine: expressconnect account set outbound-traffic-billing true.",
        "CreateRouteEntry",
        Moment.World,
        Effect.Refuse)
    { Code = "OperationFailed.PconnTrafficNotEnable" };

    public override IEnumerable<Finding> Check(RouteEntryChange change) =>
        change is { Verb: Verb.Create, BorderRouter: { } router, Facts.OutboundTrafficBilling: false }
        && change.Hops.FirstOrDefault(hop => hop.Interface?.RouterId == router.Id) is { Interface: { } end }
            ? [Broken("outbound traffic is not billed", $"{router.AsParty()} is to send over {end.AsParty()} to a VPC, and account {router.Account} has no outbound-traffic billing.")]
            : [];
}

/// <summary>Rules about routes in the table of a virtual border router.</summary>
internal static class BorderRouterRouteRules
{
    public static IReadOnlyList<Rule<RouteEntryChange>> All { get; } =
    [
        new DataCentreIsTheClouds(),
        new NextHopNotOnBorderRouter(),
        new RouteOfBorderRouterNotActive(),
        new LineOfRouteNotUsable(),
        new BorderRouterSharesRoute(),
        new BorderRouterTableFull(),
        new BorderRouterWithoutIpv6(),
        new RouteTrafficNotBilled(),
    ];
}
