using Pulumi.Protocol;

namespace ProviderKit;

/// <summary>A record whose shape the generator has written.</summary>
/// <typeparam name="TSelf">The record.</typeparam>
public interface IDescribed<TSelf>
    where TSelf : class
{
    /// <summary>The record's properties with their codecs, marks and documentation.</summary>
    static abstract RecordShape<TSelf> Shape { get; }
}

/// <summary>The properties of a record, without its type.</summary>
public abstract class RecordShape
{
    private readonly Dictionary<string, RecordProperty> _byName;

    private protected RecordShape(string name, string description, IReadOnlyList<RecordProperty> properties)
    {
        Name = name;
        Description = description;
        Properties = properties;
        _byName = properties.ToDictionary(property => property.Name, StringComparer.Ordinal);
    }

    /// <summary>C# name of the record.</summary>
    public string Name { get; }

    /// <summary>Markdown.</summary>
    public string Description { get; }

    /// <summary>The properties in the order of declaration.</summary>
    public IReadOnlyList<RecordProperty> Properties { get; }

    /// <summary>The property of this wire name, or null.</summary>
    /// <param name="name">Name on the wire.</param>
    public RecordProperty? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Names every place in the bag that cannot be read: names that do not exist, wrong types, what is missing.</summary>
    internal void Check(PropertyMap bag, PropertyPath at, ICollection<InputFailure> failures)
    {
        foreach (var (name, value) in bag)
        {
            if (Find(name) is { } property)
            {
                if (!value.IsNull)
                {
                    property.Codec.Check(value, at.Then(name), failures);
                }
            }
            else if (!name.StartsWith("__", StringComparison.Ordinal))
            {
                failures.Add(new InputFailure(at.Then(name).ToString(), Unknown(name)));
            }
        }

        foreach (var property in Properties)
        {
            if (property.IsRequired && bag.Find(property.Name) is null or { IsNull: true })
            {
                failures.Add(new InputFailure(at.Then(property.Name).ToString(), "is required and missing"));
            }
        }
    }

    /// <summary>The bag with all hidden that is marked as secret, at any depth.</summary>
    internal PropertyMap Hide(PropertyMap bag)
    {
        foreach (var property in Properties)
        {
            if (bag.Find(property.Name) is { IsNull: false } open)
            {
                bag = bag.With(property.Name, property.Secret ? PropertyValue.SecretOf(open) : property.Codec.Hide(open));
            }
        }

        return bag;
    }

    private string Unknown(string name)
    {
        var near = Properties.Select(property => property.Name).MinBy(known => Distance(known, name));
        return near is not null && Distance(near, name) <= Math.Max(1, name.Length / 3) ? $"does not exist; did you mean {near}?" : "does not exist";
    }

    /// <summary>Levenshtein's distance, ignoring case.</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]);
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (same ? 0 : 1)));
            }
        }

        return row[^1];
    }
}

/// <summary>The properties of a record, and how to read and write one.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <param name="name">C# name of the record.</param>
/// <param name="description">Markdown.</param>
/// <param name="properties">The properties in the order of declaration.</param>
/// <param name="make">Makes a record from a bag.</param>
public sealed class RecordShape<T>(string name, string description, IReadOnlyList<RecordProperty<T>> properties, Func<PropertyMap, T> make)
    : RecordShape(name, description, properties)
    where T : class
{
    /// <summary>The record that the bag describes.</summary>
    /// <param name="bag">A bag that Check has accepted, or an older one.</param>
    /// <exception cref="ShapeException">A value is of another type.</exception>
    public T Read(PropertyMap bag) => make(bag);

    /// <summary>The record as a bag; absent values are left out.</summary>
    /// <param name="record">The record.</param>
    public PropertyMap Write(T record) => PropertyMap.From(
        from property in properties
        let value = property.Write(record)
        where value is not null
        select KeyValuePair.Create(property.Name, value));
}
