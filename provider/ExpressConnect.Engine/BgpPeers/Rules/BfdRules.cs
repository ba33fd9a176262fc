namespace ExpressConnect.Engine;

/// <summary>BFD-01: how far a BFD session goes.</summary>
internal sealed class MultiHopOutOfRange : Rule<BgpPeerChange>
{
    public override RuleCard Card { get; } = new(
        "BFD-01",
        "bfdMultiHop is 1 to 255.",
        "It is the number of hops that packets of a BFD session may take.",
        "Use 1 for a router directly across the line, and more for one behind it.",
        "CreateBgpPeer, ModifyBgpPeerAttribute",
        Moment.Input,
        Effect.Refuse)
    { Code = "IllegalParam.BfdMultiHop" };

    public override IEnumerable<Finding> Check(BgpPeerChange change) =>
        change.Spec.BfdMultiHop.TryGet(out var hops) && hops is < 1 or > 255
            ? [Broken("hop count is out of range", $"bfdMultiHop is {hops}.", "bfdMultiHop")]
            : [];
}

/// <summary>BFD-03: hops belong to BFD.</summary>
internal sealed class MultiHopWithoutBfd : Rule<BgpPeerChange>
{
    public override RuleCard Card { get; } = new(
        "BFD-03",
        "bfdMultiHop is given only with enableBfd.",
        "Without BFD there is nothing whose hops it could count.",
        "Set enableBfd to true, or leave bfdMultiHop out.",
        "CreateBgpPeer, ModifyBgpPeerAttribute",
        Moment.Input,
        Effect.Refuse)
    { Code = "MissingParam.EnableBfd" };

    public override IEnumerable<Finding> Check(BgpPeerChange change) =>
        change.Spec.BfdMultiHop.TryGet(out var hops) && change.Spec.EnableBfd is { IsKnown: true, Value: false }
            ? [Broken("hop count without BFD", $"bfdMultiHop is {hops}, and enableBfd is not true.", "bfdMultiHop")]
            : [];
}

/// <summary>BFD-05: how many BFD sessions an account has.</summary>
internal sealed class TooManyBfdSessions : Rule<BgpPeerChange>
{
    public override RuleCard Card { get; } = new(
        "BFD-05",
        "An account has at most 100 BFD sessions, unless its quota is another one.",
        "Access devices send packets for each of them several times a second.",
        "Switch BFD on where lines back each other up, or raise the quota: expressconnect quota set bfd-sessions N.",
        "CreateBgpPeer, ModifyBgpPeerAttribute",
        Moment.World,
        Effect.Refuse)
    { Code = "QuotaExceeded.BfdSession", Unverified = "the number, and that it is counted per account" };

    public override IEnumerable<Finding> Check(BgpPeerChange change) =>
        change.Spec.EnableBfd.OrDefault && change.Old?.Spec.EnableBfd.OrDefault != true && change.BfdSessions >= change.Limits.BfdSessions
            ? [Broken("account has too many BFD sessions", $"Account {change.Account} has {change.BfdSessions} BFD sessions, and {change.Limits.BfdSessions} are allowed.", "enableBfd")]
            : [];
}
