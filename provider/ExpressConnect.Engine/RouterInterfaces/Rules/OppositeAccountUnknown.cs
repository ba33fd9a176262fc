namespace ExpressConnect.Engine;

/// <summary>PEER-20: the account at the other end exists.</summary>
internal sealed class OppositeAccountUnknown : Rule<PairChange>
{
    public override RuleCard Card { get; } = new(
        "PEER-20",
        "The account at the other end exists.",
        "A connection needs an owner at each end.",
        "Correct oppositeInterfaceOwnerId.",
        "ConnectRouterInterface",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidAccount.NotFound" };

    public override IEnumerable<Finding> Check(PairChange change) =>
        !change.AcceptorFacts.Exists ? [Broken("other account does not exist", $"oppositeInterfaceOwnerId is {change.Acceptor?.Account ?? change.Initiator.OppositeInterfaceOwnerId}.", "oppositeInterfaceOwnerId")] : [];
}
