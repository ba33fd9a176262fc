namespace ExpressConnect.Engine;

/// <summary>Rules about connecting two interfaces.</summary>
internal static class PairRules
{
    public static IReadOnlyList<Rule<PairChange>> All { get; } =
    [
        new ConnectedFromAcceptor(),
        new InitiatorNotIdle(),
        new OppositeNotSet(),
        new AcceptorUnknown(),
        new BothInitiate(),
        .. EndsDisagree.All,
        new AcceptorNotIdle(),
        new SecondConnection(),
        new ConnectingAccountOwes(),
        new OppositeAccountUnknown(),
        new SitesOfEndsDiffer(),
        new AcceptorHalfMissing(),
        new LineConnectedWithoutBilling(),
        new VpcsOfBorderRouterOverlap(),
    ];
}
