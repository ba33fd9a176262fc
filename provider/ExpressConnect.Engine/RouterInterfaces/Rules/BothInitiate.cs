namespace ExpressConnect.Engine;

/// <summary>PEER-06: one end initiates, the other accepts.</summary>
internal sealed class BothInitiate : Rule<PairChange>
{
    public override RuleCard Card { get; } = new(
        "PEER-06",
        "The interface at the other end has role AcceptingSide.",
        "Exactly one end asks for the connection.",
        "Make the other end an AcceptingSide interface, with spec Negative.",
        "ConnectRouterInterface",
        Moment.World,
        Effect.Refuse)
    { Code = "AttrMismatching.AcceptingSideRole" };

    public override IEnumerable<Finding> Check(PairChange change) =>
        change.Acceptor is { } end && end.Role.Length > 0 && end.Role != Roles.Accepting
            ? [Broken("both ends initiate", $"{end.AsParty()} has role {end.Role} too.", "role", end)]
            : [];
}
