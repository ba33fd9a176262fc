namespace ExpressConnect.Engine;

/// <summary>Rules about BGP networks.</summary>
internal static class BgpNetworkRules
{
    public static IReadOnlyList<Rule<BgpNetworkChange>> All { get; } =
    [
        new PrefixMalformed(),
        new PrefixReserved(),
        new NetworkRouterUnknown(),
        new NoActiveInterface(),
        new PrefixTwice(),
        new TooManyBgpNetworks(),
        new PrefixOfNoVpc(),
        new NetworkTrafficNotBilled(),
    ];
}
