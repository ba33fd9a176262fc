namespace ExpressConnect.Engine;

/// <summary>RI-35: who has not paid for an interface gets no further one.</summary>
internal sealed class AccountOwesForInterfaces : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "RI-35",
        "No interface is made while the account has one with overdue payment.",
        "What is not paid is not extended.",
        "Pay the bill and tell the engine: expressconnect account set bills-outstanding false.",
        "CreateRouterInterface",
        Moment.World,
        Effect.Refuse)
    { Code = "Forbidden.BillsOutstanding" };

    // Of the account of a peering, FEE-12 speaks once for both its interfaces and their connection.
    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change is { Verb: Verb.Create, PartOf: null, Facts.BillsOutstanding: true } && change.Account.TryGet(out var account)
            ? [Broken("account has overdue bills", $"Account {account} has a router interface that is not paid.")]
            : [];
}
