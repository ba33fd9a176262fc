namespace ExpressConnect.Engine;

/// <summary>ACCT-11: an accepting side accepts accounts of its own Alibaba site.</summary>
internal sealed class OtherSideOnAnotherSite : Rule<RouterInterfaceConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "ACCT-11",
        "An accepting side names an initiating account of the same Alibaba site.",
        "The China site and the international site have separate accounts and bills.",
        "Link accounts of one site only.",
        "ModifyRouterInterfaceAttribute",
        Moment.World,
        Effect.Refuse)
    { Code = "CROSS_BID.FORBIDDEN" };

    // PEER-21 says it of the initiating side, which connects at once.
    public override IEnumerable<Finding> Check(RouterInterfaceConnectionChange change) =>
        change is { Interface: { IsInitiator: false } own, OppositeOwner: { } owner } && change.Facts.Site != change.OppositeFacts.Site
            ? [Broken(
                "accounts belong to different sites",
                $"{own.AsParty()} is of the {change.Facts.Site} site, and account {owner} of the {change.OppositeFacts.Site} site.",
                "oppositeInterfaceOwnerId")]
            : [];
}
