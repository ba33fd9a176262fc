namespace ExpressConnect.Engine;

/// <summary>What every spec says.</summary>
public interface ISpec
{
    /// <summary>Owner; null: the caller's account.</summary>
    Planned<string?> Account { get; }

    /// <summary>Region; null: the caller's.</summary>
    Planned<string?> Region { get; }
}
