namespace ExpressConnect.Engine;

/// <summary>What names and descriptions may look like.</summary>
internal static class TextLimits
{
    /// <summary>Why the text is none that is allowed; null when it is, or is not known yet.</summary>
    public static string? WhyNot(Planned<string?> text, int least, int most)
    {
        if (!text.TryGet(out var value))
        {
            return null;
        }

        if (value.Length < least || value.Length > most)
        {
            return $"has {value.Length} characters, and {least} to {most} are allowed";
        }

        return value.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            ? $"begins with {value[..(value.IndexOf("//", StringComparison.Ordinal) + 2)]}"
            : null;
    }

    /// <summary>Whether it is a letter from a to z or a Chinese character: what many names begin with.</summary>
    public static bool IsLetter(char character) =>
        char.IsAsciiLetter(character) || character is (>= '\u3400' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff');
}
