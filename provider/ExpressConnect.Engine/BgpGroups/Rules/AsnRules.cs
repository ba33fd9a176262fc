namespace ExpressConnect.Engine;

/// <summary>BGPG-03: the customer's side has an AS number.</summary>
internal sealed class PeerAsnUnknown : Rule<BgpGroupChange>
{
    public override RuleCard Card { get; } = new(
        "BGPG-03",
        "peerAsn is given, and is an AS number from 1 to 4294967295.",
        "A session is made between two autonomous systems, each known by its number.",
        "Set peerAsn to the AS number of the data centre; private ones are 64512 to 65534 and 4200000000 to 4294967294.",
        "CreateBgpGroup, ModifyBgpGroupAttribute",
        Moment.Input,
        Effect.Refuse)
    { Code = "IllegalParam.PeerAsn" };

    public override IEnumerable<Finding> Check(BgpGroupChange change) => change.Spec.PeerAsn switch
    {
        { IsKnown: true, Value: null } => [Broken("AS number of the peer is missing", "peerAsn is not given.", "peerAsn") with { Code = "InvalidParams.NotNull" }],
        { IsKnown: true, Value: < 1 or > uint.MaxValue } asn => [Broken("AS number does not exist", $"peerAsn is {asn}, and AS numbers are 1 to {uint.MaxValue}.", "peerAsn")],
        _ => [],
    };
}

/// <summary>BGPG-04: nobody else has the number of Alibaba Cloud.</summary>
internal sealed class PeerAsnIsAlibabas : Rule<BgpGroupChange>
{
    public override RuleCard Card { get; } = new(
        "BGPG-04",
        "peerAsn is not 45104.",
        "45104 is Alibaba Cloud's own AS number, and a virtual border router speaks external BGP only.",
        "Use the AS number of the data centre.",
        "CreateBgpGroup, ModifyBgpGroupAttribute",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidPeerAsn.Malformed" };

    public override IEnumerable<Finding> Check(BgpGroupChange change) =>
        change.Spec.PeerAsn is { IsKnown: true, Value: BgpGroup.AlibabaAsn }
            ? [Broken("peer has the AS number of Alibaba Cloud", $"peerAsn is {BgpGroup.AlibabaAsn}.", "peerAsn")]
            : [];
}

/// <summary>BGPG-05: the two sides are different systems.</summary>
internal sealed class AsnsAreEqual : Rule<BgpGroupChange>
{
    public override RuleCard Card { get; } = new(
        "BGPG-05",
        "peerAsn and localAsn differ.",
        "A virtual border router speaks external BGP only: a session between two autonomous systems.",
        "Give the data centre another AS number, or leave localAsn out.",
        "this engine",
        Moment.Input,
        Effect.Refuse)
    { Code = "IllegalParam.PeerAsn", Unverified = "documented for 45104 only" };

    public override IEnumerable<Finding> Check(BgpGroupChange change) =>
        change.Spec.HasCustomAsn && change.Spec.PeerAsn.TryGet(out var peer) && peer == change.Spec.OwnAsn
            ? [Broken("both sides have one AS number", $"peerAsn and localAsn are {peer}.", "peerAsn")]
            : [];
}

/// <summary>BGPG-06: which AS numbers Alibaba's side may have.</summary>
internal sealed class LocalAsnNotAllowed : Rule<BgpGroupChange>
{
    public override RuleCard Card { get; } = new(
        "BGPG-06",
        "localAsn is 45104, in 64512 to 65534 without 65025, or in 4200000000 to 4294967294.",
        "Beside its own number Alibaba Cloud takes private ones only; 65025 is taken for itself.",
        "Choose such a number, or leave localAsn out: it is 45104 then.",
        "CreateBgpGroup, ModifyBgpGroupAttribute",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidBgpGroup.LocalAsnInvalid" };

    public override IEnumerable<Finding> Check(BgpGroupChange change) =>
        change.Spec is { HasCustomAsn: true, OwnAsn: 65025 or not ((>= 64512 and <= 65534) or (>= 4200000000 and <= 4294967294)) }
            ? [Broken("AS number is not allowed for the cloud's side", $"localAsn is {change.Spec.OwnAsn}.", "localAsn")]
            : [];
}

/// <summary>BGPG-07: another number than Alibaba's own is not for everybody.</summary>
internal sealed class CustomAsnNotAllowed : Rule<BgpGroupChange>
{
    public override RuleCard Card { get; } = new(
        "BGPG-07",
        "A localAsn other than 45104 needs an account that may choose it.",
        "Alibaba Cloud switches it on for an account on request.",
        "Leave localAsn out, or have it switched on and tell the engine: expressconnect account set custom-local-asn-allowed true.",
        "CreateBgpGroup, ModifyBgpGroupAttribute",
        Moment.World,
        Effect.Refuse)
    { Code = "OperationUnsupport" };

    public override IEnumerable<Finding> Check(BgpGroupChange change) =>
        change is { Spec.HasCustomAsn: true, Facts.CustomLocalAsnAllowed: false } && change.IsNew(s => s.LocalAsn, change.Old?.Spec)
            ? [Broken("account may not choose the cloud's AS number", $"localAsn is {change.Spec.OwnAsn}, and account {change.Account} may use {BgpGroup.AlibabaAsn} only.", "localAsn")]
            : [];
}

/// <summary>BGPG-24: custom numbers on several lines take the protection against loops away.</summary>
internal sealed class CustomAsnOnSeveralLines : Rule<BgpGroupChange>
{
    public override RuleCard Card { get; } = new(
        "BGPG-24",
        "With several lines, the groups on them keep localAsn 45104.",
        "A router drops routes whose path has its own AS number; custom numbers on several lines can hide a loop between them.",
        "Leave localAsn out, or filter on the data centre's routers what came from another line.",
        "CreateBgpGroup",
        Moment.World,
        Effect.Warn);

    public override IEnumerable<Finding> Check(BgpGroupChange change) =>
        change.Spec.HasCustomAsn && change.IsNew(s => s.LocalAsn, change.Old?.Spec) && change.CustomElsewhere is [var other, ..]
            ? [Broken("custom AS numbers on several lines", $"localAsn is {change.Spec.OwnAsn}, and {other.AsParty()} on another line has {other.Spec.OwnAsn}.", "localAsn", other)]
            : [];
}
