using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Named values each of which, or that as a whole, may be an output.</summary>
/// <typeparam name="TValue">The type of the values.</typeparam>
public sealed class InputMap<TValue>
    : Input<ImmutableDictionary<string, TValue>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>
{
    private Output<ImmutableDictionary<string, Input<TValue>>> entries;

    /// <summary>An empty map.</summary>
    public InputMap()
        : this(Output.Create(ImmutableDictionary<string, Input<TValue>>.Empty))
    {
    }

    private InputMap(Output<ImmutableDictionary<string, Input<TValue>>> entries)
        : base(null) => this.entries = entries;

    private protected override object Content => entries;

    /// <summary>Adds an entry. An entry of the same name must have the same value, else the program fails.</summary>
    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    /// <summary>Adds an entry. An entry of the same name must have the same value, else the program fails.</summary>
    public void Add(string key, Input<TValue> value) => entries = entries.Apply(map =>
        map is null ? ImmutableDictionary<string, Input<TValue>>.Empty.Add(key, value)
        : map.TryGetValue(key, out var present) ? map.SetItem(key, Same(key, present, value))
        : map.Add(key, value));

    /// <summary>Adds the entries of another map.</summary>
    public void Add(InputMap<TValue> values) => AddRange(values);

    /// <summary>Adds the entries of another map. One that is in both maps fails the program.</summary>
    public void AddRange(InputMap<TValue> values) => entries = Output.Tuple(entries, values.entries).Apply(static both =>
        both.Item1 is null ? both.Item2 : both.Item2 is null ? both.Item1 : both.Item1.AddRange(both.Item2));

    /// <summary>A new map with the entries of both; of the same name the second's.</summary>
    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second) =>
        new(Output.Tuple(first.entries, second.entries).Apply(static both =>
            both.Item1 is null ? both.Item2 : both.Item2 is null ? both.Item1 : both.Item1.SetItems(both.Item2)));

    /// <summary>The entries of the map; none while it is unknown as a whole.</summary>
    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var data = await entries.Data;
        if (!data.IsKnown || data.Value is null)
        {
            yield break;
        }

        foreach (var (key, value) in data.Value)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return value.Apply(known => KeyValuePair.Create(key, known));
        }
    }

    /// <summary>Not possible: whether an output has entries is not known in advance.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException($"A {GetType().FullName} cannot be enumerated synchronously; its values may not be known yet.");

    internal override Output<ImmutableDictionary<string, TValue>> AsOutput() => entries.Apply(static map =>
    {
        if (map is null)
        {
            return Output.Create(default(ImmutableDictionary<string, TValue>)!);
        }

        string[] keys = [.. map.Keys];
        return Output.All(keys.Select(key => map[key])).Apply(values =>
            keys.Zip(values).ToImmutableDictionary(static pair => pair.First, static pair => pair.Second));
    });

    /// <summary>A map of these values.</summary>
    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) => new(Output.Create(Inputs(values)));

    /// <summary>A map of these values.</summary>
    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) => new(Output.Create(Inputs(values)));

    /// <summary>A map of the output's values.</summary>
    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values) => new(values.Apply(static map => Inputs(map)));

    /// <summary>A map of the output's values.</summary>
    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values) => new(values.Apply(static map => Inputs(map)));

    /// <summary>A map of the output's values.</summary>
    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values) => new(values.Apply(static map => Inputs(map)));

    private static ImmutableDictionary<string, Input<TValue>> Inputs(IEnumerable<KeyValuePair<string, TValue>>? values) =>
        values?.ToImmutableDictionary(static entry => entry.Key, static entry => (Input<TValue>)entry.Value)!;

    private static Output<TValue> Same(string key, Input<TValue> first, Input<TValue> second) =>
        Output.Tuple(first, second).Apply(both => EqualityComparer<TValue>.Default.Equals(both.Item1, both.Item2)
            ? both.Item1
            : throw new ArgumentException($"Key '{key}' already exists in the map with a different value."));
}
