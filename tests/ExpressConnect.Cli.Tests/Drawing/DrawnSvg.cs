using System.Globalization;
using System.Xml.Linq;
using ExpressConnect.Cli.Drawing;

namespace ExpressConnect.Cli.Tests.Drawing;

/// <summary>What stands where in an SVG file, read from its text alone.</summary>
internal sealed class DrawnSvg
{
    private readonly XElement root;

    public DrawnSvg(string svg)
    {
        root = XDocument.Parse(svg).Root!;
        Texts = [.. root.Descendants(Name("text")).Select(text => (text, BoxOfText(text)))];
        Boxes = [.. root.Descendants(Name("rect")).Where(static rect => rect.Parent!.Elements().First(static e => e.Name.LocalName == "rect") == rect && IsBox(rect.Parent)).Select(static rect => (rect.Parent!, BoxOf(rect)))];
        Regions = [.. root.Descendants(Name("rect")).Where(static rect => rect.Parent!.Attribute("class")?.Value == "region").Select(static rect => (rect.Parent!, BoxOf(rect)))];
        Strokes = [.. root.Descendants(Name("g")).Where(static g => ClassOf(g).StartsWith("edge ", StringComparison.Ordinal)).SelectMany(static g => Stretches(g))];
        Paper = new Box(0, 0, Number(root, "width"), Number(root, "height"));
    }

    /// <summary>Every line of text with the room it takes.</summary>
    public IReadOnlyList<(XElement Element, Box Box)> Texts { get; }

    /// <summary>Every node and part of a node.</summary>
    public IReadOnlyList<(XElement Group, Box Box)> Boxes { get; }

    /// <summary>Every region.</summary>
    public IReadOnlyList<(XElement Group, Box Box)> Regions { get; }

    /// <summary>Every straight stretch of every edge.</summary>
    public IReadOnlyList<(XElement Group, Box Box)> Strokes { get; }

    /// <summary>The whole picture.</summary>
    public Box Paper { get; }

    /// <summary>Its elements of this name.</summary>
    public IEnumerable<XElement> All(string name) => root.Descendants(Name(name));

    /// <summary>Whether two boxes share any room.</summary>
    public static bool Meet(Box one, Box other) => one.Left < other.Right && other.Left < one.Right && one.Top < other.Bottom && other.Top < one.Bottom;

    /// <summary>Whether one box holds another.</summary>
    public static bool Holds(Box outer, Box inner) => inner.Left >= outer.Left && inner.Right <= outer.Right && inner.Top >= outer.Top && inner.Bottom <= outer.Bottom;

    private static XName Name(string name) => XName.Get(name, "http://www.w3.org/2000/svg");

    private static string ClassOf(XElement element) => element.Attribute("class")?.Value ?? "";

    private static bool IsBox(XElement group) => ClassOf(group).StartsWith("node ", StringComparison.Ordinal) || ClassOf(group).StartsWith("part ", StringComparison.Ordinal);

    private static Box BoxOf(XElement rect) => new(Number(rect, "x"), Number(rect, "y"), Number(rect, "width"), Number(rect, "height"));

    private static Box BoxOfText(XElement text)
    {
        var style = Enum.Parse<TextStyle>(ClassOf(text).Split(' ')[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
        return new Box(Number(text, "x"), Number(text, "y") - style.Size(), TextMetrics.Width(text.Value, style), style.Size() + 3);
    }

    private static IEnumerable<(XElement Group, Box Box)> Stretches(XElement edge)
    {
        var points = edge.Elements(Name("path")).First().Attribute("d")!.Value.Split('M', 'L', 'Q').Skip(1)
            .Select(static part => part.Split(' ').Select(static number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray())
            .SelectMany(static numbers => numbers.Chunk(2)).ToList();
        return points.Zip(points.Skip(1), (from, to) => (edge, new Box(
            Math.Min(from[0], to[0]), Math.Min(from[1], to[1]), Math.Max(1, Math.Abs(from[0] - to[0])), Math.Max(1, Math.Abs(from[1] - to[1])))));
    }

    private static int Number(XElement element, string attribute) => int.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
