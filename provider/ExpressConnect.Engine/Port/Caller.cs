namespace ExpressConnect.Engine;

/// <summary>On whose behalf a session acts.</summary>
/// <param name="Account">Account that acts and that owns what a spec does not place elsewhere: the id of a main account.</param>
public sealed record Caller(string Account)
{
    /// <summary>Further accounts that the caller acts for: their resources count as the caller's own.</summary>
    public IReadOnlyList<string> Accounts { get; init; } = [];

    /// <summary>Region of every resource that names none, such as <c>cn-beijing</c>; null: each must name its own.</summary>
    public string? Region { get; init; }

    /// <summary>Where what this session makes comes from: kept with it, so that messages can name both parties.</summary>
    public Origin Origin { get; init; } = new("", "", "");

    /// <summary>
    /// What names the resource across runs: the provider gives its URN. It decides the id of what is made. Empty: every
    /// object made is the next of its kind, account and region.
    /// </summary>
    public string Token { get; init; } = "";

    /// <summary>Rules that only warn in this session, such as <c>PEER-22</c>.</summary>
    /// <exception cref="ExpressConnectException">Opening a session refuses rules that may not be lowered.</exception>
    public IReadOnlyList<string> Warn { get; init; } = [];

    internal bool ActsFor(string account) => account == Account || Accounts.Contains(account);
}

/// <summary>Where a resource comes from.</summary>
/// <param name="Project">Name of the project.</param>
/// <param name="Stack">Name of the stack.</param>
/// <param name="Name">Name of the resource in its program.</param>
public sealed record Origin(string Project, string Stack, string Name);

/// <summary>Whether a session changes the world.</summary>
/// <param name="IsPreview">True: changes go to the picture of the run, which every preview session of that run sees.</param>
/// <param name="Run">What tells the run from others: the address of the engine that drives it. Null: no run is known.</param>
public sealed record SessionMode(bool IsPreview, string? Run)
{
    /// <summary>Changes are made.</summary>
    /// <param name="run">The run, if there is one.</param>
    public static SessionMode Commit(string? run = null) => new(IsPreview: false, run);

    /// <summary>Changes are only pictured.</summary>
    /// <param name="run">The run whose picture this is.</param>
    public static SessionMode Preview(string run) => new(IsPreview: true, run);
}
