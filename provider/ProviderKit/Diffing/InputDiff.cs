using System.Collections.Immutable;
using Pulumi.Protocol;

namespace ProviderKit;

/// <summary>What differs between two bags of inputs, by place. Knows no direction: a refresh asks with the roles inverted.</summary>
/// <param name="Differences">The places, sorted by path.</param>
internal sealed record InputDiff(ImmutableArray<Difference> Differences)
{
    /// <summary>Top-level names that differ, sorted.</summary>
    public IReadOnlyList<string> TopLevel { get; } = [.. Differences.Select(d => d.Path.Steps[0].Name!).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether any difference makes a new object.</summary>
    public bool Replaces { get; } = Differences.Any(d => d.Replaces);

    /// <summary>Compares what is recorded with what is wanted.</summary>
    /// <param name="shape">Shape of the inputs.</param>
    /// <param name="olds">One side.</param>
    /// <param name="news">The other side; unknown values there may be anything, so they differ.</param>
    /// <param name="ignored">Paths that the program wants left alone.</param>
    public static InputDiff Between(RecordShape shape, PropertyMap olds, PropertyMap news, IEnumerable<string> ignored)
    {
        var found = new List<Difference>();
        Compare(shape, olds, news, PropertyPath.Root, replaces: false, found);
        var patterns = ignored.Select(text => PropertyPath.TryParse(text, out var path) ? path : null).OfType<PropertyPath>().ToList();
        return new InputDiff(
            [.. found.Where(d => !patterns.Exists(pattern => pattern.Contains(d.Path))).OrderBy(d => d.Path.ToString(), StringComparer.Ordinal)]);
    }

    private static void Compare(RecordShape shape, PropertyMap olds, PropertyMap news, PropertyPath at, bool replaces, List<Difference> found)
    {
        foreach (var name in olds.Keys.Union(news.Keys, StringComparer.Ordinal))
        {
            var property = shape.Find(name);
            var gone = property is { Computed: true } && news.Find(name) is null or { IsNull: true };
            if (property is null or { Once: true } || gone)
            {
                continue;
            }

            Compare(property.Codec.Type, olds.Find(name), news.Find(name), at.Then(name), replaces || property.Replaces, property.Unordered, found);
        }
    }

    private static void Compare(
        TypeShape? type, PropertyValue? before, PropertyValue? after, PropertyPath at, bool replaces, bool unordered, List<Difference> found)
    {
        var (old, wanted) = (Present(before), Present(after));
        switch (old, wanted)
        {
            case (null, null):
                return;
            case (null, not null):
                found.Add(new Difference(at, DifferenceKind.Add, replaces));
                return;
            case (not null, null):
                found.Add(new Difference(at, DifferenceKind.Delete, replaces));
                return;
            case (PropertyValue.Array left, PropertyValue.Array right) when unordered:
                if (!Sorted(left).SequenceEqual(Sorted(right), StringComparer.Ordinal) || wanted.ContainsUnknowns)
                {
                    found.Add(new Difference(at, DifferenceKind.Update, replaces));
                }

                return;
            case (PropertyValue.Array left, PropertyValue.Array right):
                var items = (type as TypeShape.List)?.Items;
                for (var i = 0; i < Math.Max(left.Items.Length, right.Items.Length); i++)
                {
                    Compare(items, left.Items.ElementAtOrDefault(i), right.Items.ElementAtOrDefault(i), at.Then(i), replaces, false, found);
                }

                return;
            case (PropertyValue.Object left, PropertyValue.Object right) when type is TypeShape.Object nested:
                Compare(nested.Shape(), left.Properties, right.Properties, at, replaces, found);
                return;
            case (PropertyValue.Object left, PropertyValue.Object right):
                var values = (type as TypeShape.Map)?.Values;
                foreach (var key in left.Properties.Keys.Union(right.Properties.Keys, StringComparer.Ordinal))
                {
                    Compare(values, left.Properties.Find(key), right.Properties.Find(key), at.Then(key), replaces, false, found);
                }

                return;
            default:
                if (wanted is PropertyValue.Unknown || !old.WithoutSecrets().Equals(wanted.WithoutSecrets()))
                {
                    found.Add(new Difference(at, DifferenceKind.Update, replaces));
                }

                return;
        }
    }

    /// <summary>The bare value; null stands for an absent one, and so does an empty list or map: nobody can tell them apart in a cloud.</summary>
    private static PropertyValue? Present(PropertyValue? value) => value?.Bare switch
    {
        null or PropertyValue.Null => null,
        PropertyValue.Array { Items.IsEmpty: true } or PropertyValue.Object { Properties.Count: 0 } => null,
        var present => present,
    };

    private static IEnumerable<string> Sorted(PropertyValue.Array list) =>
        list.Items.Select(item => item.WithoutSecrets().ToString()).Order(StringComparer.Ordinal);
}

/// <summary>One place that differs.</summary>
/// <param name="Path">The place.</param>
/// <param name="Kind">What happened there.</param>
/// <param name="Replaces">Whether it makes a new object.</param>
internal sealed record Difference(PropertyPath Path, DifferenceKind Kind, bool Replaces);

/// <summary>What happened at a place.</summary>
internal enum DifferenceKind
{
    /// <summary>It has a value now.</summary>
    Add,

    /// <summary>It has no value any more.</summary>
    Delete,

    /// <summary>It has another value.</summary>
    Update,
}
