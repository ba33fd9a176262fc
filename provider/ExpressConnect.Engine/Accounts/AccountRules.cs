namespace ExpressConnect.Engine;

/// <summary>A property that names the account that a resource is to belong to.</summary>
/// <param name="Caller">On whose behalf.</param>
/// <param name="Property">Wire name of the property.</param>
/// <param name="Account">The account; null while it is not known.</param>
/// <param name="Facts">What is true of it.</param>
internal sealed record AccountReference(Caller Caller, string Property, string? Account, AccountFacts Facts);

/// <summary>Rules about whose a resource is.</summary>
internal static class AccountRules
{
    public static IReadOnlyList<Rule<AccountReference>> All { get; } = [new AccountOfSomebodyElse()];
}

/// <summary>ACCT-05: nobody makes, changes or deletes what belongs to an account that he does not act for.</summary>
internal sealed class AccountOfSomebodyElse : Rule<AccountReference>
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

    public override IEnumerable<Finding> Check(AccountReference change) =>
        change.Account is not { } account || change.Caller.ActsFor(account)
            ? []
            : [Broken("account is somebody else's", $"{change.Property} is {account}, and the provider acts for {string.Join(", ", change.Caller.Accounts.Prepend(change.Caller.Account).Distinct())}.", change.Property)];
}
