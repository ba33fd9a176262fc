using Pulumi.Protocol;

namespace ProviderKit;

/// <summary>A property of a described record: its codec and its marks.</summary>
public abstract class RecordProperty
{
    private protected RecordProperty(string name, Codec codec)
    {
        Name = name;
        Codec = codec;
    }

    /// <summary>Name on the wire.</summary>
    public string Name { get; }

    /// <summary>How its values are read and written.</summary>
    public Codec Codec { get; }

    /// <summary>Markdown.</summary>
    public string Description { get; init; } = "";

    /// <summary>A change makes a new object.</summary>
    public bool Replaces { get; init; }

    /// <summary>Read at creation only: a later change is no difference.</summary>
    public bool Once { get; init; }

    /// <summary>Optional, chosen by the service when absent.</summary>
    public bool Computed { get; init; }

    /// <summary>A list whose order means nothing.</summary>
    public bool Unordered { get; init; }

    /// <summary>Wrapped on the wire.</summary>
    public bool Secret { get; init; }

    /// <summary>An output that a preview may promise.</summary>
    public bool Certain { get; init; }

    /// <summary>What Check fills in: a string, bool, int or double; null: nothing.</summary>
    public object? Default { get; init; }

    /// <summary>Wire name of the provider setting that Check fills in; null: none.</summary>
    public string? DefaultFromSetting { get; init; }

    /// <summary>Environment variables of a setting.</summary>
    public IReadOnlyList<string> Environment { get; init; } = [];

    /// <summary>The enum that the schema names for this text.</summary>
    public EnumShape? Values { get; init; }

    /// <summary>What to use instead; null: not deprecated.</summary>
    public string? Deprecated { get; init; }

    /// <summary>Whether a bag without it, defaults filled in, cannot be read.</summary>
    public bool IsRequired => !Codec.IsOptional && !Computed;

    /// <summary>Whether a program must give it.</summary>
    public bool IsRequiredOfProgram => IsRequired && Default is null && DefaultFromSetting is null;

    /// <summary>The default as a value, or null.</summary>
    internal PropertyValue? DefaultValue => Default switch
    {
        string text => text,
        bool flag => flag,
        int number => (double)number,
        double number => number,
        null => null,
        _ => throw new InvalidOperationException($"{Name} has a default of a type that has no wire format."),
    };
}

/// <summary>A property of a record without its own type.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
public abstract class RecordProperty<TRecord> : RecordProperty
{
    private protected RecordProperty(string name, Codec codec)
        : base(name, codec)
    {
    }

    internal abstract PropertyValue? Write(TRecord record);
}

/// <summary>A property of a record.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <typeparam name="T">Its type.</typeparam>
/// <param name="name">Name on the wire.</param>
/// <param name="codec">How its values are read and written.</param>
/// <param name="get">Gets the value.</param>
public sealed class RecordProperty<TRecord, T>(string name, Codec<T> codec, Func<TRecord, T> get) : RecordProperty<TRecord>(name, codec)
{
    /// <summary>The typed value in a bag.</summary>
    /// <param name="bag">The bag.</param>
    /// <exception cref="ShapeException">The value is of another type, or absent and not optional.</exception>
    public T Read(PropertyMap bag)
    {
        try
        {
            return codec.Decode(bag.Find(Name));
        }
        catch (ShapeException misfit) when (!misfit.Message.StartsWith('\''))
        {
            throw new ShapeException($"'{Name}': {misfit.Message}", misfit);
        }
    }

    internal override PropertyValue? Write(TRecord record) => codec.Encode(get(record)) is { } value
        ? Secret ? PropertyValue.SecretOf(value) : value
        : null;
}
