namespace ExpressConnect.Engine;

/// <summary>What every spec says.</summary>
public abstract record ResourceSpec
{
    /// <summary>Owner; null: the caller's account.</summary>
    public Planned<string?> Account { get; init; }

    /// <summary>Region; null: the caller's.</summary>
    public Planned<string?> Region { get; init; }
}
