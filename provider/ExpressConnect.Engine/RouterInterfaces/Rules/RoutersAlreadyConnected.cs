namespace ExpressConnect.Engine;

/// <summary>RI-34: two routers that are connected get no further interfaces towards each other.</summary>
internal sealed class RoutersAlreadyConnected : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "RI-34",
        "No interface is made between two routers that are connected already.",
        "Two routers are joined by one connection at most, so it could never connect.",
        "Use the interfaces that connect them, or delete those first.",
        "CreateRouterInterface",
        Moment.World,
        Effect.Refuse)
    { Code = "HaveConnectionBetweenRouters" };

    // A second peering of two VPCs is said by PEER-18, once.
    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change is { Verb: Verb.Create, PartOf: null } && change.Spec.OppositeRouterId.TryGet(out var opposite)
        && change.Neighbours.FirstOrDefault(i => i is { IsPaired: true, OppositeIsGone: false } && i.OppositeRouterId == opposite) is { } end
            ? [Broken(
                "routers are connected already",
                $"{end.AsParty()} on router {end.RouterId} is connected with router {opposite} and {end.Status}.",
                "oppositeRouterId",
                end)]
            : [];
}
