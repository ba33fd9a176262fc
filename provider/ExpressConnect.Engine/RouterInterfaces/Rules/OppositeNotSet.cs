namespace ExpressConnect.Engine;

/// <summary>PEER-03: an initiator knows all of its other end.</summary>
internal sealed class OppositeNotSet : Rule<PairChange>
{
    public override RuleCard Card { get; } = new(
        "PEER-03",
        "The initiating interface names interface, router, router type and owner of the other end.",
        "The cloud compares each of them with the other end.",
        "Give all of them, or use a RouterInterfaceConnection, which does.",
        "ConnectRouterInterface",
        Moment.World,
        Effect.Refuse)
    { Code = "IncorrectOppositeInterfaceInfo.NotSet" };

    public override IEnumerable<Finding> Check(PairChange change)
    {
        var end = change.Initiator;
        var missing = new List<string>();
        if (string.IsNullOrEmpty(end.OppositeInterfaceId) && end.Spec.OppositeInterfaceId.IsKnown)
        {
            missing.Add("oppositeInterfaceId");
        }

        if (string.IsNullOrEmpty(end.OppositeRouterId) && end.Spec.OppositeRouterId.IsKnown && change.Acceptor is null or { RouterId.Length: > 0 })
        {
            missing.Add("oppositeRouterId");
        }

        if (string.IsNullOrEmpty(end.OppositeInterfaceOwnerId) && end.Spec.OppositeInterfaceOwnerId.IsKnown)
        {
            missing.Add("oppositeInterfaceOwnerId");
        }

        return missing.Count == 0 ? [] : [Broken("other end is not named", $"{end.AsParty()} lacks {string.Join(", ", missing)}.", missing[0])];
    }
}
