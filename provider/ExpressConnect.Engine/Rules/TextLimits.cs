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

    /// <summary>Why it is no name of 2 to 128 letters, digits, dots, underscores and hyphens, a letter first; null when it is one.</summary>
    public static string? WhyNoName(string name) =>
        WhyNot(name, 2, 128)
        ?? WhyNoFirst(name)
        ?? (name.FirstOrDefault(c => !IsLetter(c) && !char.IsAsciiDigit(c) && c is not ('.' or '_' or '-')) is var odd and not '\0' ? $"has a '{odd}'" : null);

    /// <summary>Why it is no description of 2 to 256 characters, a letter first; null when it is one.</summary>
    public static string? WhyNoDescription(string text) => WhyNot(text, 2, 256) ?? WhyNoFirst(text);

    /// <summary>Why it is no text in one line that people can read; null when it is, is absent, or is not known yet.</summary>
    public static string? WhyNotPlain(Planned<string?> text) =>
        !text.TryGet(out var value) ? null
        : string.IsNullOrWhiteSpace(value) ? "is empty"
        : value.Any(char.IsControl) ? "has a line break or another control character"
        : WhyNot(text, 1, int.MaxValue);

    /// <summary>Whether it is a letter from a to z or a Chinese character: what many names begin with.</summary>
    public static bool IsLetter(char character) =>
        char.IsAsciiLetter(character) || character is (>= '\u3400' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff');

    private static string? WhyNoFirst(string text) => IsLetter(text[0]) ? null : $"begins with '{text[0]}'";
}
