using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Pulumi.Protocol;

/// <summary>
/// Named property values, sorted by name (ordinal). Immutable; equal when all entries are equal. An entry that is absent
/// and an entry that is <see cref="PropertyValue.Null"/> are different.
/// </summary>
public sealed class PropertyMap : IReadOnlyDictionary<string, PropertyValue>, IEquatable<PropertyMap>
{
    private readonly ImmutableSortedDictionary<string, PropertyValue> entries;

    private PropertyMap(ImmutableSortedDictionary<string, PropertyValue> entries) => this.entries = entries;

    /// <summary>A map without entries.</summary>
    public static PropertyMap Empty { get; } =
        new(ImmutableSortedDictionary.Create<string, PropertyValue>(StringComparer.Ordinal));

    /// <inheritdoc/>
    public int Count => entries.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => entries.Keys;

    /// <inheritdoc/>
    public IEnumerable<PropertyValue> Values => entries.Values;

    /// <inheritdoc/>
    public PropertyValue this[string key] => entries[key];

    /// <summary>A map of the given entries; a later one replaces an earlier one of the same name.</summary>
    public static PropertyMap Of(params IEnumerable<(string Key, PropertyValue Value)> entries) =>
        From(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value)));

    /// <summary>A map of the given entries; a later one replaces an earlier one of the same name.</summary>
    public static PropertyMap From(IEnumerable<KeyValuePair<string, PropertyValue>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var builder = Empty.entries.ToBuilder();
        foreach (var (key, value) in entries)
        {
            builder[key] = value;
        }

        return Wrap(builder.ToImmutable());
    }

    /// <summary>The map with this entry added or replaced.</summary>
    public PropertyMap With(string key, PropertyValue value) => Wrap(entries.SetItem(key, value));

    /// <summary>The map with the other map's entries added or replaced.</summary>
    public PropertyMap With(PropertyMap other) => Wrap(entries.SetItems(other.entries));

    /// <summary>The map without this entry.</summary>
    public PropertyMap Without(string key) => Wrap(entries.Remove(key));

    /// <summary>The entry of this name, or null if there is none.</summary>
    public PropertyValue? Find(string key) => entries.GetValueOrDefault(key);

    /// <summary>Whether any value inside is not known.</summary>
    public bool ContainsUnknowns => entries.Values.Any(static value => value.ContainsUnknowns);

    /// <summary>Whether any value inside is hidden.</summary>
    public bool ContainsSecrets => entries.Values.Any(static value => value.ContainsSecrets);

    /// <summary>The map with every secret in it, at any depth, replaced by what it hides.</summary>
    public PropertyMap WithoutSecrets() => Select(static (_, value) => value.WithoutSecrets());

    /// <summary>The map with every output in it, at any depth, as plain value, secret or unknown.</summary>
    public PropertyMap WithoutOutputs() => Select(static (_, value) => value.WithoutOutputs());

    /// <summary>The map with each value replaced.</summary>
    public PropertyMap Select(Func<string, PropertyValue, PropertyValue> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var builder = entries.ToBuilder();
        foreach (var (key, value) in entries)
        {
            builder[key] = change(key, value);
        }

        return Wrap(builder.ToImmutable());
    }

    /// <summary>The map with only the entries for which the condition holds.</summary>
    public PropertyMap Where(Func<string, PropertyValue, bool> condition) =>
        Wrap(entries.RemoveRange(entries.Where(entry => !condition(entry.Key, entry.Value)).Select(entry => entry.Key)));

    /// <inheritdoc/>
    public bool ContainsKey(string key) => entries.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out PropertyValue value) =>
        entries.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, PropertyValue>> GetEnumerator() => entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(PropertyMap? other) =>
        other is not null && (ReferenceEquals(entries, other.entries) || entries.SequenceEqual(other.entries));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PropertyMap);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var (key, value) in entries)
        {
            hash.Add(key, StringComparer.Ordinal);
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => "{" + string.Join(", ", entries.Select(entry => $"{entry.Key}: {entry.Value}")) + "}";

    internal PropertyMap Rewrite(Func<PropertyValue, PropertyValue> change) =>
        Select((_, value) => value.Rewrite(change));

    internal bool Any(Func<PropertyValue, bool> condition) => entries.Values.Any(value => value.Any(condition));

    private static PropertyMap Wrap(ImmutableSortedDictionary<string, PropertyValue> entries) =>
        entries.IsEmpty ? Empty : new PropertyMap(entries);
}
