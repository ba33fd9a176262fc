namespace ExpressConnect.Engine;

/// <summary>What the parts of a peering are asked to be.</summary>
internal static class PeeringParts
{
    public static RouterInterfaceSpec Initiator(VpcPeering peering, VpcPeeringChange change) => new()
    {
        Account = peering.Spec.Account,
        Region = peering.Spec.Region,
        Role = Roles.Initiating,
        RouterType = RouterTypes.VRouter,
        RouterId = RouterOf(change.Vpc),
        Spec = peering.Spec.Spec,
        OppositeRegionId = Known(change.AcceptingRegion),
        OppositeRouterType = RouterTypes.VRouter,
        OppositeRouterId = RouterOf(change.AcceptingVpc),
        OppositeInterfaceId = Known(peering.AcceptingInterfaceId),
        OppositeInterfaceOwnerId = Known(change.AcceptingAccount),
    };

    public static RouterInterfaceSpec Acceptor(VpcPeering peering, VpcPeeringChange change) => new()
    {
        Account = Known(change.AcceptingAccount),
        Region = Known(change.AcceptingRegion),
        Role = Roles.Accepting,
        RouterType = RouterTypes.VRouter,
        RouterId = RouterOf(change.AcceptingVpc),
        Spec = RouterInterfaceSpecs.Negative,
        OppositeRegionId = peering.Spec.Region,
        OppositeRouterType = RouterTypes.VRouter,
        OppositeRouterId = RouterOf(change.Vpc),
        OppositeInterfaceId = Known(peering.InterfaceId),
        OppositeInterfaceOwnerId = peering.Spec.Account,
    };

    /// <summary>A route on each side to every range of the other.</summary>
    public static IEnumerable<(RouteEntrySpec Spec, string Id)> Routes(VpcPeering peering, Vpc vpc, Vpc accepting)
    {
        foreach (var range in accepting.Ranges)
        {
            yield return Route(peering, vpc, range, peering.InterfaceId, "there");
        }

        foreach (var range in vpc.Ranges)
        {
            yield return Route(peering, accepting, range, peering.AcceptingInterfaceId, "back");
        }
    }

    private static (RouteEntrySpec Spec, string Id) Route(VpcPeering peering, Vpc from, Cidr range, string nextHop, string way) => (
        new RouteEntrySpec
        {
            Account = from.Account,
            Region = from.Region,
            RouteTableId = from.RouteTableId,
            DestinationCidrBlock = range.ToString(),
            NexthopType = "RouterInterface",
            NexthopId = Known(nextHop),
        },
        Identity.Part(RouteEntryKind.Instance.IdPrefix, peering.Id, $"route {way} {range}"));

    // A VPC that does not exist is said once, by the peering: to its parts the router is not known.
    private static Planned<string?> RouterOf(Vpc? vpc) => Known(vpc?.RouterId);

    private static Planned<string?> Known(string? value) => string.IsNullOrEmpty(value) ? Planned<string?>.Unknown : value;
}
