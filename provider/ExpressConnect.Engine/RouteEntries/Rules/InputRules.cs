namespace ExpressConnect.Engine;

/// <summary>ROUTE-01: where a route leads is a range.</summary>
internal sealed class DestinationIsNoRange : Rule<RouteEntryChange>
{
    public override RuleCard Card { get; } = new(
        "ROUTE-01",
        "destinationCidrBlock is an IPv4 range without host bits; a bare address means /32.",
        "A range is written by its first address.",
        "Write the range by its first address, such as 10.1.0.0/16.",
        "CreateRouteEntry",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidCidrBlock.Malformed" };

    public override IEnumerable<Finding> Check(RouteEntryChange change) =>
        change.Spec.DestinationCidrBlock.TryGet(out var text) && change is { Destination: null, IsIpv6: false }
            ? [Broken("destination is no IPv4 range", $"destinationCidrBlock is \"{text}\".", "destinationCidrBlock")]
            : [];
}

/// <summary>ROUTE-26: how a route may be called and described.</summary>
internal sealed class RouteTextMalformed : Rule<RouteEntryChange>
{
    public override RuleCard Card { get; } = new(
        "ROUTE-26",
        "routeEntryName has 1 to 128 characters, description 1 to 256, and neither begins with http:// or https://.",
        "The console shows both beside the route.",
        "Shorten the text, or leave it out.",
        "CreateRouteEntry, ModifyRouteEntry",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidRouteEntryName.Malformed" };

    public override IEnumerable<Finding> Check(RouteEntryChange change)
    {
        if (TextLimits.WhyNot(change.Spec.RouteEntryName, 1, 128) is { } name)
        {
            yield return Broken("name of the route is not allowed", $"routeEntryName {name}.", "routeEntryName");
        }

        if (TextLimits.WhyNot(change.Spec.Description, 1, 256) is { } description)
        {
            yield return Broken("description of the route is not allowed", $"description {description}.", "description");
        }
    }
}

/// <summary>ROUTE-41: a route leads to something of a known kind.</summary>
internal sealed class NextHopTypeUnknown : Rule<RouteEntryChange>
{
    public override RuleCard Card { get; } = new(
        "ROUTE-41",
        "nexthopType is one of the kinds of next hops that there are.",
        "The table must know what to hand packets to.",
        "Use RouterInterface for a link.",
        "CreateRouteEntry",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidNextHopType" };

    public const string RouterInterface = "RouterInterface";

    private static readonly string[] Kinds =
    [
        "Instance", "HaVip", RouterInterface, "NetworkInterface", "VpnGateway", "IPv6Gateway", "NatGateway", "Attachment", "VpcPeer",
        "Ipv4Gateway", "GatewayEndpoint", "Ecr", "GatewayLoadBalancerEndpoint", "RouteTargetGroup",
    ];

    public static bool IsKnown(string kind) => Kinds.Contains(kind);

    public override IEnumerable<Finding> Check(RouteEntryChange change) =>
        change.NextHopType is { } kind && !IsKnown(kind)
            ? [Broken("kind of next hop is unknown", $"nexthopType is \"{kind}\", and may be one of {string.Join(", ", Kinds)}.", "nexthopType")]
            : [];
}

/// <summary>ROUTE-09: a route does not take the range of cloud services.</summary>
internal sealed class DestinationIsTheClouds : Rule<RouteEntryChange>
{
    public override RuleCard Card { get; } = new(
        "ROUTE-09",
        "A route does not lead to 100.64.0.0/10; to a part of it only with care.",
        "100.64.0.0/10 leads to the cloud's own services in every VPC.",
        "Choose another destination.",
        "CreateRouteEntry",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidDestinationCidrBlock" };

    public override IEnumerable<Finding> Check(RouteEntryChange change)
    {
        if (change is not { Verb: Verb.Create, Destination: { } to } || !VpcRanges.CloudServices.Contains(to))
        {
            return [];
        }

        var finding = Broken("route takes addresses of the cloud", $"destinationCidrBlock is {to}, in {VpcRanges.CloudServices}.", "destinationCidrBlock");
        return [to == VpcRanges.CloudServices ? finding : finding with { Level = FindingLevel.Warning }];
    }
}
