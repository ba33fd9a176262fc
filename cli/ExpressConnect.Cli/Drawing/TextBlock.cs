namespace ExpressConnect.Cli.Drawing;

/// <summary>How a line of text looks.</summary>
internal enum TextStyle
{
    /// <summary>The title of the picture.</summary>
    Title,

    /// <summary>The name of a region.</summary>
    Region,

    /// <summary>The kind of a node, above its name.</summary>
    Kind,

    /// <summary>The name of a node.</summary>
    Name,

    /// <summary>The name of a part of a node, or of what joins two.</summary>
    PartName,

    /// <summary>Everything else.</summary>
    Detail,

    /// <summary>Ids of broken rules.</summary>
    Rules,
}

/// <summary>Sizes of the styles.</summary>
internal static class TextStyles
{
    /// <summary>Size of the font in px.</summary>
    public static int Size(this TextStyle style) => style switch
    {
        TextStyle.Title => 18,
        TextStyle.Region or TextStyle.Name => 13,
        TextStyle.Kind => 10,
        _ => 11,
    };

    /// <summary>Whether it is bold.</summary>
    public static bool IsBold(this TextStyle style) => style is TextStyle.Title or TextStyle.Region or TextStyle.Name or TextStyle.PartName or TextStyle.Rules;

    /// <summary>From one line to the next in px.</summary>
    public static int Height(this TextStyle style) => style.Size() + 4;
}

/// <summary>A line of text that has no place yet.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Style">How it looks.</param>
/// <param name="Tone">Its colour.</param>
internal sealed record TextLine(string Text, TextStyle Style, Tone Tone = Tone.Plain);

/// <summary>Lines of text, one below the other.</summary>
/// <param name="Lines">The lines.</param>
internal sealed record TextBlock(IReadOnlyList<TextLine> Lines)
{
    /// <summary>No text.</summary>
    public static TextBlock Empty { get; } = new([]);

    /// <summary>Whether there is nothing to read.</summary>
    public bool IsEmpty => Lines.Count == 0;

    /// <summary>Width of the widest line.</summary>
    public int Width => Lines.Select(static line => TextMetrics.Width(line.Text, line.Style)).DefaultIfEmpty().Max();

    /// <summary>Height of all lines.</summary>
    public int Height => Lines.Sum(static line => line.Style.Height());

    /// <summary>The text where no line is wider.</summary>
    public TextBlock Within(int width) => new([.. Lines.Select(line => line with { Text = TextMetrics.Clip(line.Text, line.Style, width) })]);

    /// <summary>The lines at a place.</summary>
    public IReadOnlyList<PlacedText> At(int left, int top)
    {
        var placed = new List<PlacedText>();
        foreach (var line in Lines)
        {
            placed.Add(new PlacedText(left, top + line.Style.Size(), line));
            top += line.Style.Height();
        }

        return placed;
    }
}
