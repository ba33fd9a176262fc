using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>Which types a resource or function may declare for what the engine answers.</summary>
internal static class DeclaredTypes
{
    private static readonly ConcurrentDictionary<Type, string?> Known = [];

    private static readonly HashSet<Type> Plain =
    [
        typeof(bool), typeof(int), typeof(double), typeof(string), typeof(object),
        typeof(Asset), typeof(Archive), typeof(AssetOrArchive), typeof(JsonElement),
    ];

    /// <summary>Fails if values of this type can never be read.</summary>
    /// <exception cref="InvalidOperationException">The type, or one inside it, is not allowed.</exception>
    public static void Check(string context, Type type)
    {
        if (Known.GetOrAdd(type, static checkedType => Complaint(checkedType, [])) is { } complaint)
        {
            throw new InvalidOperationException($"{context} contains invalid type {complaint}");
        }
    }

    private static string? Complaint(Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type) || Plain.Contains(type) || type.IsAssignableTo(typeof(Resource)))
        {
            return null;
        }

        if (type.IsEnum)
        {
            return Enum.GetUnderlyingType(type) == typeof(int) ? null : $"{type.FullName}: only enums over int are allowed";
        }

        if (EnumTypes.Is(type))
        {
            return EnumTypes.TryFindConstructor(type, out _) ? null
                : $"{type.FullName}: it needs a constructor from string or double, and an explicit operator back";
        }

        if (type.IsInterface && type.IsDefined(typeof(DiscriminatedUnionDiscriminatorAttribute), inherit: false))
        {
            return null;
        }

        if (OutputTypes.Is(type))
        {
            return OutputTypes.Constructor(type) is { } constructor
                ? First(constructor.GetParameters().Select(static parameter => parameter.ParameterType), seen)
                : $"{type.FullName}: it needs a constructor with [OutputConstructor]";
        }

        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
        if (definition == typeof(Nullable<>) || definition == typeof(Union<,>) || definition == typeof(ImmutableArray<>) || definition == typeof(Output<>))
        {
            return First(type.GetGenericArguments(), seen);
        }

        if (definition == typeof(ImmutableDictionary<,>))
        {
            return type.GetGenericArguments()[0] == typeof(string)
                ? Complaint(type.GetGenericArguments()[1], seen)
                : $"{type.FullName}: keys must be strings";
        }

        return type.FullName;
    }

    private static string? First(IEnumerable<Type> types, HashSet<Type> seen) =>
        types.Select(type => Complaint(type, seen)).FirstOrDefault(static complaint => complaint is not null);
}
