namespace ExpressConnect.Engine;

/// <summary>PEER-05: the other end exists.</summary>
internal sealed class AcceptorUnknown : Rule<PairChange>
{
    public override RuleCard Card { get; } = new(
        "PEER-05",
        "The interface that the initiating one names exists.",
        "A connection needs two ends.",
        "Use the id of the accepting RouterInterface, and let the connection depend on it.",
        "ConnectRouterInterface",
        Moment.World,
        Effect.Refuse)
    { Code = "AttrMismatching.AcceptingSideInstanceId" };

    public override IEnumerable<Finding> Check(PairChange change) =>
        change.Acceptor is null && change.Initiator.OppositeInterfaceId is { Length: > 0 } id
            ? [Broken("other end does not exist", $"oppositeInterfaceId of {change.Initiator.AsParty()} is {id}, and there is no such interface.", "oppositeInterfaceId")]
            : [];
}
