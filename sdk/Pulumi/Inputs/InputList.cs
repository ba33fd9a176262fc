using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A list each of whose elements, or that as a whole, may be an output.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    private Output<ImmutableArray<Input<T>>> items;

    /// <summary>An empty list.</summary>
    public InputList()
        : this(Output.Create(ImmutableArray<Input<T>>.Empty))
    {
    }

    private InputList(Output<ImmutableArray<Input<T>>> items)
        : base(null) => this.items = items;

    private protected override object Content => items;

    /// <summary>Appends these inputs.</summary>
    public void Add(params Input<T>[] inputs) => Append(Output.Create(ImmutableArray.Create(inputs)));

    /// <summary>Appends the inputs of another list.</summary>
    public void Add(InputList<T> inputs) => AddRange(inputs);

    /// <summary>Appends the inputs of another list.</summary>
    public void AddRange(InputList<T> inputs) => Append(inputs.items);

    /// <summary>A new list: this one's inputs, then the other's.</summary>
    public InputList<T> Concat(InputList<T> other) => new(Joined(items, other.items));

    /// <summary>The inputs of the list; none while it is unknown as a whole.</summary>
    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var data = await items.Data;
        if (!data.IsKnown || data.Value.IsDefault)
        {
            yield break;
        }

        foreach (var item in data.Value)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return item;
        }
    }

    /// <summary>Not possible: whether an output has elements is not known in advance.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException($"A {GetType().FullName} cannot be enumerated synchronously; its values may not be known yet.");

    internal override Output<ImmutableArray<T>> AsOutput() =>
        items.Apply(static list => list.IsDefault ? Output.Create(default(ImmutableArray<T>)) : Output.All<T>(list.AsEnumerable()));

    /// <summary>A list of one value.</summary>
    public static implicit operator InputList<T>(T value) => Of([value]);

    /// <summary>A list of one output.</summary>
    public static implicit operator InputList<T>(Output<T> value) => Of([value]);

    /// <summary>A list of one input.</summary>
    public static implicit operator InputList<T>(Input<T> value) => Of([value]);

    /// <summary>A list of these values.</summary>
    public static implicit operator InputList<T>(T[] values) => Of([.. values.Select(static value => (Input<T>)value)]);

    /// <summary>A list of these outputs.</summary>
    public static implicit operator InputList<T>(Output<T>[] values) => Of([.. values.Select(static value => (Input<T>)value)]);

    /// <summary>A list of these inputs.</summary>
    public static implicit operator InputList<T>(Input<T>[] values) => Of(ImmutableArray.Create(values));

    /// <summary>A list of these values.</summary>
    public static implicit operator InputList<T>(List<T> values) => Of([.. values.Select(static value => (Input<T>)value)]);

    /// <summary>A list of these outputs.</summary>
    public static implicit operator InputList<T>(List<Output<T>> values) => Of([.. values.Select(static value => (Input<T>)value)]);

    /// <summary>A list of these inputs.</summary>
    public static implicit operator InputList<T>(List<Input<T>> values) => Of([.. values]);

    /// <summary>A list of these values.</summary>
    public static implicit operator InputList<T>(ImmutableArray<T> values) => Of(Inputs(values));

    /// <summary>A list of these outputs.</summary>
    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values) =>
        Of(values.IsDefault ? default : [.. values.Select(static value => (Input<T>)value)]);

    /// <summary>A list of these inputs.</summary>
    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => Of(values);

    /// <summary>A list of the output's values.</summary>
    public static implicit operator InputList<T>(Output<T[]> values) => new(values.Apply(static list => Inputs(list)));

    /// <summary>A list of the output's values.</summary>
    public static implicit operator InputList<T>(Output<List<T>> values) => new(values.Apply(static list => Inputs(list)));

    /// <summary>A list of the output's values.</summary>
    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => new(values.Apply(static list => Inputs(list)));

    /// <summary>A list of the output's values.</summary>
    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) => new(values.Apply(static list => Inputs(list)));

    private static InputList<T> Of(ImmutableArray<Input<T>> items) => new(Output.Create(items));

    private static ImmutableArray<Input<T>> Inputs(ImmutableArray<T> values) => values.IsDefault ? default : Inputs(values.AsEnumerable());

    private static ImmutableArray<Input<T>> Inputs(IEnumerable<T>? values) =>
        values is null ? default : [.. values.Select(static value => (Input<T>)value)];

    private static Output<ImmutableArray<Input<T>>> Joined(Output<ImmutableArray<Input<T>>> first, Output<ImmutableArray<Input<T>>> second) =>
        Output.Tuple(first, second).Apply(static both => Known(both.Item1).AddRange(Known(both.Item2)));

    private static ImmutableArray<Input<T>> Known(ImmutableArray<Input<T>> items) => items.IsDefault ? [] : items;

    // A new output each time: a list that shares the old one does not change.
    private void Append(Output<ImmutableArray<Input<T>>> more) => items = Joined(items, more);
}
