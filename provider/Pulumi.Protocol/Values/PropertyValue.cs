using System.Collections.Immutable;

namespace Pulumi.Protocol;

/// <summary>
/// A value of Pulumi's property model: what inputs, outputs and configuration consist of. Immutable; equal when all of
/// its content is equal. Match on the nested types: <c>value is PropertyValue.String { Value: var text }</c>.
/// </summary>
public abstract partial record PropertyValue
{
    private protected PropertyValue()
    {
    }

    /// <summary>The known absence of a value.</summary>
    public static PropertyValue None { get; } = new Null();

    /// <summary>A value that will only be known after the deployment.</summary>
    public static PropertyValue NotKnown { get; } = new Unknown();

    /// <summary>An empty object.</summary>
    public static PropertyValue EmptyObject { get; } = new Object(PropertyMap.Empty);

    /// <summary>An empty list.</summary>
    public static PropertyValue EmptyArray { get; } = new Array([]);

    /// <summary>Known, and nothing.</summary>
    public sealed record Null : PropertyValue;

    /// <summary>True or false.</summary>
    public sealed record Bool(bool Value) : PropertyValue;

    /// <summary>A number. Integers are exact up to 2^53.</summary>
    public sealed record Number(double Value) : PropertyValue;

    /// <summary>A text.</summary>
    public sealed record String(string Value) : PropertyValue;

    /// <summary>Bytes that are no valid UTF-8 and therefore cannot be a <see cref="String"/>.</summary>
    public sealed record Bytes(ImmutableArray<byte> Value) : PropertyValue
    {
        /// <inheritdoc/>
        public bool Equals(Bytes? other) => other is not null && Value.AsSpan().SequenceEqual(other.Value.AsSpan());

        /// <inheritdoc/>
        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.AddBytes(Value.AsSpan());
            return hash.ToHashCode();
        }
    }

    /// <summary>A list.</summary>
    public sealed record Array(ImmutableArray<PropertyValue> Items) : PropertyValue
    {
        /// <inheritdoc/>
        public bool Equals(Array? other) => other is not null && Items.AsSpan().SequenceEqual(other.Items.AsSpan());

        /// <inheritdoc/>
        public override int GetHashCode()
        {
            var hash = new HashCode();
            foreach (var item in Items)
            {
                hash.Add(item);
            }

            return hash.ToHashCode();
        }
    }

    /// <summary>Named values.</summary>
    public sealed record Object(PropertyMap Properties) : PropertyValue;

    /// <summary>A value that nobody may see; <paramref name="Value"/> is what it hides.</summary>
    public sealed record Secret(PropertyValue Value) : PropertyValue;

    /// <summary>A value that will only be known after the deployment. See <see cref="NotKnown"/>.</summary>
    public sealed record Unknown : PropertyValue;

    /// <summary>A pointer to another resource of the deployment.</summary>
    /// <param name="Urn">The URN of the resource.</param>
    /// <param name="Id">Its id: a string, <see cref="Unknown"/> while it has none, null for a component.</param>
    /// <param name="PackageVersion">The version of its package, or null.</param>
    public sealed record Reference(string Urn, PropertyValue? Id = null, string? PackageVersion = null) : PropertyValue;

    /// <summary>A value with what is known of its origin; only in calls of components and methods.</summary>
    /// <param name="Value">The value, or null while it is not known.</param>
    /// <param name="MarksSecret">Whether it must not be shown.</param>
    /// <param name="Dependencies">URNs of the resources that it comes from.</param>
    public sealed record Output(PropertyValue? Value, bool MarksSecret, ImmutableArray<string> Dependencies) : PropertyValue
    {
        /// <inheritdoc/>
        public bool Equals(Output? other) =>
            other is not null && Equals(Value, other.Value) && MarksSecret == other.MarksSecret
            && Dependencies.AsSpan().SequenceEqual(other.Dependencies.AsSpan());

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Value, MarksSecret, Dependencies.Length);
    }

    /// <summary>A text as a value.</summary>
    public static implicit operator PropertyValue(string value) => new String(value);

    /// <summary>A boolean as a value.</summary>
    public static implicit operator PropertyValue(bool value) => new Bool(value);

    /// <summary>A number as a value.</summary>
    public static implicit operator PropertyValue(double value) => new Number(value);

    /// <summary>A map as a value.</summary>
    public static implicit operator PropertyValue(PropertyMap value) => new Object(value);

    /// <summary>A list of the given items.</summary>
    public static PropertyValue List(params IEnumerable<PropertyValue> items) => new Array([.. items]);

    /// <summary>An object with the given entries; a later one replaces an earlier one of the same name.</summary>
    public static PropertyValue Map(params IEnumerable<(string Key, PropertyValue Value)> entries) =>
        new Object(PropertyMap.Of(entries));

    /// <summary>The given value, hidden; a value that is hidden already stays as it is.</summary>
    public static PropertyValue SecretOf(PropertyValue value) => value as Secret ?? new Secret(value);
}
