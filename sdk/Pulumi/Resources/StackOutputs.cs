using System.Reflection;

namespace Pulumi;

/// <summary>The properties of components and stacks that are marked as outputs.</summary>
internal static class StackOutputs
{
    /// <summary>All but the URN, under the attribute's name or their own.</summary>
    public static IDictionary<string, object?> Declared(ComponentResource component) =>
        Properties(component.GetType())
            .Where(static property => property.DeclaringType != typeof(Resource))
            .ToDictionary(Name, property => property.GetValue(component), StringComparer.Ordinal);

    /// <summary>Those that a program's stack class declares.</summary>
    /// <exception cref="RunException">An output has no value, or is of another type.</exception>
    public static IDictionary<string, object?> DeclaredBelowStack(Stack stack)
    {
        var properties = Properties(stack.GetType())
            .Where(static property => property.DeclaringType!.IsSubclassOf(typeof(Stack)))
            .ToList();
        var wrong = properties.Where(static property => !property.PropertyType.IsAssignableTo(typeof(IOutput))).Select(Name).ToList();
        if (wrong.Count > 0)
        {
            throw RunException.OutputsHaveIncorrectType(wrong);
        }

        var missing = properties.Where(property => property.GetValue(stack) is null).Select(Name).ToList();
        if (missing.Count > 0)
        {
            throw new RunException(
                $"Output(s) '{string.Join(", ", missing)}' have no value assigned. [Output] attributed properties must be assigned inside Stack constructor.");
        }

        return properties.ToDictionary(Name, property => property.GetValue(stack), StringComparer.Ordinal);
    }

    private static IEnumerable<PropertyInfo> Properties(Type type) => type
        .GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Where(static property => property.IsDefined(typeof(OutputAttribute)));

    private static string Name(PropertyInfo property) => property.GetCustomAttribute<OutputAttribute>()!.Name ?? property.Name;
}
