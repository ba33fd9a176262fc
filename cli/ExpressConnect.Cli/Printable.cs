using System.Text;

namespace ExpressConnect.Cli;

/// <summary>
/// Text of others, such as the name of a resource, as a terminal may have it: characters that would steer it, or turn the
/// direction of reading, are written as escapes.
/// </summary>
internal static class Printable
{
    /// <summary>A name: all of it in one line and one cell.</summary>
    public static string Name(string text) => Of(text, "");

    /// <summary>A line: tabs stay.</summary>
    public static string Line(string text) => Of(text, "\t");

    /// <summary>Several lines.</summary>
    public static string Lines(string text) => Of(text.Replace("\r\n", "\n", StringComparison.Ordinal), "\t\n");

    private static string Of(string text, string kept)
    {
        if (!text.Any(Steers))
        {
            return text;
        }

        var printable = new StringBuilder();
        foreach (var c in text)
        {
            _ = !Steers(c) || kept.Contains(c, StringComparison.Ordinal)
                ? printable.Append(c)
                : printable.Append(c switch
                {
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    < '\u0100' => $"\\x{(int)c:x2}",
                    _ => $"\\u{(int)c:x4}",
                });
        }

        return printable.ToString();
    }

    // Controls, separators of lines, and the marks that make the text after them run the other way.
    private static bool Steers(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
