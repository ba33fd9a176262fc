using Pulumi.Protocol;

namespace ProviderKit;

/// <summary>Turns values of the wire into typed ones and back; made by the generator from the types of properties.</summary>
public abstract class Codec
{
    private protected Codec()
    {
    }

    /// <summary>Text.</summary>
    public static Codec<string> Text { get; } = new TextCodec();

    /// <summary>True or false.</summary>
    public static Codec<bool> Flag { get; } = new FlagCodec();

    /// <summary>A whole number of 32 bits.</summary>
    public static Codec<int> Integer { get; } = new NumberCodec<int>("integer", whole: true);

    /// <summary>A whole number; exact up to 2^53, as the wire carries doubles. Schemas say <c>number</c>: their integers have 32 bits in SDKs.</summary>
    public static Codec<long> LongInteger { get; } = new NumberCodec<long>("number", whole: true);

    /// <summary>A number.</summary>
    public static Codec<double> Number { get; } = new NumberCodec<double>("number", whole: false);

    /// <summary>The type as a schema says it.</summary>
    public abstract TypeShape Type { get; }

    /// <summary>Whether the value may be absent.</summary>
    public virtual bool IsOptional => false;

    /// <summary>Names every place where the value cannot be read as this type; unknown values fit every type.</summary>
    internal abstract void Check(PropertyValue value, PropertyPath path, ICollection<InputFailure> failures);

    /// <summary>Whether something is unknown in a place that has no room to say so.</summary>
    internal abstract bool HasHoles(PropertyValue value);

    /// <summary>The value with all hidden that nested records mark as secret.</summary>
    internal virtual PropertyValue Hide(PropertyValue value) => value;

    /// <summary>A list.</summary>
    /// <typeparam name="T">Type of the items.</typeparam>
    /// <param name="items">Codec of the items.</param>
    public static Codec<IReadOnlyList<T>> List<T>(Codec<T> items) => new ListCodec<T>(items);

    /// <summary>A map with text keys.</summary>
    /// <typeparam name="T">Type of the values.</typeparam>
    /// <param name="values">Codec of the values.</param>
    public static Codec<IReadOnlyDictionary<string, T>> Map<T>(Codec<T> values) => new MapCodec<T>(values);

    /// <summary>A reference type that may be absent.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="inner">Codec of a present value.</param>
    public static Codec<T?> Optional<T>(Codec<T> inner)
        where T : class => new OptionalCodec<T>(inner);

    /// <summary>A value type that may be absent.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="inner">Codec of a present value.</param>
    public static Codec<T?> OptionalValue<T>(Codec<T> inner)
        where T : struct => new OptionalValueCodec<T>(inner);

    /// <summary>A value that may be unknown.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="inner">Codec of a known value.</param>
    public static Codec<Maybe<T>> Maybe<T>(Codec<T> inner) => new MaybeCodec<T>(inner);

    /// <summary>A nested object.</summary>
    /// <typeparam name="T">A described record.</typeparam>
    /// <param name="shape">Its shape, looked up when asked for.</param>
    public static Codec<T> Record<T>(Func<RecordShape<T>> shape)
        where T : class => new RecordCodec<T>(shape);
}

/// <summary>A codec of one type.</summary>
/// <typeparam name="T">The type.</typeparam>
public abstract class Codec<T> : Codec
{
    private protected Codec()
    {
    }

    /// <summary>The typed value; null stands for an absent one.</summary>
    /// <exception cref="ShapeException">The value is of another type, or absent and not optional.</exception>
    internal abstract T Decode(PropertyValue? value);

    /// <summary>The value on the wire; null stands for an absent one.</summary>
    internal abstract PropertyValue? Encode(T value);

    private protected static ShapeException Misfit(string wanted, PropertyValue? value) =>
        new($"expected {wanted}, found {(value is null ? "nothing" : Kinds.Name(value))}");
}

/// <summary>A value does not have the type that its shape says; Check refuses such values before anybody reads them.</summary>
public sealed class ShapeException : FormatException
{
    /// <summary>With a general message.</summary>
    public ShapeException()
        : base("A value does not have the type that its shape says.")
    {
    }

    /// <summary>With this message.</summary>
    /// <param name="message">What was expected and what was found.</param>
    public ShapeException(string message)
        : base(message)
    {
    }

    /// <summary>With this message and cause.</summary>
    /// <param name="message">What was expected and what was found.</param>
    /// <param name="innerException">The cause.</param>
    public ShapeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>A place that cannot be read, as Check reports it.</summary>
/// <param name="Path">Property path; empty for the resource as a whole.</param>
/// <param name="Reason">What is wrong and what is wanted; never the value of a secret.</param>
public sealed record InputFailure(string Path, string Reason);

internal static class Kinds
{
    public static string Name(PropertyValue value) => value.Bare switch
    {
        PropertyValue.Null => "nothing",
        PropertyValue.Bool => "a boolean",
        PropertyValue.Number => "a number",
        PropertyValue.String => "a string",
        PropertyValue.Array => "a list",
        PropertyValue.Object => "an object",
        PropertyValue.Asset or PropertyValue.Archive => "an asset",
        PropertyValue.Bytes => "bytes that are no text",
        PropertyValue.Unknown => "a value that is not known yet",
        _ => "a resource",
    };
}
