namespace ExpressConnect.Engine;

/// <summary>PEER-04: no link leads from a router to itself.</summary>
internal sealed class RouterMeetsItself : Rule<RouterPair>
{
    public override RuleCard Card { get; } = new(
        "PEER-04",
        "The two ends of a link sit on different routers.",
        "A router reaches itself without a link.",
        "Name the router, or the VPC, of the other network.",
        "ConnectRouterInterface",
        Moment.Input,
        Effect.Refuse)
    { Code = "IncorrectOppositeInterfaceInfo" };

    public override IEnumerable<Finding> Check(RouterPair change) =>
        change.One == change.Other ? [Broken("link leads to itself", $"Both ends are {change.One}.", change.Property)] : [];
}
