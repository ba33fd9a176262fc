namespace ExpressConnect.Engine;

/// <summary>Advice on networks that work: what fails with one thing.</summary>
internal static class RedundancyRules
{
    public static IReadOnlyList<Rule<RedundancyQuestion>> All { get; } =
    [
        new SinglePointOfFailure(),
        new BackupInOneDirection(),
        new OneWayRoutes(),
    ];
}
