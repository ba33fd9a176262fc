namespace ExpressConnect.Engine;

/// <summary>PEER-16: an accepting end accepts once.</summary>
internal sealed class AcceptorNotIdle : Rule<PairChange>
{
    public override RuleCard Card { get; } = new(
        "PEER-16",
        "The accepting interface is Idle when the connection is asked for.",
        "An interface belongs to one link for as long as it lives.",
        "Use an accepting interface that was never connected.",
        "ConnectRouterInterface",
        Moment.World,
        Effect.Refuse)
    { Code = "IncorrectRIStatus", Unverified = "the code for the accepting end" };

    public override IEnumerable<Finding> Check(PairChange change) =>
        change.Acceptor is { } end && end.Status != RouterInterfaceStatus.Idle
            ? [Broken("other end is not Idle", $"{end.AsParty()} is {end.Status}{(end.OppositeInterfaceId is { } id ? $" with {id}" : "")}.", other: end)]
            : [];
}
