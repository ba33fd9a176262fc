namespace ExpressConnect.Engine;

/// <summary>Rules about regions.</summary>
internal static class RegionRules
{
    /// <summary>About every property that names a region.</summary>
    public static IReadOnlyList<Rule<RegionReference>> All { get; } = [new RegionUnknown(), new RegionTakesNothingNew()];

    /// <summary>About where the ends of a link lie.</summary>
    public static IReadOnlyList<Rule<RouterInterfaceChange>> OfLinks { get; } =
    [
        new RouterInAnotherRegion(),
        new BorderRouterInAnotherRegion(),
        new CrossBorderWithoutAgreement(),
        new AccountsOfDifferentSites(),
        new IsolatedRegionLinked(),
    ];

    /// <summary>About resources that are changed.</summary>
    public static IReadOnlyList<Rule<RegionMove>> OfMoves { get; } = [new RegionChanged()];
}
