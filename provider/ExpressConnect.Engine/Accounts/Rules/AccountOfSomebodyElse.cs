namespace ExpressConnect.Engine;

/// <summary>ACCT-05: nobody makes, changes or deletes what belongs to an account that he does not act for.</summary>
internal sealed class AccountOfSomebodyElse : Rule<Ownership>
{
    public override RuleCard Card { get; } = new(
        "ACCT-05",
        "Each account creates, changes and deletes only its own resources.",
        "An account consents to a link by making its own end of it.",
        "List the account in the provider's accounts, or let a provider of that account make its own side.",
        "CreateRouterInterface, ConnectRouterInterface",
        Moment.World,
        Effect.Refuse)
    { Code = "IllegalParam.InstanceOwner" };

    public override IEnumerable<Finding> Check(Ownership change)
    {
        if (change.Caller.ActsFor(change.Account) || !NoMainAccount.IsNumber(change.Account))
        {
            return [];
        }

        var actsFor = $"the provider acts for {string.Join(", ", change.Caller.Accounts.Prepend(change.Caller.Account).Distinct())}";
        return change.Existing is { } existing
            ? [Broken("resource is somebody else's", $"{existing.AsParty()} belongs to account {change.Account}, and {actsFor}.") with { Code = "Forbbiden" }]
            : [Broken("account is somebody else's", $"{change.Property} is {change.Account}, and {actsFor}.", change.Property, remedy: RemedyFor(change.Property))];
    }

    private string RemedyFor(string property) => property == "acceptingAccount"
        ? "List both accounts in the provider's accounts; or write both sides, each with its account's provider: a RouterInterface and a RouterInterfaceConnection."
        : Card.Remedy;
}
