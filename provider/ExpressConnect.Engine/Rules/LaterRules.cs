namespace ExpressConnect.Engine;

/// <summary>Rules of the books that wait for a kind or a feature which is not there yet.</summary>
public static class LaterRules
{
    /// <summary>Id of the rule, and what it comes with.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
    };
}
