namespace ExpressConnect.Engine;

/// <summary>PEER-31: the accepting end names the initiating one first.</summary>
internal sealed class AcceptorHalfMissing : Rule<PairChange>
{
    public override RuleCard Card { get; } = new(
        "PEER-31",
        "The accepting interface names the initiating one before the connection is asked for.",
        "Naming the initiator is the consent of the accepting end.",
        "Make the accepting half (RouterInterfaceConnection) first, and let the initiating half depend on it (dependsOn).",
        "Tutorial on two VPCs in different accounts",
        Moment.World,
        Effect.Refuse)
    { Code = "IncorrectOppositeInterfaceInfo.NotSet" };

    public override IEnumerable<Finding> Check(PairChange change) =>
        change.Acceptor is { Status: RouterInterfaceStatus.Idle } end && string.IsNullOrEmpty(end.OppositeInterfaceId) && end.Spec.OppositeInterfaceId.IsKnown
            ? [Broken("accepting half comes first", $"{end.AsParty()} does not name an initiator yet.", other: end)]
            : [];
}
