namespace ExpressConnect.Engine;

/// <summary>FEE-12: who has not paid for an interface gets no further link.</summary>
internal sealed class PeeringAccountOwes : Rule<VpcPeeringChange>
{
    public override RuleCard Card { get; } = new(
        "FEE-12",
        "An account that has an interface with overdue payment makes and connects nothing: no peering either, on whichever side.",
        "What is not paid is not extended. RI-35 and PEER-19 say the same of single interfaces.",
        "Pay the bill and tell the engine: expressconnect account set bills-outstanding false.",
        "CreateRouterInterface, ConnectRouterInterface",
        Moment.World,
        Effect.Refuse)
    { Code = "Forbidden.BillsOutstanding" };

    public override IEnumerable<Finding> Check(VpcPeeringChange change)
    {
        if (change.Verb != Verb.Create)
        {
            yield break;
        }

        if (change.Facts.BillsOutstanding && change.Account.TryGet(out var account))
        {
            yield return Owes(account, "account");
        }

        if (change.AcceptingFacts.BillsOutstanding && change.AcceptingAccount is { } accepting && accepting != change.Account.OrDefault)
        {
            yield return Owes(accepting, "acceptingAccount");
        }
    }

    private Finding Owes(string account, string property) =>
        Broken("account has overdue bills", $"Account {account} has a router interface that is not paid.", property);
}
