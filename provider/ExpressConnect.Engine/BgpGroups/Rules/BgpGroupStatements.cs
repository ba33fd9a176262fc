namespace ExpressConnect.Engine;

/// <summary>What holds for BGP groups and nothing breaks.</summary>
internal static class BgpGroupStatements
{
    public static IReadOnlyList<Statement> All { get; } =
    [
        new(new RuleCard(
            "BGPG-21",
            "A BGP group is deleted while it is Available; a delete waits until it is.",
            "The cloud does one thing to a group at a time.",
            "Nothing has to be done: the engine waits, and says so.",
            "DeleteBgpGroup",
            Moment.Delete,
            Effect.Wait)
        { Code = "InvalidStatus.CannotOperate", IsTransient = true }),
    ];
}
