namespace ExpressConnect.Engine;

/// <summary>What came of a change.</summary>
/// <typeparam name="TState">State of the kind.</typeparam>
public sealed record Outcome<TState>
    where TState : class
{
    /// <summary>Id; null in a preview that cannot be certain of it.</summary>
    public string? Id { get; init; }

    /// <summary>What is, or in a preview would be; null when account or region are not known yet, and after a delete.</summary>
    public TState? State { get; init; }

    /// <summary>Warnings, lowered rules among them.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>What else is worth saying, one sentence each: an object was adopted, a wait was needed.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>
    /// Only in a preview: why the deployment will refuse this. Id and state are then what would have been, so that
    /// whatever depends on it can be looked at. A commit throws it instead.
    /// </summary>
    public ExpressConnectException? Refusal { get; init; }
}
