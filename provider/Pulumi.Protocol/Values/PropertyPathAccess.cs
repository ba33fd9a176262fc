namespace Pulumi.Protocol;

/// <summary>Reads and changes values by <see cref="PropertyPath"/>. Secrets on the way are looked through and kept.</summary>
public static class PropertyPathAccess
{
    /// <summary>The value at the path, or null if there is none.</summary>
    public static PropertyValue? Get(this PropertyMap map, PropertyPath path) => Get((PropertyValue)map, path);

    /// <summary>The value at the path, or null if there is none.</summary>
    public static PropertyValue? Get(this PropertyValue value, PropertyPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var current = value;
        foreach (var step in path.Steps)
        {
            current = Child(current, step);
            if (current is null)
            {
                return null;
            }
        }

        return current;
    }

    /// <summary>
    /// The map with the value at the path replaced or added; objects on the way are made where they are missing. An index
    /// may be the one after the last. Null if the path does not fit what is there (a name in a list, too large an index).
    /// </summary>
    public static PropertyMap? Set(this PropertyMap map, PropertyPath path, PropertyValue value) =>
        path.Steps.IsEmpty ? null : (Change(map, path, 0, value) as PropertyValue.Object)?.Properties;

    /// <summary>The map without the value at the path; the same map if there is none. Items after it move up.</summary>
    public static PropertyMap Delete(this PropertyMap map, PropertyPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.Steps.IsEmpty || map.Get(path) is null
            ? map
            : (Change(map, path, 0, null) as PropertyValue.Object)?.Properties ?? map;
    }

    private static PropertyValue? Child(PropertyValue parent, PathStep step) => parent.Bare switch
    {
        PropertyValue.Object value when step.Name is { } name => value.Properties.Find(name),
        PropertyValue.Array value when step is { Name: null, IsAny: false } && step.Index < value.Items.Length => value.Items[step.Index],
        _ => null,
    };

    private static PropertyValue? Change(PropertyValue? parent, PropertyPath path, int depth, PropertyValue? value)
    {
        if (depth == path.Steps.Length)
        {
            return value;
        }

        if (parent is PropertyValue.Secret secret)
        {
            return Change(secret.Value, path, depth, value) is { } changed ? new PropertyValue.Secret(changed) : null;
        }

        if (parent is PropertyValue.Output { Value: { } known } output)
        {
            return Change(known, path, depth, value) is { } changed ? output with { Value = changed } : null;
        }

        var step = path.Steps[depth];
        var last = depth == path.Steps.Length - 1;
        return (parent, step.Name) switch
        {
            (null or PropertyValue.Null, { } name) when value is not null =>
                Change(null, path, depth + 1, value) is { } made ? new PropertyValue.Object(PropertyMap.Of((name, made))) : null,
            (null or PropertyValue.Null, null) when step.Index == 0 && value is not null =>
                Change(null, path, depth + 1, value) is { } made ? PropertyValue.List(made) : null,
            (PropertyValue.Object o, { } name) when last && value is null => new PropertyValue.Object(o.Properties.Without(name)),
            (PropertyValue.Object o, { } name) =>
                Change(o.Properties.Find(name), path, depth + 1, value) is { } made ? new PropertyValue.Object(o.Properties.With(name, made)) : null,
            (PropertyValue.Array a, null) when step.IsAny || step.Index > a.Items.Length => null,
            (PropertyValue.Array a, null) when step.Index == a.Items.Length =>
                Change(null, path, depth + 1, value) is { } made ? new PropertyValue.Array(a.Items.Add(made)) : null,
            (PropertyValue.Array a, null) when last && value is null => new PropertyValue.Array(a.Items.RemoveAt(step.Index)),
            (PropertyValue.Array a, null) =>
                Change(a.Items[step.Index], path, depth + 1, value) is { } made
                    ? new PropertyValue.Array(a.Items.SetItem(step.Index, made))
                    : null,
            _ => null,
        };
    }
}
