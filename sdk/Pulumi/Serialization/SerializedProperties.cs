using Pulumi.Protocol;

namespace Pulumi.Serialization;

/// <summary>Arguments as they are sent, and for each the resources it comes from.</summary>
internal sealed record SerializedProperties(PropertyMap Values, IReadOnlyDictionary<string, HashSet<Resource>> Dependencies)
{
    public HashSet<Resource> AllDependencies => [.. Dependencies.Values.SelectMany(static resources => resources)];

    /// <summary>Each entry by itself, so that its dependencies are known; entries that are null are left out.</summary>
    /// <exception cref="InvalidOperationException">A value cannot be sent; the message names its property.</exception>
    public static async Task<SerializedProperties> FromAsync(
        string label, IEnumerable<KeyValuePair<string, object?>> entries, SerializerOptions options)
    {
        var values = new List<KeyValuePair<string, PropertyValue>>();
        var dependencies = new SortedDictionary<string, HashSet<Resource>>(StringComparer.Ordinal);
        foreach (var (key, value) in entries)
        {
            var serializer = new Serializer(options);
            PropertyValue serialized;
            try
            {
                serialized = await serializer.SerializeAsync($"{label}.{key}", value);
            }
            catch (Exception failure) when (failure is ArgumentException or InvalidOperationException)
            {
                throw new InvalidOperationException($"error serializing property \"{key}\": {failure.Message}", failure);
            }

            if (serialized is not PropertyValue.Null)
            {
                values.Add(KeyValuePair.Create(key, serialized));
                dependencies[key] = serializer.Dependencies;
            }
        }

        return new SerializedProperties(PropertyMap.From(values), dependencies);
    }
}
