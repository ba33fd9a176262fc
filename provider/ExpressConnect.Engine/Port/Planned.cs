using System.Diagnostics.CodeAnalysis;

namespace ExpressConnect.Engine;

/// <summary>A value of a spec that a preview may not know yet. <c>default</c> is known and the default of <typeparamref name="T"/>.</summary>
/// <typeparam name="T">Type of the value; <c>T?</c> for one that may be absent.</typeparam>
public readonly struct Planned<T> : IEquatable<Planned<T>>
{
    private readonly T _value;
    private readonly bool _unknown;

    /// <summary>A known value.</summary>
    /// <param name="value">The value; null means absent.</param>
    public Planned(T value)
    {
        _value = value;
    }

    private Planned(bool unknown)
    {
        _unknown = unknown;
        _value = default!;
    }

    /// <summary>The value that only the deployment will know.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "The counterpart of the implicit conversion.")]
    public static Planned<T> Unknown { get; } = new(unknown: true);

    /// <summary>Whether the value is known; a known value may still be absent (null).</summary>
    public bool IsKnown => !_unknown;

    /// <summary>The known value, or the default of the type while it is unknown.</summary>
    public T? OrDefault => _unknown ? default : _value;

    /// <summary>The known value.</summary>
    /// <exception cref="InvalidOperationException">The value is not known yet.</exception>
    public T Value => _unknown ? throw new InvalidOperationException("The value is not known yet.") : _value;

    /// <summary>Whether the value is known and present.</summary>
    /// <param name="value">The value.</param>
    public bool TryGet([NotNullWhen(true)] out T? value)
    {
        value = _unknown ? default : _value;
        return !_unknown && value is not null;
    }

    /// <summary>A known value.</summary>
    /// <param name="value">The value.</param>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named form.")]
    public static implicit operator Planned<T>(T value) => new(value);

    /// <summary>Whether both say the same.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Planned<T> left, Planned<T> right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Planned<T> left, Planned<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Planned<T> other) => _unknown == other._unknown && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Planned<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_unknown, _value);

    /// <inheritdoc/>
    public override string ToString() => _unknown ? "(not known yet)" : _value?.ToString() ?? "";
}
