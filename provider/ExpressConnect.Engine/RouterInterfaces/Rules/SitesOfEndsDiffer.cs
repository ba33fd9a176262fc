namespace ExpressConnect.Engine;

/// <summary>PEER-21: the owners of both ends have accounts of one Alibaba site.</summary>
internal sealed class SitesOfEndsDiffer : Rule<PairChange>
{
    public override RuleCard Card { get; } = new(
        "PEER-21",
        "The two ends of a connection belong to accounts of the same Alibaba site.",
        "The China site and the international site have separate accounts and bills.",
        "Link accounts of one site only.",
        "ConnectRouterInterface",
        Moment.World,
        Effect.Refuse)
    { Code = "CROSS_BID.FORBIDDEN" };

    // Of single interfaces and of accepting halves REG-08 and ACCT-11 say it.
    public override IEnumerable<Finding> Check(PairChange change) =>
        change.Acceptor is { } acceptor && change.InitiatorFacts.Site != change.AcceptorFacts.Site
            ? [Broken(
                "accounts belong to different sites",
                $"{change.Initiator.AsParty()} is of the {change.InitiatorFacts.Site} site, and {acceptor.AsParty()} of the {change.AcceptorFacts.Site} site.",
                "oppositeInterfaceOwnerId",
                acceptor)]
            : [];
}
