namespace ExpressConnect.Engine;

/// <summary>PEER-19: an account that has an interface with overdue payment connects nothing.</summary>
internal sealed class ConnectingAccountOwes : Rule<PairChange>
{
    public override RuleCard Card { get; } = new(
        "PEER-19",
        "An account that has an interface with overdue payment connects nothing.",
        "What is not paid is not extended.",
        "Pay the bill and tell the engine: expressconnect account set bills-outstanding false.",
        "ConnectRouterInterface",
        Moment.World,
        Effect.Refuse)
    { Code = "Forbidden.BillsOutstanding" };

    public override IEnumerable<Finding> Check(PairChange change) =>
        change.InitiatorFacts.BillsOutstanding && change.Initiator.PartOf is null ? [Broken("account has overdue bills", $"Account {change.Initiator.Account} has a router interface that is not paid.", "oppositeInterfaceOwnerId")] : [];
}
