namespace ExpressConnect.Engine;

/// <summary>REG-06: who links mainland China with the rest of the world has signed the agreement for it.</summary>
internal sealed class CrossBorderWithoutAgreement : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "REG-06",
        "A cross-border link is made by an account that has the cross-border agreement.",
        "Traffic over the border of mainland China is carried under a contract of its own.",
        "Sign the agreement for the account and tell the engine: expressconnect account set cross-border-agreement true.",
        "CreateRouterInterface",
        Moment.World,
        Effect.Refuse)
    { Code = "Forbidden.CrossBorder", Unverified = "whether the accepting account needs the agreement too; only the initiating one, which pays, is asked for it" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change is { Verb: Verb.Create, Role: Roles.Initiating, Facts.CrossBorderAgreement: false }
        && change.Region.TryGet(out var near) && change.Spec.OppositeRegionId.TryGet(out var far) && Regions.CrossBorder(near, far)
            ? [Broken(
                "account has no cross-border agreement",
                $"Exactly one of {near} and {far} is in mainland China, and account {change.Account} has not signed the cross-border agreement.",
                "oppositeRegionId")]
            : [];
}
