namespace ExpressConnect.Cli.Display;

/// <summary>A line of the report below the rows.</summary>
/// <param name="Text">The text.</param>
/// <param name="Tone">How a terminal colours it.</param>
internal sealed record Line(string Text, Tone Tone = Tone.Plain)
{
    /// <summary>The text, as a terminal may have it.</summary>
    public string Text { get; } = Printable.Line(Text);

    /// <summary>A line without text.</summary>
    public static Line Blank { get; } = new("");
}

/// <summary>What a line stands for; a terminal gives each a colour.</summary>
internal enum Tone
{
    /// <summary>Nothing special.</summary>
    Plain,

    /// <summary>The title of a section.</summary>
    Title,

    /// <summary>The name of a resource.</summary>
    Subject,

    /// <summary>Something new.</summary>
    Added,

    /// <summary>Something that goes.</summary>
    Removed,

    /// <summary>Something that becomes other.</summary>
    Changed,

    /// <summary>Something wrong.</summary>
    Error,

    /// <summary>Something perhaps wrong.</summary>
    Warning,
}
