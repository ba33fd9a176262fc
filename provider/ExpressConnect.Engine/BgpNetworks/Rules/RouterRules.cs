namespace ExpressConnect.Engine;

/// <summary>BGPN-03: a router that is in use announces.</summary>
internal sealed class NetworkRouterUnknown : Rule<BgpNetworkChange>
{
    public override RuleCard Card { get; } = new(
        "BGPN-03",
        "The virtual border router exists, in the account and region of the network, and is active.",
        "It announces the prefix to the data centre.",
        "Use the id of the VirtualBorderRouter resource, and the account and region in which it lies; switch it on if it is off.",
        "AddBgpNetwork",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidVbrNetwork" };

    public override IEnumerable<Finding> Check(BgpNetworkChange change)
    {
        if (!change.Spec.RouterId.TryGet(out var id))
        {
            yield break;
        }

        if (RouterPlace.WhyNot(id, change.Router, change.Account, change.Region) is var (headline, detail))
        {
            yield return Broken(headline, detail, "routerId", change.Router);
        }
        else if (change.Router is { IsActive: false } router)
        {
            yield return Broken("router is not active", $"{router.AsParty()} is {router.Status}.", "routerId", router) with { Code = "InvalidStatus.CannotOperate" };
        }
    }
}

/// <summary>BGPN-04: a router that leads somewhere announces.</summary>
internal sealed class NoActiveInterface : Rule<BgpNetworkChange>
{
    public override RuleCard Card { get; } = new(
        "BGPN-04",
        "The virtual border router has an active router interface.",
        "What it announces it must be able to deliver.",
        "Connect the router with a VPC first, and let the network depend on both RouterInterfaceConnections.",
        "AddBgpNetwork",
        Moment.World,
        Effect.Refuse)
    { Code = "OperationFailed.NoActiveRouterInterface" };

    public override IEnumerable<Finding> Check(BgpNetworkChange change) =>
        change.Router is { IsActive: true } router && !change.Interfaces.Any(i => i.Status == RouterInterfaceStatus.Active)
            ? [Broken(
                "router has no active interface",
                change.Interfaces is [var first, ..] ? $"{first.AsParty()} on {router.AsParty()} is {first.Status}." : $"{router.AsParty()} has no router interface.",
                "routerId",
                change.Interfaces.Count > 0 ? change.Interfaces[0] : router)]
            : [];
}

/// <summary>BGPN-06: how many prefixes a router announces.</summary>
internal sealed class TooManyBgpNetworks : Rule<BgpNetworkChange>
{
    public override RuleCard Card { get; } = new(
        "BGPN-06",
        "A virtual border router announces at most 100 BGP networks, unless the quota of its account is another one.",
        "Each takes a place on the router.",
        "Announce the range of a VPC instead of those of its vSwitches, or raise the quota: expressconnect quota set bgp-networks-per-vbr N.",
        "AddBgpNetwork",
        Moment.World,
        Effect.Refuse)
    { Code = "QuotaExceeded.BgpNetwork", Unverified = "the number" };

    public override IEnumerable<Finding> Check(BgpNetworkChange change) =>
        change.Router is { } router && change.Others.Count >= change.Limits.BgpNetworksPerVbr
            ? [Broken("router has too many BGP networks", $"{router.AsParty()} announces {change.Others.Count} BGP networks, and {change.Limits.BgpNetworksPerVbr} are allowed.", "routerId")]
            : [];
}

/// <summary>BGPN-11: what leaves through a line is billed on its own.</summary>
internal sealed class NetworkTrafficNotBilled : Rule<BgpNetworkChange>
{
    public override RuleCard Card { get; } = new(
        "BGPN-11",
        "A BGP network needs outbound-traffic billing of Express Connect to be switched on.",
        "Traffic that leaves through a line is billed apart from the line.",
        "Switch it on for the account and tell the engine: expressconnect account set outbound-traffic-billing true.",
        "AddBgpNetwork",
        Moment.World,
        Effect.Refuse)
    { Code = "OperationFailed.PconnTrafficNotEnable" };

    public override IEnumerable<Finding> Check(BgpNetworkChange change) =>
        !change.Facts.OutboundTrafficBilling && change.Account.TryGet(out var account)
            ? [Broken("outbound traffic is not billed", $"Account {account} has no outbound-traffic billing.")]
            : [];
}
