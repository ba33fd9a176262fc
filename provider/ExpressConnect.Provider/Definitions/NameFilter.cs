using System.Text.RegularExpressions;
using ExpressConnect.Engine;

namespace ExpressConnect.Provider;

/// <summary>The argument `nameRegex` of functions that list something.</summary>
internal static class NameFilter
{
    /// <summary>Whether a name matches; every name does where no pattern is given. Without backtracking, so no pattern takes for ever.</summary>
    public static Func<string?, bool> Of(string? pattern)
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
}
