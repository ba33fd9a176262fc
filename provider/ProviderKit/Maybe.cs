using System.Diagnostics.CodeAnalysis;

namespace ProviderKit;

/// <summary>A value that may not be known yet: in a preview, what depends on something that does not exist.</summary>
/// <typeparam name="T">Type of the value; <c>T?</c> for one that may be absent. <c>default</c> is known and absent.</typeparam>
public readonly struct Maybe<T> : IEquatable<Maybe<T>>
{
    private readonly bool _unknown;
    private readonly T _value;

    /// <summary>A known value.</summary>
    /// <param name="value">The value; null means absent.</param>
    public Maybe(T value)
    {
        _unknown = false;
        _value = value;
    }

    private Maybe(bool unknown)
    {
        _unknown = unknown;
        _value = default!;
    }

    /// <summary>The value that nobody knows yet.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "The counterpart of the implicit conversion.")]
    public static Maybe<T> Unknown { get; } = new(unknown: true);

    /// <summary>Whether the value is known; a known value may still be absent (null).</summary>
    public bool IsKnown => !_unknown;

    /// <summary>The known value.</summary>
    /// <exception cref="InvalidOperationException">The value is not known yet.</exception>
    public T Value => _unknown ? throw new InvalidOperationException("The value is not known yet.") : _value;

    /// <summary>The value, or what to take while it is not known.</summary>
    /// <param name="whileUnknown">Taken when the value is not known.</param>
    public T Or(T whileUnknown) => _unknown ? whileUnknown : _value;

    /// <summary>The value made by <paramref name="map"/> of a known one; unknown stays unknown.</summary>
    /// <typeparam name="TResult">Type of the result.</typeparam>
    /// <param name="map">Applied to a known value.</param>
    public Maybe<TResult> Map<TResult>(Func<T, TResult> map) => _unknown ? Maybe<TResult>.Unknown : new Maybe<TResult>(map(_value));

    /// <inheritdoc/>
    public bool Equals(Maybe<T> other) => _unknown == other._unknown && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Maybe<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_unknown, _value);

    /// <inheritdoc/>
    public override string ToString() => _unknown ? "(not known yet)" : _value?.ToString() ?? "";

    /// <summary>A known value.</summary>
    /// <param name="value">The value.</param>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named alternative.")]
    public static implicit operator Maybe<T>(T value) => new(value);

    /// <summary>Whether both are unknown, or known and equal.</summary>
    public static bool operator ==(Maybe<T> left, Maybe<T> right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Maybe<T> left, Maybe<T> right) => !left.Equals(right);
}
