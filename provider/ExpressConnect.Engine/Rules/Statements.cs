namespace ExpressConnect.Engine;

/// <summary>Rules that nothing breaks: what is permitted, what classifies, what the engine waits for. Families add theirs.</summary>
internal static class Statements
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. LabelStatements.All,
        .. RegionStatements.All,
        .. AccountStatements.All,
        .. VpcStatements.All,
        .. VSwitchStatements.All,
        .. RouterInterfaceStatements.All,
        .. PairStatements.All,
        .. RouteEntryStatements.All,
        .. BgpGroupStatements.All,
        .. BgpPeerStatements.All,
        .. BgpNetworkStatements.All,
        .. VirtualBorderRouterStatements.All,
        .. AccessPointChoiceStatements.All,
        .. AccessPointStatements.All,
        .. PhysicalConnectionStatements.All,
        .. LetterStatements.All,
    ];
}
