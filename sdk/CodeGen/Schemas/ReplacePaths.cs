namespace CodeGen.Schemas;

/// <summary>Paths of outputs whose change replaces the resource, as <c>replaceOnChanges</c> writes them.</summary>
internal static class ReplacePaths
{
    public static IEnumerable<string> Of(Resource resource) =>
        resource.Outputs.SelectMany(property => Below(property, [property.Type.ToString()!]));

    private static IEnumerable<string> Below(Property property, List<string> entered)
    {
        var step = property.RequiredType switch
        {
            ArrayType => property.Name + "[*]",
            MapType => property.Name + ".*",
            _ => property.Name,
        };
        return property.ReplaceOnChanges ? [step] : Inside(property.Type, entered).Select(rest => $"{step}.{rest}");
    }

    private static IEnumerable<string> Inside(SchemaType type, List<string> entered) => type switch
    {
        OptionalType optional => Inside(optional.Element, entered),
        ArrayType array => Inside(array.Element, entered),
        MapType map => Inside(map.Element, entered),
        ObjectType known => known.Properties.SelectMany(property => Once(property, entered)),
        _ => [],
    };

    /// <summary>A type that holds itself is entered once.</summary>
    private static IEnumerable<string> Once(Property property, List<string> entered)
    {
        var name = property.Type.ToString()!;
        if (property.ReplaceOnChanges)
        {
            return Below(property, entered);
        }

        return entered.Contains(name, StringComparer.Ordinal) ? [] : Below(property, [.. entered, name]);
    }
}
