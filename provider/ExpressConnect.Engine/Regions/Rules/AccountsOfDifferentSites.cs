namespace ExpressConnect.Engine;

/// <summary>REG-08: both ends of a link belong to accounts of one Alibaba site.</summary>
internal sealed class AccountsOfDifferentSites : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "REG-08",
        "A router interface names an opposite account of the same Alibaba site.",
        "The China site and the international site have separate accounts and bills.",
        "Link accounts of one site only.",
        "CreateRouterInterface, ModifyRouterInterfaceAttribute",
        Moment.World,
        Effect.Refuse)
    { Code = "CROSS_BID.FORBIDDEN" };

    // PEER-21 says it of a pair that is connected, a peering's included; ACCT-11 of an accepting half.
    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change.PartOf is null
        && change.IsNew(spec => spec.OppositeInterfaceOwnerId, change.Old?.Spec)
        && change.Spec.OppositeInterfaceOwnerId.TryGet(out var owner)
        && change.Facts.Site != change.OppositeFacts.Site
            ? [Broken(
                "accounts belong to different sites",
                $"Account {change.Account} is of the {change.Facts.Site} site, and {owner} of the {change.OppositeFacts.Site} site.",
                "oppositeInterfaceOwnerId")]
            : [];
}
