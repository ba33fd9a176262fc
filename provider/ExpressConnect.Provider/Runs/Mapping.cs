using ExpressConnect.Engine;
using ProviderKit;

namespace ExpressConnect.Provider;

/// <summary>Values of programs and values of the port: the same two cases under two names, because neither side knows the other.</summary>
internal static class Mapping
{
    /// <summary>An input as the port takes it; what is required of a program may still be absent there.</summary>
    public static Planned<T?> ToPlanned<T>(this Maybe<T> value) => value.IsKnown ? new Planned<T?>(value.Value) : Planned<T?>.Unknown;

    /// <summary>What the port holds, as an input.</summary>
    public static Maybe<T> ToMaybe<T>(this Planned<T> value) => value.IsKnown ? new Maybe<T>(value.Value) : Maybe<T>.Unknown;

    /// <summary>What the port holds, or what the port means when it holds nothing.</summary>
    public static Maybe<T> ToMaybe<T>(this Planned<T?> value, T whenAbsent)
        where T : class =>
        value.IsKnown ? value.Value ?? whenAbsent : Maybe<T>.Unknown;

    /// <summary>A list of an input as the port takes it.</summary>
    public static Planned<IReadOnlyList<TPort>?> ToPlanned<T, TPort>(this Maybe<IReadOnlyList<T>?> list, Func<T, TPort> map) =>
        list.Map<IReadOnlyList<TPort>?>(items => items is null ? null : [.. items.Select(map)]).ToPlanned();

    /// <summary>A list that the port holds, as an input.</summary>
    public static Maybe<IReadOnlyList<T>?> ToMaybe<T, TPort>(this Planned<IReadOnlyList<TPort>?> list, Func<TPort, T> map) =>
        list.ToMaybe().Map<IReadOnlyList<T>?>(items => items is null ? null : [.. items.Select(map)]);

    /// <summary>What was asked for holds its actual value; what nobody asked for stays absent, whatever the service chose.</summary>
    public static Maybe<string?> IfAsked(this Planned<string?> asked, string? actual) =>
        !asked.IsKnown ? Maybe<string?>.Unknown : asked.Value is null ? null : actual;

    /// <summary>A text of a state, which is empty as long as a preview cannot be certain of it.</summary>
    public static Maybe<string> OrUnknown(this string text) => text.Length == 0 ? Maybe<string>.Unknown : text;

    /// <summary>A value of a state that follows from an input: unknown as long as the input is.</summary>
    public static Maybe<T> Following<T, TInput>(this T value, Planned<TInput> input) => input.IsKnown ? value : Maybe<T>.Unknown;

    /// <summary>ISO 8601 in UTC, as the API writes times.</summary>
    public static string ToText(this DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
}
