using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ExpressConnect.Engine;

/// <summary>How resources of one kind are kept: name, form of the id, and the entries under which rules find them.</summary>
internal abstract class Kind
{
    /// <summary>Name in keys and dumps, such as <c>VirtualBorderRouter</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What ids begin with, such as <c>vpc-</c>.</summary>
    public abstract string IdPrefix { get; }

    /// <summary>Kind in the words of messages.</summary>
    public abstract string Words { get; }

    /// <param name="body">What the store keeps.</param>
    /// <param name="secrets">The box of the store.</param>
    public abstract Resource Read(string body, SecretBox secrets);

    /// <summary>The state as people see it: without its secrets.</summary>
    public abstract string Show(Resource state);

    /// <summary>All of the kind in one account and region.</summary>
    public IndexEntry PlaceEntry(string account, string region) => new($"{Name}.place", $"{account}|{region}");

    public string Key(string id) => $"{Name}/{id}";
}

/// <summary>How resources of one kind are kept.</summary>
internal abstract class Kind<TSpec, TState>(JsonTypeInfo<TState> json, JsonTypeInfo<TSpec> specJson) : Kind
    where TSpec : ResourceSpec
    where TState : Resource
{
    /// <summary>What was asked.</summary>
    public abstract TSpec SpecOf(TState state);

    /// <summary>
    /// Entries of indexes, besides <see cref="Kind.PlaceEntry"/>. Never a status that time changes. Values that are not known yet
    /// have no entry.
    /// </summary>
    protected abstract IEnumerable<IndexEntry> Entries(TState state);

    /// <summary>Entries that one resource at most may hold: what a rule promises, held by the store as well.</summary>
    protected virtual IEnumerable<IndexEntry> Unique(TState state) => [];

    /// <summary>All of the kind in one account.</summary>
    public IndexEntry AccountEntry(string account) => new($"{Name}.account", account);

    public sealed override Resource Read(string body, SecretBox secrets) => ReadState(body, secrets);

    public TState ReadState(string body, SecretBox secrets) => JsonSerializer.Deserialize(body, secrets.Json(json))!;

    /// <summary>The spec as text: equal specs have equal texts.</summary>
    public string Text(TSpec spec, SecretBox secrets) => JsonSerializer.Serialize(spec, secrets.Json(specJson));

    /// <summary>The state as people see it: without its secrets.</summary>
    public sealed override string Show(Resource state) => Show((TState)state);

    public string Show(TState state) => JsonSerializer.Serialize(state, json);

    public Record Write(TState state, bool pictured, SecretBox secrets) => new(
        Key(state.Id),
        JsonSerializer.Serialize(state, secrets.Json(json)),
        [PlaceEntry(state.Account, state.Region), AccountEntry(state.Account), .. Entries(state)],
        pictured ? [] : [.. Unique(state)]);

    protected IndexEntry Entry(string index, string value) => new($"{Name}.{index}", value);
}
