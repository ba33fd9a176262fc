namespace ExpressConnect.Engine;

/// <summary>ACCT-04: nothing of another account can be looked up, so a program says it.</summary>
internal sealed class OtherSideNotNamed : Rule<RouterInterfaceConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "ACCT-04",
        "A connection with an account that the provider does not act for names the opposite router, its type and the account.",
        "Nothing of another account can be looked up.",
        "Set oppositeRouterId, oppositeRouterType and oppositeInterfaceOwnerId; the other account knows them.",
        "ConnectRouterInterface",
        Moment.Input,
        Effect.Refuse)
    { Code = "IncorrectOppositeInterfaceInfo.NotSet" };

    public override IEnumerable<Finding> Check(RouterInterfaceConnectionChange change)
    {
        if (change.Verb == Verb.Delete || change.OppositeOwner is not { } owner || change.Caller.ActsFor(owner))
        {
            return [];
        }

        var missing = new List<string>();
        if (change.Spec.OppositeRouterId is { IsKnown: true, Value: null })
        {
            missing.Add("oppositeRouterId");
        }

        if (change.Spec.OppositeRouterType is { IsKnown: true, Value: null })
        {
            missing.Add("oppositeRouterType");
        }

        return missing.Count == 0
            ? []
            : [Broken("other account's side is not described", $"The other side belongs to account {owner}, and {string.Join(" and ", missing)} {(missing.Count == 1 ? "is" : "are")} not given.", missing[0])];
    }
}
