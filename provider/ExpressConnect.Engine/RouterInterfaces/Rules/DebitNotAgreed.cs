namespace ExpressConnect.Engine;

/// <summary>FEE-11: what is paid automatically needs an agreement to be taken from.</summary>
internal sealed class DebitNotAgreed : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "FEE-11",
        "An account without an agreement for automatic debit makes no interface that is charged.",
        "The initiating end of a link between regions is an order that has to be paid.",
        "Sign the agreement and tell the engine: expressconnect account set debit-agreement true.",
        "CreateRouterInterface",
        Moment.World,
        Effect.Refuse)
    { Code = "PAY.MAYI_WITHHOLDING_AGREEMENT_ILLEGAL" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change is { Verb: Verb.Create, IsCharged: true, Facts.DebitAgreement: false } && change.Account.TryGet(out var account)
            ? [Broken("account has no debit agreement", $"The link to {change.Spec.OppositeRegionId} is charged to account {account}, which has signed no agreement for automatic debit.")]
            : [];
}
