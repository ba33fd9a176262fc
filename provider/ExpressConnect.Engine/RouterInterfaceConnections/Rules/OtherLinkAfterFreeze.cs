namespace ExpressConnect.Engine;

/// <summary>PEER-43: an interface that was connected keeps its other end.</summary>
internal sealed class OtherLinkAfterFreeze : Rule<RouterInterfaceConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "PEER-43",
        "After a freeze, a link is set again with the same other end.",
        "What an interface says of its other end cannot be taken back.",
        "Name the same interface again, or make new interfaces for the new link.",
        "ModifyRouterInterfaceAttribute",
        Moment.World,
        Effect.Refuse)
    { Code = "IncorrectStatus.RouterInterface" };

    public override IEnumerable<Finding> Check(RouterInterfaceConnectionChange change) =>
        change is { Verb: Verb.Create, Interface: { IsPaired: true } end } && change.Spec.OppositeInterfaceId.TryGet(out var wanted) && end.OppositeInterfaceId != wanted
            ? [Broken("interface belongs to another link", $"{end.AsParty()} is {end.Status} with {end.OppositeInterfaceId}, and oppositeInterfaceId is {wanted}.", "oppositeInterfaceId", end)]
            : [];
}
