namespace ExpressConnect.Engine;

/// <summary>PEER-18: two routers are connected once.</summary>
internal sealed class SecondConnection : Rule<PairChange>
{
    public override RuleCard Card { get; } = new(
        "PEER-18",
        "Two routers are joined by one connection at most, whichever end initiates.",
        "A second one could carry nothing that the first does not.",
        "Use the connection that exists, and change its size if it is too small.",
        "ConnectRouterInterface, CreateRouterInterface",
        Moment.World,
        Effect.Refuse)
    { Code = "Forbidden.OnlyOneConnection" };

    public override IEnumerable<Finding> Check(PairChange change)
    {
        var router = change.Acceptor?.RouterId ?? change.Initiator.OppositeRouterId;
        return router is { Length: > 0 }
            && change.Neighbours.FirstOrDefault(i => i is { IsPaired: true, OppositeIsGone: false } && i.OppositeRouterId == router && i.Id != change.Acceptor?.Id) is { } other
                ? [Broken(
                    "routers are connected already",
                    $"{other.AsParty()} already connects router {change.Initiator.RouterId} with router {router} and is {other.Status}.",
                    "oppositeRouterId",
                    other)]
                : [];
    }
}
