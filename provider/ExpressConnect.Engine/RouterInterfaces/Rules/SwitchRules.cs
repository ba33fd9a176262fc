namespace ExpressConnect.Engine;

/// <summary>Rules about freezing a link and bringing it back.</summary>
internal static class SwitchRules
{
    public static IReadOnlyList<Rule<SwitchChange>> All { get; } =
    [
        new ActivatedWhileNotFrozen(),
        new FrozenWhileNotActive(),
        new ActivatedWithoutOpposite(),
        new FrozenLinkStillCosts(),
    ];
}
