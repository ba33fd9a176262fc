namespace ExpressConnect.Engine;

/// <summary>Every rule that the engine knows, by id.</summary>
public static class RuleCatalogue
{
    /// <summary>Cards of all rules that are enforced or hold, in the order of families and numbers.</summary>
    public static IReadOnlyList<RuleCard> Cards { get; } =
        [.. Rules.Select(rule => rule.Card).OrderBy(card => card.Family, StringComparer.Ordinal).ThenBy(card => Number(card.Id))];

    internal static IReadOnlyList<Rule> Rules =>
    [
        .. RegionRules.All,
        .. RegionRules.OfMoves,
        .. AccountRules.References,
        .. AccountRules.All,
        .. VpcRules.References,
        .. VpcRules.All,
        .. VSwitchRules.All,
        .. LabelRules.All,
        PhysicalConnectionRules.Unknown,
        .. PhysicalConnectionRules.All,
        VirtualBorderRouterRules.Unknown,
        .. VirtualBorderRouterRules.All,
        .. RouterInterfaceRules.References,
        .. RouterInterfaceRules.OfOpposites,
        .. RouterInterfaceRules.All,
        .. PairRules.All,
        .. Meeting.Rules,
        .. RouterPair.Rules,
        .. LineMeeting.Rules,
        .. VlanInterface.Rules,
        .. ProbeReturn.Rules,
        .. SwitchRules.All,
        .. RouterInterfaceConnectionRules.All,
        .. VpcPeeringRules.All,
        RouteEntryRules.Unknown,
        .. RouteEntryRules.All,
        BgpGroupRules.Unknown,
        .. BgpGroupRules.All,
        BgpPeerRules.Unknown,
        .. BgpPeerRules.All,
        .. BgpNetworkRules.All,
        .. RedundancyRules.All,
        .. Statements.All,
    ];

    /// <summary>Finds a rule by its id.</summary>
    /// <param name="id">Such as <c>PEER-22</c>.</param>
    public static RuleCard? Find(string id) => Cards.FirstOrDefault(card => card.Id == id);

    /// <summary>Why the rule may not be lowered to a warning; null when it may.</summary>
    /// <param name="id">Such as <c>PEER-22</c>.</param>
    public static string? WhyNotLowered(string id) => Find(id) switch
    {
        null => $"{id} is no rule of this engine",
        { Effect: not Effect.Refuse } => $"{id} never refuses anything",
        { MayBeLowered: false } => $"{id} may not be lowered: what follows relies on it",
        _ => null,
    };

    internal static void RefuseWhatMayNotBeLowered(IReadOnlyList<string> warn)
    {
        foreach (var id in warn)
        {
            if (WhyNotLowered(id) is { } why)
            {
                throw new ExpressConnectException("Settings.Warn", $"warn: {why}.", "Remove it from warn; docs/rules.md says which rules may be lowered.");
            }
        }
    }

    private static int Number(string id) => int.Parse(id[(id.IndexOf('-', StringComparison.Ordinal) + 1)..]);
}
