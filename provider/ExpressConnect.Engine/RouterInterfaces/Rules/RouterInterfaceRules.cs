namespace ExpressConnect.Engine;

/// <summary>Rules about single router interfaces.</summary>
internal static class RouterInterfaceRules
{
    private static readonly InterfaceUnknown Reference = new();

    public static UnknownResource Unknown { get; } = new(Reference.Card, "router interface");

    public static IReadOnlyList<Rule<InterfaceReference>> References { get; } = [Reference];

    public static IReadOnlyList<Rule<RouterInterfaceChange>> All { get; } =
    [
        .. RegionRules.OfLinks,
        new AcceptorHasSize(),
        new InterfaceCarriesRoutes(),
    ];
}
