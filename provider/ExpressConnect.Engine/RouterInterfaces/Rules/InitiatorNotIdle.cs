namespace ExpressConnect.Engine;

/// <summary>PEER-02: an interface is connected once.</summary>
internal sealed class InitiatorNotIdle : Rule<PairChange>
{
    public override RuleCard Card { get; } = new(
        "PEER-02",
        "The initiating interface is Idle when the connection is asked for.",
        "An interface that was connected keeps its other end for as long as it lives.",
        "Activate a frozen link instead; for another peer make new interfaces.",
        "ConnectRouterInterface",
        Moment.World,
        Effect.Refuse)
    { Code = "IncorrectRIStatus" };

    public override IEnumerable<Finding> Check(PairChange change) =>
        change.Initiator.Status == RouterInterfaceStatus.Idle ? [] : [Broken("interface is not Idle", $"{change.Initiator.AsParty()} is {change.Initiator.Status}.")];
}
