using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

internal interface IUnion
{
    object? Content { get; }
}

/// <summary>A value of one of two types. The default is the first type's default.</summary>
/// <typeparam name="T0">The first type.</typeparam>
/// <typeparam name="T1">The second type.</typeparam>
public readonly struct Union<T0, T1> : IEquatable<Union<T0, T1>>, IUnion
{
    private readonly T0 first;
    private readonly T1 second;

    private Union(T0 first, T1 second, bool isT1)
    {
        this.first = first;
        this.second = second;
        IsT1 = isT1;
    }

    /// <summary>The value, if it is of the first type.</summary>
    /// <exception cref="InvalidOperationException">It is of the second.</exception>
    public T0 AsT0 => IsT0 ? first : throw new InvalidOperationException("Cannot return as T0 as result is T1");

    /// <summary>The value, if it is of the second type.</summary>
    /// <exception cref="InvalidOperationException">It is of the first.</exception>
    public T1 AsT1 => IsT1 ? second : throw new InvalidOperationException("Cannot return as T1 as result is T0");

    /// <summary>Whether the value is of the first type.</summary>
    public bool IsT0 => !IsT1;

    /// <summary>Whether the value is of the second type.</summary>
    public bool IsT1 { get; }

    /// <summary>The value.</summary>
    public object Value => Content!;

    object? IUnion.Content => Content;

    private object? Content => IsT1 ? second : first;

    /// <summary>A union that holds the first type.</summary>
    public static Union<T0, T1> FromT0(T0 input) => new(input, default!, isT1: false);

    /// <summary>A union that holds the second type.</summary>
    public static Union<T0, T1> FromT1(T1 input) => new(default!, input, isT1: true);

    /// <summary>The union with a value of the first type changed.</summary>
    public Union<TResult, T1> MapT0<TResult>(Func<T0, TResult> mapFunc) =>
        IsT1 ? Union<TResult, T1>.FromT1(second) : Union<TResult, T1>.FromT0(mapFunc(first));

    /// <summary>The union with a value of the second type changed.</summary>
    public Union<T0, TResult> MapT1<TResult>(Func<T1, TResult> mapFunc) =>
        IsT1 ? Union<T0, TResult>.FromT1(mapFunc(second)) : Union<T0, TResult>.FromT0(first);

    /// <summary>The union with the value changed.</summary>
    public Union<TResult0, TResult1> Bimap<TResult0, TResult1>(Func<T0, TResult0> mapFunc0, Func<T1, TResult1> mapFunc1) =>
        IsT1 ? Union<TResult0, TResult1>.FromT1(mapFunc1(second)) : Union<TResult0, TResult1>.FromT0(mapFunc0(first));

    /// <summary>The result of the function for the type that the union holds.</summary>
    public TResult Match<TResult>(Func<T0, TResult> f0, Func<T1, TResult> f1) => IsT1 ? f1(second) : f0(first);

    /// <summary>Calls the action for the type that the union holds.</summary>
    public void Switch(Action<T0> f0, Action<T1> f1)
    {
        if (IsT1)
        {
            f1(second);
        }
        else
        {
            f0(first);
        }
    }

    /// <summary>Whether the union holds the first type; otherwise <paramref name="remainder"/> is the value.</summary>
    public bool TryPickT0(out T0 value, out T1 remainder)
    {
        (value, remainder) = (first, second);
        return IsT0;
    }

    /// <summary>Whether the union holds the second type; otherwise <paramref name="remainder"/> is the value.</summary>
    public bool TryPickT1(out T1 value, out T0 remainder)
    {
        (value, remainder) = (second, first);
        return IsT1;
    }

    /// <inheritdoc/>
    public bool Equals(Union<T0, T1> other) => IsT1 == other.IsT1 && Equals(Content, other.Content);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Union<T0, T1> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsT1, Content);

    /// <inheritdoc/>
    public override string ToString() => $"{(IsT1 ? typeof(T1) : typeof(T0)).FullName}: {Content}";

    /// <summary>Whether both hold the same value of the same type.</summary>
    public static bool operator ==(Union<T0, T1> left, Union<T0, T1> right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Union<T0, T1> left, Union<T0, T1> right) => !left.Equals(right);

    /// <summary>A union that holds the first type.</summary>
    public static implicit operator Union<T0, T1>(T0 input) => FromT0(input);

    /// <summary>A union that holds the second type.</summary>
    public static implicit operator Union<T0, T1>(T1 input) => FromT1(input);
}
