using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>
/// Turns what the engine answered into the type that a class declares. What does not fit becomes the type's default, with
/// a complaint: an SDK that is older or newer than its provider still runs.
/// </summary>
/// <param name="complain">Takes each complaint.</param>
internal sealed class Conversion(Action<string> complain)
{
    /// <summary>The value as this type.</summary>
    /// <param name="context">Where the value stands, for complaints.</param>
    /// <param name="value">The value.</param>
    public OutputData<T> Convert<T>(string context, OutputData<object?> value)
    {
        if (!value.IsKnown)
        {
            return value.With<T>(default!);
        }

        var (converted, error) = TryConvert(context, value.Value, typeof(T));
        if (error is not null)
        {
            complain(error);
        }

        return value.With(converted is null ? default! : (T)converted);
    }

    private (object? Value, string? Error) TryConvert(string context, object? value, Type target)
    {
        if (Nullable.GetUnderlyingType(target) is { } underlying)
        {
            return value is null ? (null, null) : TryConvert(context, value, underlying);
        }

        if (target.IsGenericType && target.GetGenericTypeDefinition() == typeof(Output<>))
        {
            return TryConvertOutput(context, value, target.GetGenericArguments()[0]);
        }

        if (value is null)
        {
            return (Default(target), null);
        }

        if (target == typeof(object))
        {
            return (value, null);
        }

        if (target == typeof(int))
        {
            return value is double number ? ((int)number, null) : Mismatch(context, typeof(double), value, target);
        }

        if (target == typeof(bool) || target == typeof(double) || target == typeof(string) || target.IsAssignableTo(typeof(Resource)))
        {
            return target.IsInstanceOfType(value) ? (value, null) : Mismatch(context, target, value, target);
        }

        if (target == typeof(Asset) || target == typeof(Archive) || target == typeof(AssetOrArchive))
        {
            object invalid = target == typeof(Archive) ? new InvalidArchive() : new InvalidAsset();
            return target.IsInstanceOfType(value) ? (value, null) : (invalid, Mismatch(context, target, value, target).Error);
        }

        if (target.IsEnum)
        {
            return value is double number
                ? (Enum.ToObject(target, (int)number), null)
                : Mismatch(context, typeof(double), value, target);
        }

        if (target == typeof(JsonElement))
        {
            return (JsonTree.Element(value), null);
        }

        return TryConvertCompound(context, value, target);
    }

    private (object? Value, string? Error) TryConvertCompound(string context, object value, Type target)
    {
        if (EnumTypes.Is(target) && EnumTypes.TryFindConstructor(target, out var make))
        {
            var content = make.GetParameters()[0].ParameterType;
            return content.IsInstanceOfType(value)
                ? (make.Invoke([value]), null)
                : Mismatch(context, content, value, target);
        }

        if (target.GetCustomAttribute<DiscriminatedUnionDiscriminatorAttribute>() is { } discriminator)
        {
            return TryConvertDiscriminated(context, value, target, discriminator.PropertyName);
        }

        if (OutputTypes.Is(target) && OutputTypes.Constructor(target) is { } constructor)
        {
            return value is ImmutableDictionary<string, object?> entries
                ? (Build(entries, target, constructor), null)
                : Mismatch(context, typeof(ImmutableDictionary<string, object>), value, target);
        }

        var definition = target.IsGenericType ? target.GetGenericTypeDefinition() : null;
        return definition == typeof(Union<,>) ? TryConvertUnion(context, value, target)
            : definition == typeof(ImmutableArray<>) ? TryConvertArray(context, value, target)
            : definition == typeof(ImmutableDictionary<,>) ? TryConvertMap(context, value, target)
            : (Default(target), $"Unexpected target type {target.FullName} when deserializing {context}");
    }

    private (object? Value, string? Error) TryConvertDiscriminated(string context, object value, Type target, string property)
    {
        if (value is not ImmutableDictionary<string, object?> entries)
        {
            return Mismatch(context, typeof(ImmutableDictionary<string, object>), value, target);
        }

        var cases = target.GetCustomAttributes<DiscriminatedUnionCaseAttribute>().ToList();
        var tags = string.Join(", ", cases.Select(static one => one.Tag));
        if (!entries.TryGetValue(property, out var tag) || tag is null)
        {
            return (null, $"missing discriminator property \"{property}\"; expected one of: {tags} deserializing {context}");
        }

        return cases.Find(one => one.Tag.Equals(tag as string, StringComparison.Ordinal)) is { } found
            ? TryConvert(context, value, found.Type)
            : (null, string.Create(CultureInfo.InvariantCulture, $"unknown \"{property}\" value \"{tag}\"; expected one of: {tags} deserializing {context}"));
    }

    private object Build(ImmutableDictionary<string, object?> entries, Type target, ConstructorInfo constructor)
    {
        // A bad entry becomes a default; the object is still built.
        var arguments = constructor.GetParameters().Select(parameter =>
        {
            var name = OutputTypes.WireName(parameter);
            var (converted, error) = TryConvert($"{target.FullName}({name})", entries.GetValueOrDefault(name), parameter.ParameterType);
            if (error is not null)
            {
                complain(error);
            }

            return converted;
        });
        return constructor.Invoke([.. arguments]);
    }

    private (object? Value, string? Error) TryConvertUnion(string context, object value, Type target)
    {
        var cases = target.GetGenericArguments();
        for (var i = 0; i < 2; i++)
        {
            var (converted, error) = TryConvert($"{context}.AsT{i}", value, cases[i]);
            if (error is null)
            {
                return (target.GetMethod($"FromT{i}", [cases[i]])!.Invoke(null, [converted]), null);
            }
        }

        return (Default(target), $"Expected {cases[0].FullName} or {cases[1].FullName} but got {value.GetType().FullName} deserializing {context}");
    }

    private (object? Value, string? Error) TryConvertArray(string context, object value, Type target)
    {
        if (value is not ImmutableArray<object?> items)
        {
            return Mismatch(context, target, value, target);
        }

        var element = target.GetGenericArguments()[0];
        var result = Array.CreateInstance(element, items.Length);
        for (var i = 0; i < items.Length; i++)
        {
            var (converted, error) = TryConvert($"{context}[{i}]", items[i], element);
            if (error is not null)
            {
                return (Default(target), error);
            }

            result.SetValue(converted, i);
        }

        return (Generic(nameof(ToImmutableArray), element).Invoke(null, [result]), null);
    }

    private (object? Value, string? Error) TryConvertMap(string context, object value, Type target)
    {
        if (value is not ImmutableDictionary<string, object?> entries)
        {
            return Mismatch(context, target, value, target);
        }

        var element = target.GetGenericArguments()[1];
        var result = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (key, entry) in entries)
        {
            var (converted, error) = TryConvert($"{context}[{key}]", entry, element);
            if (error is not null)
            {
                return (null, error);
            }

            result.Add(key, converted);
        }

        return (Generic(nameof(ToImmutableDictionary), element).Invoke(null, [result]), null);
    }

    private (object? Value, string? Error) TryConvertOutput(string context, object? value, Type element)
    {
        var (converted, error) = TryConvert(context, value, element);
        return (Generic(nameof(ToOutput), element).Invoke(null, [converted]), error);
    }

    private static (object? Value, string Error) Mismatch(string context, Type expected, object value, Type target) =>
        (Default(target), $"Expected {expected.FullName} but got {value.GetType().FullName} deserializing {context}");

    private static object? Default(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;

    private static MethodInfo Generic(string name, Type element) =>
        typeof(Conversion).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(element);

    private static ImmutableArray<T> ToImmutableArray<T>(T[] items) => ImmutableArray.Create(items);

    private static ImmutableDictionary<string, T> ToImmutableDictionary<T>(Dictionary<string, object?> entries) =>
        entries.ToImmutableDictionary(static entry => entry.Key, static entry => (T)entry.Value!);

    private static Output<T> ToOutput<T>(object? value) => Output.Create((T)value!);
}
