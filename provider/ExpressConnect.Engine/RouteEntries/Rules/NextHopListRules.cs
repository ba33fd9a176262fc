using System.Globalization;

namespace ExpressConnect.Engine;

/// <summary>ROUTE-11: a route has one next hop, or a list of them.</summary>
internal sealed class NextHopAndList : Rule<RouteEntryChange>
{
    public override RuleCard Card { get; } = new(
        "ROUTE-11",
        "A route has either nexthopId or nextHops.",
        "The two say the same thing in two ways.",
        "Set nexthopId for one next hop, nextHops for several.",
        "CreateRouteEntry",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidNexthopTypeAndList.BothNotNull" };

    public override IEnumerable<Finding> Check(RouteEntryChange change) => change switch
    {
        { Verb: not Verb.Create } => [],
        { HasList: true } when change.Spec.NexthopId.TryGet(out var id) =>
            [Broken("route has a next hop and a list", $"nexthopId is {id}, and nextHops is given too.", "nextHops")],
        { HasList: false, Spec: { NexthopId.IsKnown: true, NextHops.IsKnown: true } } when !change.Spec.NexthopId.TryGet(out _) =>
            [Broken("route has no next hop", "Neither nexthopId nor nextHops is given.", "nexthopId") with { Code = "InvalidNexthopTypeAndList.BothNull" }],
        _ => [],
    };
}

/// <summary>ECMP-01: only links share a route.</summary>
internal sealed class ListOfOtherThings : Rule<RouteEntryChange>
{
    public override RuleCard Card { get; } = new(
        "ECMP-01",
        "A list of next hops holds router interfaces only.",
        "Only links to lines share a route, or stand in for each other.",
        "Set nexthopType of each next hop to RouterInterface.",
        "CreateRouteEntry",
        Moment.Input,
        Effect.Refuse)
    { Code = "OperationFailed.MultiScopeType" };

    public override IEnumerable<Finding> Check(RouteEntryChange change) =>
        from hop in NextHopLists.New(change).Index()
        where hop.Item.NexthopType.TryGet(out var kind) && kind != NextHopTypeUnknown.RouterInterface
        select Broken(
            "list holds something else than router interfaces",
            $"nexthopType of next hop {hop.Index + 1} is {hop.Item.NexthopType}.",
            string.Create(CultureInfo.InvariantCulture, $"nextHops[{hop.Index}].nexthopType"));
}

/// <summary>ECMP-03: how long a list is at most.</summary>
internal sealed class ListTooLong : Rule<RouteEntryChange>
{
    public override RuleCard Card { get; } = new(
        "ECMP-03",
        "A list has 2 to 16 next hops.",
        "A router spreads a range over so many ways.",
        "Leave out some of them, or raise the quota: expressconnect quota set next-hops-of-one-entry N.",
        "CreateRouteEntry",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidNexthopListSize", Unverified = "the number: an older message says 4" };

    // A list of one is said by ECMP-16.
    public override IEnumerable<Finding> Check(RouteEntryChange change) =>
        change.Verb == Verb.Create && change.Spec.NextHops.TryGet(out var hops) && (hops.Count == 0 || hops.Count > change.Limits.NextHops)
            ? [Broken(
                "list of next hops is too long or empty",
                string.Create(CultureInfo.InvariantCulture, $"nextHops has {hops.Count} entries, and 2 to {change.Limits.NextHops} are allowed."),
                "nextHops")]
            : [];
}

/// <summary>ECMP-04: an interface is named once.</summary>
internal sealed class NextHopTwice : Rule<RouteEntryChange>
{
    public override RuleCard Card { get; } = new(
        "ECMP-04",
        "No router interface stands twice in a list of next hops.",
        "A way cannot stand in for itself.",
        "Remove one of the two, or name the other interface.",
        "CreateRouteEntry",
        Moment.Input,
        Effect.Refuse)
    { Code = "Duplicated.VpcNextHop" };

    public override IEnumerable<Finding> Check(RouteEntryChange change) =>
        from hop in NextHopLists.New(change)
        where hop.NexthopId.TryGet(out _)
        group hop by hop.NexthopId.Value into same
        where same.Count() > 1
        select Broken("next hop stands twice in the list", $"nextHops has {same.Key} {same.Count()} times.", "nextHops");
}

/// <summary>ECMP-05: how much of the traffic a next hop takes.</summary>
internal sealed class WeightOutOfRange : Rule<RouteEntryChange>
{
    public override RuleCard Card { get; } = new(
        "ECMP-05",
        "Weights are 0 to 255; next hops that share the traffic have equal ones.",
        "Equal weights share, and nothing else does.",
        "Give all next hops the same weight, such as 100.",
        "CreateRouteEntry; VPC user guide, Route tables",
        Moment.Input,
        Effect.Refuse)
    { Code = "INVALID_WEIGHT_PARAM" };

    public override IEnumerable<Finding> Check(RouteEntryChange change) =>
        from hop in NextHopLists.New(change).Index()
        where hop.Item.Weight is { IsKnown: true, Value: null or < 0 or > 255 }
        select Broken(
            "weight of a next hop is out of range",
            $"weight of next hop {hop.Index + 1} is {(hop.Item.Weight.Value is { } weight ? weight.ToString(CultureInfo.InvariantCulture) : "not given")}, and 0 to 255 are allowed.",
            string.Create(CultureInfo.InvariantCulture, $"nextHops[{hop.Index}].weight"));
}

/// <summary>ECMP-06: one stands in for one.</summary>
internal sealed class StandbyOfMany : Rule<RouteEntryChange>
{
    public override RuleCard Card { get; } = new(
        "ECMP-06",
        "Primary and standby are exactly two next hops, with weights 100 and 0.",
        "One way stands in for one other.",
        "Keep two next hops with weights 100 and 0, or give all the same weight.",
        "CreateRouteEntry; VPC user guide, Route tables",
        Moment.Input,
        Effect.Refuse)
    { Code = "INVALID_WEIGHT_PARAM" };

    public override IEnumerable<Finding> Check(RouteEntryChange change) =>
        NextHopLists.Weights(change) is { Count: > 2 } weights && weights.TrueForAll(w => w is 0 or 100) && weights.Distinct().Count() == 2
            ? [Broken("more than two next hops are primary and standby", $"nextHops has {weights.Count} entries with weights {string.Join(", ", weights)}.", "nextHops")]
            : [];
}

/// <summary>ECMP-07: traffic is not split unequally.</summary>
internal sealed class WeightsMixed : Rule<RouteEntryChange>
{
    public override RuleCard Card { get; } = new(
        "ECMP-07",
        "Weights are all equal, or 100 and 0; every other mix is refused.",
        "The cloud shares equally, or keeps one way in reserve.",
        "Give all next hops the same weight, or two of them 100 and 0.",
        "CreateRouteEntry",
        Moment.Input,
        Effect.Refuse)
    { Code = "INVALID_WEIGHT_PARAM" };

    public override IEnumerable<Finding> Check(RouteEntryChange change) =>
        NextHopLists.Weights(change) is { } weights && weights.Distinct().Count() > 1 && !weights.TrueForAll(w => w is 0 or 100)
            ? [Broken("weights of next hops are mixed", $"nextHops has weights {string.Join(", ", weights)}.", "nextHops")]
            : [];
}

/// <summary>ECMP-10: only IPv4 is shared.</summary>
internal sealed class ListForIpv6 : Rule<RouteEntryChange>
{
    public override RuleCard Card { get; } = new(
        "ECMP-10",
        "A route with a list of next hops leads to an IPv4 range.",
        "IPv6 routes have one next hop.",
        "Name one next hop with nexthopId.",
        "CreateRouteEntry",
        Moment.Input,
        Effect.Refuse)
    { Code = "OperationUnsupported.Ipv6EcmpRouteEntry" };

    public override IEnumerable<Finding> Check(RouteEntryChange change) =>
        change is { Verb: Verb.Create, HasList: true, IsIpv6: true }
            ? [Broken("IPv6 route has a list of next hops", $"destinationCidrBlock is {change.Spec.DestinationCidrBlock}, and nextHops is given.", "nextHops")]
            : [];
}

/// <summary>ECMP-16: a list is of several.</summary>
internal sealed class ListOfOne : Rule<RouteEntryChange>
{
    public override RuleCard Card { get; } = new(
        "ECMP-16",
        "A list of next hops has more than one.",
        "One next hop shares with nobody.",
        "Name it with nexthopType and nexthopId instead.",
        "CreateRouteEntry",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidNexthopListSize" };

    public override IEnumerable<Finding> Check(RouteEntryChange change) =>
        NextHopLists.New(change) is [var only] ? [Broken("list has one next hop", $"nextHops has {only.NexthopId} only.", "nextHops")] : [];
}

/// <summary>ECMP-02: only ways to lines are shared.</summary>
internal sealed class ListLeadsToVpc : Rule<RouteEntryChange>
{
    public override RuleCard Card { get; } = new(
        "ECMP-02",
        "Every interface of a list sits on the router of the VPC and leads to a virtual border router.",
        "Several lines reach one data centre; another VPC is reached over one link only (PEER-18).",
        "Name one next hop with nexthopId for a link between VPCs.",
        "CreateRouteEntry",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidOppositeRouterType" };

    // An interface on another router is said by ROUTE-13.
    public override IEnumerable<Finding> Check(RouteEntryChange change) =>
        from hop in change.Hops
        where change is { Verb: Verb.Create, HasList: true, Network: not null }
        let end = hop.Interface
        where end is { OppositeRouterType: not RouterTypes.Vbr } && end.RouterId == change.Network!.Vpc.RouterId
        select Broken("next hop of a list leads to a VPC", $"{end.AsParty()} leads to {end.OppositeRouterId}, the router of a VPC.", hop.Property, end);
}

/// <summary>ECMP-08: one way at least is open.</summary>
internal sealed class NoHopUsable : Rule<RouteEntryChange>
{
    public override RuleCard Card { get; } = new(
        "ECMP-08",
        "At least one next hop of a list can be used.",
        "The route would lead nowhere at once.",
        "Activate one of the links, or switch its virtual border router on.",
        "CreateRouteEntry",
        Moment.World,
        Effect.Refuse)
    { Code = "OperationFailed.InvalidNexthop" };

    // Interfaces that do not exist, or were never connected, are said by ROUTE-12 and ECMP-12.
    public override IEnumerable<Finding> Check(RouteEntryChange change) =>
        change is { Verb: Verb.Create, HasList: true, Hops.Count: > 1 } && change.Hops.All(hop => hop.Interface is { IsPaired: true } && !IsUsable(hop))
            ? [Broken("no next hop can be used", string.Join("; ", change.Hops.Select(Why)) + ".", "nextHops")]
            : [];

    private static bool IsUsable(Hop hop) =>
        hop is { Interface: { OppositeIsGone: false, Status: not (RouterInterfaceStatus.Inactive or RouterInterfaceStatus.Deactivating) }, FarBorderRouter: null or { IsActive: true } };

    private static string Why(Hop hop) =>
        hop.Interface!.OppositeIsGone ? $"the other end of {hop.Interface.AsParty()} is gone"
        : hop.FarBorderRouter is { IsActive: false } router ? $"{router.AsParty()} is {router.Status}"
        : $"{hop.Interface.AsParty()} is {hop.Interface.Status}";
}

/// <summary>ECMP-12: what is shared is connected.</summary>
internal sealed class ListHopNotPaired : Rule<RouteEntryChange>
{
    public override RuleCard Card { get; } = new(
        "ECMP-12",
        "No interface of a list is Idle.",
        "An Idle interface leads nowhere.",
        "Connect the interface first, and let the route depend on the connection.",
        "CreateRouteEntry",
        Moment.World,
        Effect.Refuse)
    { Code = "IncorrectStatus.MultiScopeRiRouteEntry" };

    public override IEnumerable<Finding> Check(RouteEntryChange change) =>
        from hop in change.Hops
        let end = hop.Interface
        where change is { Verb: Verb.Create, HasList: true } && end is { IsPaired: false }
        select Broken("next hop is not connected", $"{end.AsParty()} is {end.Status}.", hop.Property, end);
}

/// <summary>HC-14: a way that is dead is noticed.</summary>
internal sealed class ListHopNotProbed : Rule<RouteEntryChange>
{
    public override RuleCard Card { get; } = new(
        "HC-14",
        "Every interface of a list of next hops has a health check.",
        "Without one a dead line keeps its share of the traffic.",
        "Set healthCheckSourceIp and healthCheckTargetIp of the interface.",
        "Express Connect user guide, Health checks; VPC user guide, Route tables",
        Moment.World,
        Effect.Warn);

    public override IEnumerable<Finding> Check(RouteEntryChange change) =>
        from hop in change.Hops
        let end = hop.Interface
        where change is { Verb: Verb.Create, HasList: true } && end is { Spec.HealthCheckSourceIp: { IsKnown: true, Value: null } }
        select Broken("next hop has no health check", $"{end.AsParty()} is one of several next hops, and nothing tests its line.", hop.Property, end);
}

/// <summary>Lists of next hops: their rules, and what these have in common.</summary>
internal static class NextHopLists
{
    public static IReadOnlyList<Rule<RouteEntryChange>> Rules { get; } =
    [
        new NextHopAndList(),
        new ListOfOtherThings(),
        new ListLeadsToVpc(),
        new ListTooLong(),
        new NextHopTwice(),
        new WeightOutOfRange(),
        new StandbyOfMany(),
        new WeightsMixed(),
        new NoHopUsable(),
        new ListForIpv6(),
        new ListHopNotPaired(),
        new ListHopNotProbed(),
        new ListOfOne(),
    ];

    /// <summary>The list of a new route; empty when it has none, or it is not known.</summary>
    public static IReadOnlyList<NextHop> New(RouteEntryChange change) => change.Verb == Verb.Create ? change.Spec.NextHops.OrDefault ?? [] : [];

    /// <summary>All weights; null while one is not known or out of range.</summary>
    public static List<int>? Weights(RouteEntryChange change) =>
        New(change) is var hops && hops.All(hop => hop.Weight is { IsKnown: true, Value: >= 0 and <= 255 }) ? [.. hops.Select(hop => hop.Weight.Value!.Value)] : null;
}
