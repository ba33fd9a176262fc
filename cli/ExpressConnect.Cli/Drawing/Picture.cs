using System.Runtime.InteropServices;

namespace ExpressConnect.Cli.Drawing;

/// <summary>A scene with every part in its place, in px from the top left corner.</summary>
internal sealed record Picture(string Title, int Width, int Height)
{
    /// <summary>Boxes of regions, behind all else.</summary>
    public IReadOnlyList<PlacedRegion> Regions { get; init; } = [];

    /// <summary>Boxes of nodes.</summary>
    public IReadOnlyList<PlacedNode> Nodes { get; init; } = [];

    /// <summary>What joins them.</summary>
    public IReadOnlyList<PlacedEdge> Edges { get; init; } = [];

    /// <summary>Samples of the legend.</summary>
    public IReadOnlyList<PlacedSample> Legend { get; init; } = [];

    /// <summary>Title, and what is explained below the picture.</summary>
    public IReadOnlyList<PlacedText> Texts { get; init; } = [];
}

/// <summary>A rectangle.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Box(int Left, int Top, int Width, int Height)
{
    /// <summary>Its right edge.</summary>
    public int Right => Left + Width;

    /// <summary>Its lower edge.</summary>
    public int Bottom => Top + Height;
}

/// <summary>A place.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Spot(int X, int Y);

/// <summary>A line of text in its place.</summary>
/// <param name="Left">Where it begins.</param>
/// <param name="Baseline">Where its letters stand.</param>
/// <param name="Line">The line.</param>
internal sealed record PlacedText(int Left, int Baseline, TextLine Line);

/// <summary>A region in its place.</summary>
internal sealed record PlacedRegion(SceneRegion Region, Box Box, IReadOnlyList<PlacedText> Texts);

/// <summary>A node in its place.</summary>
internal sealed record PlacedNode(SceneNode Node, Box Box, IReadOnlyList<PlacedText> Texts, IReadOnlyList<PlacedCell> Cells);

/// <summary>A part of a node in its place.</summary>
internal sealed record PlacedCell(SceneCell Cell, Box Box, IReadOnlyList<PlacedText> Texts);

/// <summary>An edge in its place: the corners of its way, ends included.</summary>
internal sealed record PlacedEdge(SceneEdge Edge, IReadOnlyList<Spot> Way, IReadOnlyList<PlacedText> Texts);

/// <summary>A sample of the legend in its place: an edge, or a colour.</summary>
internal sealed record PlacedSample(EdgeKind? Edge, Tone Tone, Spot At, PlacedText Text);
