using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Classes that are built from an object in the engine's answers.</summary>
internal static class OutputTypes
{
    public static bool Is(Type type) => type.IsClass && type.IsDefined(typeof(OutputTypeAttribute), inherit: false);

    /// <summary>The fields of such a class as entries; the names begin in lower case.</summary>
    public static IEnumerable<KeyValuePair<string, object?>> Fields(object value) =>
        from field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        where field.IsInitOnly && !field.Name.StartsWith('<')
        select KeyValuePair.Create(char.ToLowerInvariant(field.Name[0]) + field.Name[1..], field.GetValue(value));

    /// <summary>The constructor that takes one parameter per property: the marked one, else the only public one.</summary>
    public static ConstructorInfo? Constructor(Type type)
    {
        var all = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        return all.FirstOrDefault(static constructor => constructor.IsDefined(typeof(OutputConstructorAttribute), inherit: false))
            ?? (type.GetConstructors() is [var only] ? only : null);
    }

    /// <summary>The name on the wire of the property that a parameter takes.</summary>
    public static string WireName(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameter.Name!;
}
