namespace ExpressConnect.Engine;

/// <summary>PEER-07 to PEER-15 and PEER-17: what one end says of the other must be so. All that does not fit is said at once.</summary>
/// <param name="card">The rule.</param>
/// <param name="headline">The wrong in at most ten words.</param>
/// <param name="read">Property, what the one end says, what the other end is, and which end it says it of; null when one does not say it.</param>
internal sealed class EndsDisagree(RuleCard card, string headline, Func<PairChange, RouterInterface, Disagreement?> read) : Rule<PairChange>
{
    public override RuleCard Card => card;

    public static IReadOnlyList<Rule<PairChange>> All { get; } =
    [
        OfAcceptor("PEER-07", "oppositeRegionId", "region", "peer is in another region", "AcceptingSideRegionNo", i => i.Spec.OppositeRegionId.OrDefault, a => a.Region),
        OfAcceptor("PEER-08", "oppositeRouterId", "routerId", "peer sits on another router", "AcceptingSideRouterId", i => i.OppositeRouterId, a => a.RouterId),
        OfAcceptor("PEER-09", "oppositeRouterType", "routerType", "peer sits on a router of another kind", "AcceptingSideRouterType", i => i.OppositeRouterType, a => a.RouterType),
        OfAcceptor("PEER-10", "oppositeInterfaceOwnerId", "account", "peer belongs to another account", "AcceptingSideAliUid", i => i.OppositeInterfaceOwnerId, a => a.Account),
        OfInitiator("PEER-11", "oppositeInterfaceOwnerId", "account", "peer expects another account", "AcceptingSideOppositeInterfaceOwnerId", a => a.OppositeInterfaceOwnerId, i => i.Account),
        OfInitiator("PEER-12", "oppositeRegionId", "region", "peer expects another region", "AcceptingSideOppositeRegionNo", a => a.Spec.OppositeRegionId.OrDefault, i => i.Region),
        OfInitiator("PEER-13", "oppositeInterfaceId", "id", "peer expects another interface", "AcceptingSideOppositeInterfaceId", a => a.OppositeInterfaceId, i => i.Id),
        OfInitiator("PEER-14", "oppositeRouterId", "routerId", "peer expects another router", "AcceptingSideOppositeRouterId", a => a.OppositeRouterId, i => i.RouterId),
        OfInitiator("PEER-15", "oppositeRouterType", "routerType", "peer expects a router of another kind", "AcceptingSideOppositeRouterType", a => a.OppositeRouterType, i => i.RouterType),
        OfInitiator("PEER-17", "oppositeAccessPointId", "accessPointId", "peer expects another access point", "InvalidAccessPoint.NotMatch", a => a.Spec.OppositeAccessPointId.OrDefault, i => i.Spec.AccessPointId.OrDefault),
    ];

    public override IEnumerable<Finding> Check(PairChange change) =>
        change.Acceptor is { } acceptor && read(change, acceptor) is { Said: { Length: > 0 } said, Is: { Length: > 0 } actual } found && said != actual
            ? [Broken(headline, $"{found.Property} of {found.Of.AsParty()} says {said}, but {found.About.AsParty()} has {actual}.", found.Property, acceptor,
                $"Set {found.Property} of {Name(found.Of)} to {actual}, or pair with an interface that has {said}.")]
            : [];

    private static string Name(RouterInterface end) => end.Origin.Name.Length > 0 ? $"\"{end.Origin.Name}\"" : end.Id;

    private static EndsDisagree OfAcceptor(
        string id, string property, string of, string headline, string code, Func<RouterInterface, string?> said, Func<RouterInterface, string?> actual) => new(
        new RuleCard(
            id,
            $"{property} of the initiating interface is the {of} of the accepting one.",
            "A connection is the agreement of two ends: each names the other.",
            $"Correct {property}, or pair with the interface that it names.",
            "ConnectRouterInterface",
            Moment.World,
            Effect.Refuse)
        { Code = "AttrMismatching." + code },
        headline,
        (pair, acceptor) => new Disagreement(property, said(pair.Initiator), actual(acceptor), pair.Initiator, acceptor));

    private static EndsDisagree OfInitiator(
        string id, string property, string of, string headline, string code, Func<RouterInterface, string?> said, Func<RouterInterface, string?> actual) => new(
        new RuleCard(
            id,
            $"{property} of the accepting interface is the {of} of the initiating one.",
            "The accepting end consents to one initiator only: the one that it names.",
            $"Correct {property} of the accepting interface.",
            "ConnectRouterInterface",
            Moment.World,
            Effect.Refuse)
        { Code = code.Contains('.', StringComparison.Ordinal) ? code : "AttrMismatching." + code },
        headline,
        (pair, acceptor) => new Disagreement(property, said(acceptor), actual(pair.Initiator), acceptor, pair.Initiator));
}

/// <summary>What one end says of the other, and what that is.</summary>
internal sealed record Disagreement(string Property, string? Said, string? Is, RouterInterface Of, RouterInterface About);
