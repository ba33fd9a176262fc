using System.Text.Json.Serialization;

namespace ExpressConnect.Engine;

/// <summary>What every state has.</summary>
public abstract record Resource
{
    /// <summary>Id, with the prefix of its kind. Empty in a preview that cannot be certain of it.</summary>
    public string Id { get; init; } = "";

    /// <summary>Account that owns it.</summary>
    public string Account { get; init; } = "";

    /// <summary>Region that it lies in.</summary>
    public string Region { get; init; } = "";

    /// <summary>Where it comes from.</summary>
    public Origin Origin { get; init; } = new("", "", "");

    /// <summary>When it was made, by the clock of the world.</summary>
    public DateTimeOffset CreateTime { get; init; }

    /// <summary>Its status, and what that becomes by itself.</summary>
    public Phase Phase { get; init; } = new("Available");

    /// <summary>Status at the time of reading, in the words of the API.</summary>
    [JsonIgnore]
    public string Status => Phase.Status;

    /// <summary>What it waits for until it is what was asked, in words for people; null when it is. It exists all the same.</summary>
    [JsonIgnore]
    public virtual string? WaitsFor => null;

    /// <summary>Kind in the words of messages.</summary>
    [JsonIgnore]
    public string KindName => Kind.Words;

    internal abstract Kind Kind { get; }

    internal string Key => Kind.Key(Id);

    internal Party AsParty() => new(KindName, Id, Origin.Name);
}

/// <summary>A status, and for a transient one what follows and when.</summary>
/// <param name="Status">The status now.</param>
/// <param name="Next">The status that follows by itself; null for a stable one.</param>
/// <param name="Until">When it follows.</param>
/// <param name="Then">The phase that follows where that is a transient one as well; null: the next status is stable.</param>
public sealed record Phase(string Status, string? Next = null, DateTimeOffset? Until = null, Phase? Then = null)
{
    /// <summary>Whether it changes by itself.</summary>
    [JsonIgnore]
    public bool IsTransient => Next is not null;

    /// <summary>The phase that follows.</summary>
    internal Phase? Following => Next is null ? null : Then ?? new Phase(Next);

    internal Phase At(DateTimeOffset now) => Until <= now && Following is { } following ? following.At(now) : this;
}
