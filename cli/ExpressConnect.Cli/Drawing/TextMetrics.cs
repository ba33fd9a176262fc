using System.Text;

namespace ExpressConnect.Cli.Drawing;

/// <summary>
/// How much room a text needs, without any font at hand: widths of DejaVu Sans, the widest of the fonts that a viewer may choose,
/// rounded up. So a text may end early, never late.
/// </summary>
internal static class TextMetrics
{
    private const string Ellipsis = "…";
    private const int Bold = 120;

    // Thousandths of the font size.
    private static readonly Dictionary<char, int> Widths = new (int Width, string Characters)[]
    {
        (300, "'ijl"), (350, " IJ,./:;\\|·"), (400, "()-[]ft"), (450, "!r"), (500, "\"*_`–"), (550, "?csz"), (600, "FLkvxy"),
        (650, "$0123456789EPSTYabdeghnopqu{}"), (700, "ABCKRVXZ"), (750, "NU"), (800, "&DGHOQ"), (850, "#+<=>^w~×→"), (900, "M"), (1000, "%@Wm…"),
    }.SelectMany(static group => group.Characters.Select(character => (character, group.Width))).ToDictionary();

    /// <summary>Width of a text in px.</summary>
    public static int Width(string text, TextStyle style)
    {
        var thousandths = text.EnumerateRunes().Sum(Width) * style.Size();
        return (int)Math.Ceiling((style.IsBold() ? thousandths * Bold / 100 : thousandths) / 1000.0);
    }

    /// <summary>The text, or as much of it as fits, with an ellipsis.</summary>
    public static string Clip(string text, TextStyle style, int width)
    {
        if (Width(text, style) <= width)
        {
            return text;
        }

        var kept = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Width(kept + rune.ToString() + Ellipsis, style) > width)
            {
                break;
            }

            kept.Append(rune);
        }

        return kept.ToString().TrimEnd() + Ellipsis;
    }

    /// <summary>The text in lines that fit, broken between words.</summary>
    public static IEnumerable<string> Wrap(string text, TextStyle style, int width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && Width(longer, style) > width)
            {
                yield return line;
                longer = word;
            }

            line = Clip(longer, style, width);
        }

        yield return line;
    }

    private static int Width(Rune rune) => rune switch
    {
        { IsBmp: false } => 1400,
        _ when Widths.TryGetValue((char)rune.Value, out var width) => width,
        _ => 1050,
    };
}
