using Pulumi.Protocol;

namespace ProviderKit;

internal sealed class ListCodec<T>(Codec<T> items) : Codec<IReadOnlyList<T>>
{
    public override TypeShape Type { get; } = new TypeShape.List(items.Type);

    internal override bool HasHoles(PropertyValue value) =>
        value.IsUnknown || (value.Bare is PropertyValue.Array list && list.Items.Any(items.HasHoles));

    internal override void Check(PropertyValue value, PropertyPath path, ICollection<InputFailure> failures)
    {
        switch (value.Bare)
        {
            case PropertyValue.Unknown:
                break;
            case PropertyValue.Array list:
                for (var i = 0; i < list.Items.Length; i++)
                {
                    items.Check(list.Items[i], path.Then(i), failures);
                }

                break;
            default:
                failures.Add(new InputFailure(path.ToString(), $"must be a list, not {Kinds.Name(value)}"));
                break;
        }
    }

    internal override PropertyValue Hide(PropertyValue value) =>
        value is PropertyValue.Array list ? new PropertyValue.Array([.. list.Items.Select(items.Hide)]) : value;

    internal override IReadOnlyList<T> Decode(PropertyValue? value) =>
        value?.Bare is PropertyValue.Array list ? [.. list.Items.Select(items.Decode)] : throw Misfit("a list", value);

    internal override PropertyValue? Encode(IReadOnlyList<T> value) =>
        new PropertyValue.Array([.. value.Select(item => items.Encode(item) ?? PropertyValue.None)]);
}

internal sealed class MapCodec<T>(Codec<T> values) : Codec<IReadOnlyDictionary<string, T>>
{
    public override TypeShape Type { get; } = new TypeShape.Map(values.Type);

    internal override bool HasHoles(PropertyValue value) =>
        value.IsUnknown || (value.Bare is PropertyValue.Object map && map.Properties.Values.Any(values.HasHoles));

    internal override void Check(PropertyValue value, PropertyPath path, ICollection<InputFailure> failures)
    {
        switch (value.Bare)
        {
            case PropertyValue.Unknown:
                break;
            case PropertyValue.Object map:
                foreach (var (key, item) in map.Properties)
                {
                    values.Check(item, path.Then(key), failures);
                }

                break;
            default:
                failures.Add(new InputFailure(path.ToString(), $"must be a map, not {Kinds.Name(value)}"));
                break;
        }
    }

    internal override PropertyValue Hide(PropertyValue value) =>
        value is PropertyValue.Object map ? PropertyMap.Of(map.Properties.Select(entry => (entry.Key, values.Hide(entry.Value)))) : value;

    internal override IReadOnlyDictionary<string, T> Decode(PropertyValue? value) =>
        value?.Bare is PropertyValue.Object map
            ? map.Properties.ToDictionary(entry => entry.Key, entry => values.Decode(entry.Value), StringComparer.Ordinal)
            : throw Misfit("a map", value);

    internal override PropertyValue? Encode(IReadOnlyDictionary<string, T> value) =>
        PropertyMap.Of(value.Select(entry => (entry.Key, values.Encode(entry.Value) ?? PropertyValue.None)));
}

internal sealed class RecordCodec<T>(Func<RecordShape<T>> shape) : Codec<T>
    where T : class
{
    public override TypeShape Type { get; } = new TypeShape.Object(shape);

    internal override bool HasHoles(PropertyValue value) =>
        value.IsUnknown || (value.Bare is PropertyValue.Object record && shape().Properties.Any(
            property => record.Properties.Find(property.Name) is { } inner && property.Codec.HasHoles(inner)));

    internal override void Check(PropertyValue value, PropertyPath path, ICollection<InputFailure> failures)
    {
        switch (value.Bare)
        {
            case PropertyValue.Unknown:
                break;
            case PropertyValue.Object record:
                shape().Check(record.Properties, path, failures);
                break;
            default:
                failures.Add(new InputFailure(path.ToString(), $"must be an object, not {Kinds.Name(value)}"));
                break;
        }
    }

    internal override PropertyValue Hide(PropertyValue value) =>
        value is PropertyValue.Object record ? shape().Hide(record.Properties) : value;

    internal override T Decode(PropertyValue? value) =>
        value?.Bare is PropertyValue.Object record ? shape().Read(record.Properties) : throw Misfit("an object", value);

    internal override PropertyValue? Encode(T value) => shape().Write(value);
}

internal sealed class OptionalCodec<T>(Codec<T> inner) : Codec<T?>
    where T : class
{
    public override TypeShape Type => inner.Type;

    public override bool IsOptional => true;

    internal override bool HasHoles(PropertyValue value) => inner.HasHoles(value);

    internal override void Check(PropertyValue value, PropertyPath path, ICollection<InputFailure> failures)
    {
        if (!value.IsNull)
        {
            inner.Check(value, path, failures);
        }
    }

    internal override PropertyValue Hide(PropertyValue value) => inner.Hide(value);

    internal override T? Decode(PropertyValue? value) => value is null or { IsNull: true } ? null : inner.Decode(value);

    internal override PropertyValue? Encode(T? value) => value is null ? null : inner.Encode(value);
}

internal sealed class OptionalValueCodec<T>(Codec<T> inner) : Codec<T?>
    where T : struct
{
    public override TypeShape Type => inner.Type;

    public override bool IsOptional => true;

    internal override bool HasHoles(PropertyValue value) => inner.HasHoles(value);

    internal override void Check(PropertyValue value, PropertyPath path, ICollection<InputFailure> failures)
    {
        if (!value.IsNull)
        {
            inner.Check(value, path, failures);
        }
    }

    internal override PropertyValue Hide(PropertyValue value) => inner.Hide(value);

    internal override T? Decode(PropertyValue? value) => value is null or { IsNull: true } ? null : inner.Decode(value);

    internal override PropertyValue? Encode(T? value) => value is { } present ? inner.Encode(present) : null;
}

/// <summary>Room for the unknown. An absent value that is not optional reads as unknown too: only old state can lack one.</summary>
internal sealed class MaybeCodec<T>(Codec<T> inner) : Codec<Maybe<T>>
{
    public override TypeShape Type => inner.Type;

    public override bool IsOptional => inner.IsOptional;

    internal override bool HasHoles(PropertyValue value) => false;

    internal override void Check(PropertyValue value, PropertyPath path, ICollection<InputFailure> failures) =>
        inner.Check(value, path, failures);

    internal override PropertyValue Hide(PropertyValue value) => inner.Hide(value);

    internal override Maybe<T> Decode(PropertyValue? value)
    {
        if (value is null or { IsNull: true })
        {
            return inner.IsOptional ? new Maybe<T>(inner.Decode(null)) : ProviderKit.Maybe<T>.Unknown;
        }

        return inner.HasHoles(value) ? ProviderKit.Maybe<T>.Unknown : new Maybe<T>(inner.Decode(value));
    }

    internal override PropertyValue? Encode(Maybe<T> value) => value.IsKnown ? inner.Encode(value.Value) : PropertyValue.NotKnown;
}
