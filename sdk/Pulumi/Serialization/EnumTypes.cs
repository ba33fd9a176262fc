using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Structs that stand for one of several texts or numbers: made by a constructor, read by an explicit operator.</summary>
internal static class EnumTypes
{
    /// <summary>The text or number that the value stands for, if its type is such a struct.</summary>
    public static bool TryRead(object value, out object? content)
    {
        content = null;
        var type = value.GetType();
        if (!Is(type))
        {
            return false;
        }

        var operation = Operator(type) ?? throw new InvalidOperationException(
            $"Expected {type.FullName} to have an explicit conversion operator to String or Double.");
        content = operation.Invoke(null, [value]);
        return true;
    }

    public static bool Is(Type type) => type.IsValueType && type.IsDefined(typeof(EnumTypeAttribute), inherit: false);

    /// <summary>What the struct is made from: text or number; null if it lacks the constructor or the operator.</summary>
    public static bool TryFindConstructor(Type type, [NotNullWhen(true)] out ConstructorInfo? constructor)
    {
        constructor = type
            .GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .FirstOrDefault(static candidate => candidate.GetParameters() is [var only]
                && (only.ParameterType == typeof(string) || only.ParameterType == typeof(double)));
        return constructor is not null && Operator(type)?.ReturnType == constructor.GetParameters()[0].ParameterType;
    }

    private static MethodInfo? Operator(Type type) => type
        .GetMethods(BindingFlags.Static | BindingFlags.Public)
        .FirstOrDefault(method => method.Name is "op_Explicit"
            && (method.ReturnType == typeof(string) || method.ReturnType == typeof(double))
            && method.GetParameters() is [var only] && only.ParameterType == type);
}
