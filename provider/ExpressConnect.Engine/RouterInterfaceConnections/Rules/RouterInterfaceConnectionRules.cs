namespace ExpressConnect.Engine;

/// <summary>Rules about one side's half of a link; what makes both halves fit is said when they connect.</summary>
internal static class RouterInterfaceConnectionRules
{
    public static IReadOnlyList<Rule<RouterInterfaceConnectionChange>> All { get; } =
    [
        .. AccountRules.OfHalves,
        new OtherLinkAfterFreeze(),
    ];
}
