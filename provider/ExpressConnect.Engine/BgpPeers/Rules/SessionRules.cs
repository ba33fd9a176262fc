namespace ExpressConnect.Engine;

/// <summary>BGPP-01: a peer is in a group that exists.</summary>
internal sealed class PeerGroupUnknown : Rule<BgpPeerChange>
{
    public override RuleCard Card { get; } = new(
        "BGPP-01",
        "The BGP group exists and is Available, in the account and region of the peer.",
        "A peer has its AS numbers and its key from the group.",
        "Use the id of the BgpGroup resource, and the account and region in which it lies.",
        "CreateBgpPeer",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidBgpGroup" };

    public override IEnumerable<Finding> Check(BgpPeerChange change)
    {
        if (change.Verb != Verb.Create || !change.Spec.BgpGroupId.TryGet(out var id))
        {
            yield break;
        }

        if (change.Group is not { } group)
        {
            yield return Broken("BGP group is unknown", $"bgpGroupId is {id}, and there is no such BGP group.", "bgpGroupId");
        }
        else if (change.Region.TryGet(out var region) && group.Region.Length > 0 && group.Region != region)
        {
            yield return Broken("BGP group is in another region", $"{group.AsParty()} is in {group.Region}, and region is {region}.", "bgpGroupId", group);
        }
        else if (change.Account.TryGet(out var account) && group.Account.Length > 0 && group.Account != account)
        {
            yield return Broken("BGP group is in another account", $"{group.AsParty()} is in account {group.Account}, and account is {account}.", "bgpGroupId", group);
        }
    }
}

/// <summary>BGPP-03: a peer speaks the version of its group.</summary>
internal sealed class PeerVersionDiffers : Rule<BgpPeerChange>
{
    public override RuleCard Card { get; } = new(
        "BGPP-03",
        "ipVersion of a peer is that of its group.",
        "The sessions of a group run over one version of IP.",
        "Leave ipVersion out, or put the peer into a group of its version.",
        "CreateBgpPeer",
        Moment.World,
        Effect.Refuse)
    { Code = "IllegalParam.IpVersion" };

    public override IEnumerable<Finding> Check(BgpPeerChange change) =>
        change is { Version: { } version, Group: { } group } && change.Spec.IpVersion.TryGet(out var text) && IpVersions.Of(text) != version
            ? [Broken("peer and group differ in their version of IP", $"ipVersion is {text}, and that of {group.AsParty()} is {version}.", "ipVersion", group)]
            : [];
}

/// <summary>BGPP-10: how many peers a router has.</summary>
internal sealed class TooManyBgpPeers : Rule<BgpPeerChange>
{
    public override RuleCard Card { get; } = new(
        "BGPP-10",
        "A virtual border router has at most 8 BGP peers, unless the quota of its account is another one.",
        "Each session takes a place on the router.",
        "Delete a peer that is not needed, or raise the quota: expressconnect quota set bgp-peers-per-vbr N.",
        "CreateBgpPeer",
        Moment.World,
        Effect.Refuse)
    { Code = "QuotaExceeded.Bgp" };

    public override IEnumerable<Finding> Check(BgpPeerChange change) =>
        change is { Verb: Verb.Create, Router: { } router } && change.Neighbours.Count >= change.Limits.BgpPeersPerVbr
            ? [Broken("router has too many BGP peers", $"{router.AsParty()} has {change.Neighbours.Count} BGP peers, and {change.Limits.BgpPeersPerVbr} are allowed.", "bgpGroupId")]
            : [];
}

/// <summary>BGPP-17: a session begins anew.</summary>
internal sealed class SessionReset : Rule<BgpPeerChange>
{
    public override RuleCard Card { get; } = new(
        "BGPP-17",
        "A change of a peer's address or BFD resets its session.",
        "Both sides agree on them when a session begins.",
        "Change the data centre's router at the same time, in a maintenance window.",
        "User guide, Configure BGP",
        Moment.World,
        Effect.Warn);

    public override IEnumerable<Finding> Check(BgpPeerChange change)
    {
        if (change is not { Verb: Verb.Update, Old: { } old })
        {
            yield break;
        }

        string?[] changed =
        [
            change.Address is { } address && address != old.PeerIpAddress ? "peerIpAddress" : null,
            Differ(change.Spec.EnableBfd, old.Spec.EnableBfd) ? "enableBfd" : null,
            Differ(change.Spec.BfdMultiHop, old.Spec.BfdMultiHop) ? "bfdMultiHop" : null,
        ];
        if (changed.OfType<string>().ToList() is { Count: > 0 } names)
        {
            yield return Broken("session will be reset", $"{string.Join(" and ", names)} of {old.AsParty()} changes.", names[0]);
        }
    }

    private static bool Differ<T>(Planned<T> one, Planned<T> other) => one.IsKnown && other.IsKnown && one != other;
}

/// <summary>BGPP-20: what leaves through a line is billed on its own.</summary>
internal sealed class PeerTrafficNotBilled : Rule<BgpPeerChange>
{
    public override RuleCard Card { get; } = new(
        "BGPP-20",
        "A BGP peer needs outbound-traffic billing of Express Connect to be switched on.",
        "Traffic that leaves through a line is billed apart from the line.",
        "Switch it on for the account and tell the engine: expressconnect account set outbound-traffic-billing true.",
        "CreateBgpPeer, ModifyBgpPeerAttribute",
        Moment.World,
        Effect.Refuse)
    { Code = "OperationFailed.PconnTrafficNotEnable" };

    public override IEnumerable<Finding> Check(BgpPeerChange change) =>
        !change.Facts.OutboundTrafficBilling && change.Account.TryGet(out var account)
            ? [Broken("outbound traffic is not billed", $"Account {account} has no outbound-traffic billing.")]
            : [];
}
