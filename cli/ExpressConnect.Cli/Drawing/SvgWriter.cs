using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ExpressConnect.Cli.Drawing;

/// <summary>Writes a picture as standalone SVG 1.1.</summary>
internal static class SvgWriter
{
    private const int CornerRadius = 7;
    private const int IconInset = 10;
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>Writes it; the same text for the same picture.</summary>
    public static string Write(Picture picture)
    {
        var root = new XElement(
            Svg + "svg",
            new XAttribute("version", "1.1"),
            new XAttribute("width", picture.Width),
            new XAttribute("height", picture.Height),
            new XAttribute("viewBox", $"0 0 {picture.Width} {picture.Height}"),
            new XElement(Svg + "title", Clean(picture.Title)),
            new XElement(Svg + "style", new XAttribute("type", "text/css"), SvgStyle.Sheet),
            Rectangle(new Box(0, 0, picture.Width, picture.Height), 0, "paper"),
            picture.Regions.Select(Region),
            picture.Nodes.Select(Node),
            picture.Edges.Select(Edge),
            picture.Texts.Select(Text),
            new XElement(Svg + "g", new XAttribute("class", "legend"), picture.Legend.Select(Sample)));
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
        {
            root.Save(writer);
        }

        return text.Append('\n').ToString();
    }

    private static XElement Region(PlacedRegion placed) =>
        Group("region", $"{placed.Region.Name} ({placed.Region.Id})", Rectangle(placed.Box, 10), placed.Texts.Select(Text));

    private static XElement Node(PlacedNode placed)
    {
        var (node, box) = (placed.Node, placed.Box);
        var tone = SvgStyle.Class(node.Condition.Shown);
        var parts = placed.Cells.Select(cell => Group(
            $"part {SvgStyle.Class(cell.Cell.Condition.Shown)}", Tip(cell.Cell.Name, cell.Cell.Lines, cell.Cell.Condition), Rectangle(cell.Box, 4), cell.Texts.Select(Text)));
        return Group(
            $"node {SvgStyle.Class(node.Kind)} {tone}",
            Tip(node.Name, node.Lines, node.Condition),
            Rectangle(box, 6),
            node.Condition.Shown is Tone.Plain ? null : Rectangle(new Box(box.Left, box.Top + 6, 4, box.Height - 12), 0, tone),
            new XElement(
                Svg + "path",
                new XAttribute("class", "icon"),
                new XAttribute("transform", $"translate({box.Left + IconInset},{placed.Texts[0].Baseline - 9})"),
                new XAttribute("d", Icons.Of(node.Kind))),
            placed.Texts.Select(Text),
            parts);
    }

    private static XElement Edge(PlacedEdge placed) => Group(
        $"edge {SvgStyle.Class(placed.Edge.Kind)}",
        Tip(placed.Edge.Lines.Count == 0 ? "" : placed.Edge.Lines[0], [.. placed.Edge.Lines.Skip(1)], placed.Edge.Condition),
        Strokes(placed.Edge.Kind, placed.Edge.Condition.Shown, placed.Way),
        placed.Texts.Select(Text));

    private static XElement Sample(PlacedSample sample)
    {
        var (left, top) = sample.At;
        return new XElement(
            Svg + "g",
            new XAttribute("class", "sample"),
            sample.Edge is { } kind
                ? Strokes(kind, sample.Tone, [sample.At, new Spot(left + 34, top)])
                : [Rectangle(new Box(left, top - 6, 12, 12), 3, SvgStyle.Class(sample.Tone))],
            Text(sample.Text));
    }

    private static IEnumerable<XElement> Strokes(EdgeKind kind, Tone tone, IReadOnlyList<Spot> way)
    {
        var (path, toned) = (Path(way), SvgStyle.Class(tone));
        switch (kind)
        {
            case EdgeKind.LeasedLine:
                yield return Stroke(tone is Tone.Broken ? $"lease-edge {toned}" : "lease-edge", path);
                yield return Stroke("lease", path);
                break;
            case EdgeKind.PartnerLine:
                yield return Stroke("partner-edge", path);
                yield return Stroke("partner-core", path);
                break;
            case EdgeKind.Vlan:
                yield return Stroke($"vlan {toned}", path);
                break;
            default:
                yield return Stroke($"link {toned}", path);
                yield return Interface(way[0], toned);
                yield return Interface(way[^1], toned);
                break;
        }
    }

    private static XElement Stroke(string style, string path) => new(Svg + "path", new XAttribute("class", style), new XAttribute("d", path));

    private static XElement Interface(Spot at, string tone) => new(
        Svg + "circle", new XAttribute("class", $"interface {tone}"), new XAttribute("cx", at.X), new XAttribute("cy", at.Y), new XAttribute("r", 4));

    /// <summary>The way with rounded corners.</summary>
    private static string Path(IReadOnlyList<Spot> way)
    {
        var path = new StringBuilder($"M{way[0].X} {way[0].Y}");
        for (var i = 1; i < way.Count - 1; i++)
        {
            var radius = Math.Min(CornerRadius, Math.Min(Length(way[i - 1], way[i]), Length(way[i], way[i + 1])) / 2);
            var (before, after) = (Towards(way[i], way[i - 1], radius), Towards(way[i], way[i + 1], radius));
            path.Append(CultureInfo.InvariantCulture, $"L{before.X} {before.Y}Q{way[i].X} {way[i].Y} {after.X} {after.Y}");
        }

        return path.Append(CultureInfo.InvariantCulture, $"L{way[^1].X} {way[^1].Y}").ToString();
    }

    private static int Length(Spot one, Spot other) => Math.Abs(one.X - other.X) + Math.Abs(one.Y - other.Y);

    private static Spot Towards(Spot from, Spot to, int distance) =>
        new(from.X + (Math.Sign(to.X - from.X) * distance), from.Y + (Math.Sign(to.Y - from.Y) * distance));

    private static XElement Group(string style, string tip, params object?[] content) =>
        new(Svg + "g", new XAttribute("class", style), tip.Length == 0 ? null : new XElement(Svg + "title", Clean(tip)), content);

    private static XElement Rectangle(Box box, int radius, string? style = null) => new(
        Svg + "rect",
        style is null ? null : new XAttribute("class", style),
        new XAttribute("x", box.Left),
        new XAttribute("y", box.Top),
        new XAttribute("width", box.Width),
        new XAttribute("height", box.Height),
        radius == 0 ? null : new XAttribute("rx", radius));

    private static XElement Text(PlacedText placed) => new(
        Svg + "text",
        new XAttribute("class", placed.Line.Tone is Tone.Plain ? SvgStyle.Class(placed.Line.Style) : $"{SvgStyle.Class(placed.Line.Style)} {SvgStyle.Class(placed.Line.Tone)}"),
        new XAttribute("x", placed.Left),
        new XAttribute("y", placed.Baseline),
        Clean(placed.Line.Text));

    /// <summary>Shown where the pointer rests: everything, unclipped.</summary>
    private static string Tip(string name, IReadOnlyList<string> lines, Condition condition) =>
        string.Join("\n", lines.Prepend(name).Append(condition.Status).Append(string.Join(", ", condition.Rules)).Where(static line => line.Length > 0));

    /// <summary>Names may hold characters that XML has no way to write.</summary>
    private static string Clean(string text) =>
        string.Concat(text.EnumerateRunes().Select(static rune => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\ufffd" : rune.ToString()));
}
