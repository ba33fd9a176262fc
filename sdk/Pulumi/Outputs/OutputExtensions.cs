using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Looks into outputs of arrays and unions.</summary>
public static class OutputExtensions
{
    /// <summary>The element at this index. An index out of range fails the program.</summary>
    public static Output<T> GetAt<T>(this Output<ImmutableArray<T>> array, Input<int> index) =>
        Output.Tuple(array, index.ToOutput()).Apply(static both => both.Item1[both.Item2]);

    /// <summary>The first element. An empty array fails the program.</summary>
    public static Output<T> First<T>(this Output<ImmutableArray<T>> array) => array.Apply(static items => items[0]);

    /// <summary>The number of elements.</summary>
    public static Output<int> Length<T>(this Output<ImmutableArray<T>> array) => array.Apply(static items => items.Length);

    /// <summary>Whether the union holds its first case.</summary>
    public static Output<bool> IsT0<T0, T1>(this Output<Union<T0, T1>> output) => output.Apply(static union => union.IsT0);

    /// <summary>Whether the union holds its second case.</summary>
    public static Output<bool> IsT1<T0, T1>(this Output<Union<T0, T1>> output) => output.Apply(static union => union.IsT1);

    /// <summary>The first case. A union that holds the other fails the program.</summary>
    public static Output<T0> AsT0<T0, T1>(this Output<Union<T0, T1>> output) => output.Apply(static union => union.AsT0);

    /// <summary>The second case. A union that holds the other fails the program.</summary>
    public static Output<T1> AsT1<T0, T1>(this Output<Union<T0, T1>> output) => output.Apply(static union => union.AsT1);

    /// <summary>The case that the union holds.</summary>
    public static Output<object> Value<T0, T1>(this Output<Union<T0, T1>> output) => output.Apply(static union => union.Value);
}
