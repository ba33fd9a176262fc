namespace ExpressConnect.Engine;

/// <summary>PEER-01: the initiating end asks for the connection.</summary>
internal sealed class ConnectedFromAcceptor : Rule<PairChange>
{
    public override RuleCard Card { get; } = new(
        "PEER-01",
        "A connection is asked for on the initiating interface.",
        "The initiating end has the bandwidth and pays for it.",
        "Connect the interface whose role is InitiatingSide.",
        "ConnectRouterInterface",
        Moment.World,
        Effect.Refuse)
    { Code = "IncorrectRole.NotInitiatingSide" };

    public override IEnumerable<Finding> Check(PairChange change) =>
        change.Initiator.IsInitiator ? [] : [Broken("connection asked for by the accepting end", $"{change.Initiator.AsParty()} has role {change.Initiator.Role}.")];
}
