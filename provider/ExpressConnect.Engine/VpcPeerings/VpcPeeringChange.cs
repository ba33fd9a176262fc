namespace ExpressConnect.Engine;

/// <summary>A change of a peering: what its parts do not say. Everything else is said by the rules of its parts.</summary>
internal sealed record VpcPeeringChange : Change<VpcPeeringSpec, VpcPeering>
{
    public Vpc? Vpc { get; init; }

    public Vpc? AcceptingVpc { get; init; }

    /// <summary>Account of the accepting side; null when it is not known.</summary>
    public string? AcceptingAccount { get; init; }

    /// <summary>Region of the accepting side; null when it is not known.</summary>
    public string? AcceptingRegion { get; init; }

    /// <summary>Facts of the account of the accepting side.</summary>
    public AccountFacts AcceptingFacts { get; init; } = AccountFacts.Default;
}
