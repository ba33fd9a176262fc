namespace ExpressConnect.Engine;

/// <summary>FEE-09: an account in debt orders nothing that costs.</summary>
internal sealed class BalanceNegative : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "FEE-09",
        "An account with a negative balance makes no interface that is charged.",
        "The initiating end of a link between regions is an order that has to be paid.",
        "Pay money in and tell the engine: expressconnect account set negative-balance false.",
        "CreateRouterInterface",
        Moment.World,
        Effect.Refuse)
    { Code = "OperationFailed.NoAvailableAmount", Unverified = "whether the free ends of links are refused as well; they are not here" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change is { Verb: Verb.Create, IsCharged: true, Facts.NegativeBalance: true } && change.Account.TryGet(out var account)
            ? [Broken("balance of the account is negative", $"The link to {change.Spec.OppositeRegionId} is charged to account {account}, whose balance is negative.")]
            : [];
}
