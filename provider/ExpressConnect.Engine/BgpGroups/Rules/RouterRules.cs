namespace ExpressConnect.Engine;

/// <summary>BGPG-01: a group stands on a router that exists.</summary>
internal sealed class GroupRouterUnknown : Rule<BgpGroupChange>
{
    public override RuleCard Card { get; } = new(
        "BGPG-01",
        "The virtual border router exists, in the account and region of the group.",
        "Its sessions begin on that router.",
        "Use the id of the VirtualBorderRouter resource, and the account and region in which it lies.",
        "CreateBgpGroup",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidParams.NotFound" };

    public override IEnumerable<Finding> Check(BgpGroupChange change) =>
        change.Verb == Verb.Create && change.Spec.RouterId.TryGet(out var id) && RouterPlace.WhyNot(id, change.Router, change.Account, change.Region) is var (headline, detail)
            ? [Broken(headline, detail, "routerId", change.Router)]
            : [];
}

/// <summary>BGPG-02: a group stands on a router that is in use.</summary>
internal sealed class GroupRouterNotActive : Rule<BgpGroupChange>
{
    public override RuleCard Card { get; } = new(
        "BGPG-02",
        "The virtual border router of a group is active when the group is made or changed.",
        "A router that is off, or that its owner has not accepted yet, speaks with nobody.",
        "Switch the router on first: leave its status out, or set it to active.",
        "CreateBgpGroup, ModifyBgpGroupAttribute",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidStatus.CannotOperate" };

    public override IEnumerable<Finding> Check(BgpGroupChange change) =>
        change.Router is { IsActive: false } router
            ? [Broken("router is not active", $"{router.AsParty()} is {router.Status}.", "routerId", router)]
            : [];
}

/// <summary>BGPG-16: a group has a version that its router speaks.</summary>
internal sealed class GroupVersionNotSpoken : Rule<BgpGroupChange>
{
    public override RuleCard Card { get; } = new(
        "BGPG-16",
        "ipVersion is IPv4, or IPv6 on a virtual border router that has IPv6 switched on.",
        "Sessions run between addresses of the router's own interface.",
        "Set enableIpv6 on the virtual border router, or ipVersion to IPv4.",
        "User guide, Configure BGP",
        Moment.World,
        Effect.Refuse)
    { Code = "OperationUnsupported.IPV6ForThisRegion", Unverified = "the code is documented for peers" };

    public override IEnumerable<Finding> Check(BgpGroupChange change)
    {
        if (change.Spec.IpVersion.TryGet(out var text) && change.Spec.Version is null)
        {
            yield return Broken("version of IP does not exist", $"ipVersion is \"{text}\".", "ipVersion") with { Code = "IllegalParam.IpVersion" };
        }
        else if (change is { Spec.Version: IpVersions.V6, Router: { Spec.EnableIpv6: { IsKnown: true, Value: false } } router })
        {
            yield return Broken("router does not speak IPv6", $"ipVersion is {IpVersions.V6}, and {router.AsParty()} has no IPv6.", "ipVersion", router);
        }
    }
}

/// <summary>BGPG-17: how many groups a router has.</summary>
internal sealed class TooManyBgpGroups : Rule<BgpGroupChange>
{
    public override RuleCard Card { get; } = new(
        "BGPG-17",
        "A virtual border router has at most 8 BGP groups, unless the quota of its account is another one.",
        "Each group takes a place on the router.",
        "Put peers with the same AS numbers into one group, or raise the quota: expressconnect quota set bgp-groups-per-vbr N.",
        "CreateBgpGroup",
        Moment.World,
        Effect.Refuse)
    { Code = "QuotaExceeded.Bgp", Unverified = "the number; 8 peers per router are documented" };

    public override IEnumerable<Finding> Check(BgpGroupChange change) =>
        change is { Verb: Verb.Create, Router: { } router } && change.Neighbours.Count >= change.Limits.BgpGroupsPerVbr
            ? [Broken("router has too many BGP groups", $"{router.AsParty()} has {change.Neighbours.Count} BGP groups, and {change.Limits.BgpGroupsPerVbr} are allowed.", "routerId")]
            : [];
}

/// <summary>BGPG-11: how many routes a session takes.</summary>
internal sealed class RouteLimitNotAllowed : Rule<BgpGroupChange>
{
    public override RuleCard Card { get; } = new(
        "BGPG-11",
        "routeLimit is 1 to 110, unless the quota of the account is another one.",
        "A router takes so many routes from a session, and drops the others.",
        "Announce fewer and wider routes, or raise the quota: expressconnect quota set ec_quota_bgp_group_max_route_entry_num N.",
        "CreateBgpGroup, ModifyBgpGroupAttribute",
        Moment.World,
        Effect.Refuse)
    { Code = "IllegalParam.RouteLimit" };

    public override IEnumerable<Finding> Check(BgpGroupChange change) =>
        change.Spec.RouteLimit.TryGet(out var limit) && (limit < 1 || limit > change.Limits.RoutesPerBgpGroup) && change.IsNew(s => s.RouteLimit, change.Old?.Spec)
            ? [Broken("limit of routes is not allowed", $"routeLimit is {limit}, and 1 to {change.Limits.RoutesPerBgpGroup} are allowed.", "routeLimit")]
            : [];
}

/// <summary>BGPG-23: what leaves through a line is billed on its own.</summary>
internal sealed class GroupTrafficNotBilled : Rule<BgpGroupChange>
{
    public override RuleCard Card { get; } = new(
        "BGPG-23",
        "A BGP group needs outbound-traffic billing of Express Connect to be switched on.",
        "Traffic that leaves through a line is billed apart from the line.",
        "Switch it on for the account and tell the engine: expressconnect account set outbound-traffic-billing true.",
        "CreateBgpGroup, ModifyBgpGroupAttribute",
        Moment.World,
        Effect.Refuse)
    { Code = "OperationFailed.PconnTrafficNotEnable" };

    public override IEnumerable<Finding> Check(BgpGroupChange change) =>
        !change.Facts.OutboundTrafficBilling && change.Account.TryGet(out var account)
            ? [Broken("outbound traffic is not billed", $"Account {account} has no outbound-traffic billing.")]
            : [];
}

/// <summary>BGPG-20: a group goes after its peers.</summary>
internal sealed class BgpGroupHasPeers : Rule<BgpGroupChange>
{
    public override RuleCard Card { get; } = new(
        "BGPG-20",
        "A BGP group is deleted after its peers.",
        "They have their AS numbers and their key from it.",
        "Delete the peers first; let each depend on the group by its id.",
        "DeleteBgpGroup",
        Moment.Delete,
        Effect.Refuse)
    { Code = "DependencyViolation.BgpPeer" };

    public override IEnumerable<Finding> Check(BgpGroupChange change) =>
        change.Peers.Select(peer => Broken("peer left in the BGP group", $"{change.Old!.AsParty()} still has {peer.AsParty()} with {peer.PeerIpAddress}.", other: peer));
}
