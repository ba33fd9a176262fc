namespace ExpressConnect.Engine;

/// <summary>Connecting two interfaces: what PEER rules look at.</summary>
internal sealed record PairChange
{
    public required Caller Caller { get; init; }

    /// <summary>The interface that asks for the connection.</summary>
    public required RouterInterface Initiator { get; init; }

    /// <summary>The interface that it names; null when it names none, or there is none.</summary>
    public RouterInterface? Acceptor { get; init; }

    public AccountFacts InitiatorFacts { get; init; } = AccountFacts.Default;

    public AccountFacts AcceptorFacts { get; init; } = AccountFacts.Default;

    /// <summary>The VPC of the initiator, with its vSwitches; null on a virtual border router, or when it is not known.</summary>
    public Network? Near { get; init; }

    /// <summary>The VPC of the acceptor, with its vSwitches; null when it is not known.</summary>
    public Network? Far { get; init; }

    /// <summary>VPCs that the initiator's virtual border router is connected to already, with their vSwitches; none on the router of a VPC.</summary>
    public IReadOnlyList<Network> Reached { get; init; } = [];

    /// <summary>Other interfaces on the initiator's router.</summary>
    public IReadOnlyList<RouterInterface> Neighbours { get; init; } = [];
}

/// <summary>Freezing a link or bringing it back.</summary>
internal sealed record SwitchChange
{
    public required Caller Caller { get; init; }

    /// <summary>The end that is called on.</summary>
    public required RouterInterface Interface { get; init; }

    /// <summary>The other end; null when it is gone, or was never named.</summary>
    public RouterInterface? Opposite { get; init; }

    /// <summary>Whether the link is to carry traffic.</summary>
    public required bool Activates { get; init; }

    public AccountFacts Facts { get; init; } = AccountFacts.Default;
}
