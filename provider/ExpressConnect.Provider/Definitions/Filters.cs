using System.Text.RegularExpressions;
using ExpressConnect.Engine;

namespace ExpressConnect.Provider;

/// <summary>Arguments that functions which list something have in common.</summary>
internal static class Filters
{
    /// <summary>Refuses a value that means nothing, with what there is.</summary>
    public static void OneOf(string argument, string? value, IReadOnlyList<string> values)
    {
        if (value is not null && !values.Contains(value))
        {
            throw new ExpressConnectException(
                "InvalidParameter", $"there is no {argument} that is called {value}", $"Use one of {string.Join(", ", values)}, or leave it out.");
        }
    }

    /// <summary>Whether a name matches; every name does where no pattern is given. Without backtracking, so no pattern takes for ever.</summary>
    public static Func<string?, bool> Named(string? pattern)
    {
        if (pattern is null)
        {
            return _ => true;
        }

        try
        {
            var regex = new Regex(pattern, RegexOptions.NonBacktracking);
            return name => regex.IsMatch(name ?? "");
        }
        catch (Exception mistake) when (mistake is RegexParseException or NotSupportedException)
        {
            throw new ExpressConnectException(
                "InvalidParameter",
                $"nameRegex \"{pattern}\" is no regular expression that can be used: {mistake.Message}",
                "Correct it; look-around and back-references are not available. \"^Beijing-\" finds names that begin so.",
                mistake);
        }
    }

    /// <summary>Those with one of the ids and with the status; all where neither is given.</summary>
    public static IEnumerable<T> Narrow<T>(this IEnumerable<T> resources, IReadOnlyList<string>? ids, string? status)
        where T : Resource => resources
            .Where(resource => ids is null || ids.Contains(resource.Id))
            .Where(resource => status is null || resource.Status == status);
}
