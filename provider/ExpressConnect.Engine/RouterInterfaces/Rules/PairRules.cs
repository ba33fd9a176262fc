namespace ExpressConnect.Engine;

/// <summary>Rules about connecting two interfaces.</summary>
internal static class PairRules
{
    public static IReadOnlyList<Rule<PairChange>> All { get; } = [new PeersOverlap()];
}
