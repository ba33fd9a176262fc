namespace ExpressConnect.Engine;

/// <summary>When a rule can be decided.</summary>
public enum Moment
{
    /// <summary>From the inputs of the one resource.</summary>
    Input,

    /// <summary>From other resources, the current status, quotas or the clock.</summary>
    World,

    /// <summary>When something is removed.</summary>
    Delete,
}

/// <summary>What a rule does.</summary>
public enum Effect
{
    /// <summary>The change is refused.</summary>
    Refuse,

    /// <summary>The change goes on, and a warning says what may be wrong.</summary>
    Warn,

    /// <summary>Another operation runs: the engine waits for its end, and never refuses.</summary>
    Wait,

    /// <summary>It must not be refused.</summary>
    Permit,

    /// <summary>It classifies; nothing can break it.</summary>
    Fact,
}

/// <summary>A rule as people read it.</summary>
/// <param name="Id">Id, as in messages: <c>PEER-22</c>.</param>
/// <param name="Statement">The rule in one sentence.</param>
/// <param name="Why">Why it is so.</param>
/// <param name="Remedy">What to do when it is broken; for the other effects, what it means for a program.</param>
/// <param name="Source">Alibaba's document or action that says so; <c>this engine</c> where none does.</param>
/// <param name="When">When it can be decided.</param>
/// <param name="Effect">What it does.</param>
public sealed record RuleCard(string Id, string Statement, string Why, string Remedy, string Source, Moment When, Effect Effect)
{
    /// <summary>Error code of the cloud for it; empty where none is documented.</summary>
    public string Code { get; init; } = "";

    /// <summary>What no source confirms about it; empty when all is documented.</summary>
    public string Unverified { get; init; } = "";

    /// <summary>Whether the setting <c>warn</c> may lower it: never where a transition or a constraint of the store relies on it.</summary>
    public bool MayBeLowered { get; init; }

    /// <summary>Whether trying again later may help without any change.</summary>
    public bool IsTransient { get; init; }

    /// <summary>Its family: <c>PEER</c>.</summary>
    public string Family => Id[..Id.IndexOf('-', StringComparison.Ordinal)];
}
