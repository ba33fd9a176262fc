using System.Text;
using ExpressConnect.Cli.Drawing.Layout;

namespace ExpressConnect.Cli.Drawing;

/// <summary>Writes a scene in the DOT language of Graphviz.</summary>
internal static class DotWriter
{
    /// <summary>Writes it; the same text for the same scene.</summary>
    public static string Write(Scene scene)
    {
        var text = new StringBuilder("digraph network {\n");
        text.Append($"  label={Quoted(scene.Title)}; labelloc=t; rankdir=LR; fontname=\"Helvetica\"; nodesep=0.4; ranksep=1.2;\n");
        text.Append("  node [shape=box, style=\"rounded,filled\", fillcolor=white, color=\"#93a1b3\", fontname=\"Helvetica\", fontsize=11];\n");
        text.Append("  edge [dir=none, color=\"#566373\", fontname=\"Helvetica\", fontsize=10];\n");
        foreach (var node in scene.Nodes.Where(static node => node.Region is null))
        {
            Node(text, "  ", node);
        }

        foreach (var region in scene.Regions)
        {
            var nodes = scene.Nodes.Where(node => node.Region == region.Id).ToList();
            if (nodes.Count > 0)
            {
                text.Append($"  subgraph {Quoted("cluster " + region.Id)} {{\n    label={Quoted($"{region.Name}\n{region.Id}")}; style=\"rounded,filled\"; fillcolor=\"#f2f6fb\"; color=\"#bccadb\";\n");
                nodes.ForEach(node => Node(text, "    ", node));
                text.Append("  }\n");
            }
        }

        foreach (var edge in scene.Edges)
        {
            text.Append($"  {End(scene, edge.From)} -> {End(scene, edge.To)} [label={Quoted(Lines(NodeText.Of(edge)))}{Style(edge)}];\n");
        }

        return text.Append("}\n").ToString();
    }

    private static void Node(StringBuilder text, string indent, SceneNode node)
    {
        var colour = Colour(node.Condition.Shown) is { } named ? $", color=\"{named}\", penwidth=2" : "";
        if (node.Cells.Count == 0)
        {
            text.Append($"{indent}{Quoted(node.Id)} [label={Quoted(Lines(NodeText.Of(node)))}{colour}];\n");
            return;
        }

        // A record: the head and the parts are fields, which edges can name.
        var fields = node.Cells.Select((cell, number) => $"<p{number}> {Field(Lines(NodeText.Of(cell)))}").Prepend("<head> " + Field(Lines(NodeText.Of(node))));
        text.Append($"{indent}{Quoted(node.Id)} [shape=record, style=filled, label=\"{string.Join(" | ", fields)}\"{colour}];\n");
    }

    private static string End(Scene scene, string id)
    {
        foreach (var node in scene.Nodes)
        {
            if (node.Id == id)
            {
                return node.Cells.Count == 0 ? Quoted(id) : Quoted(id) + ":head";
            }

            var part = node.Cells.TakeWhile(cell => cell.Id != id).Count();
            if (part < node.Cells.Count)
            {
                return $"{Quoted(node.Id)}:p{part}";
            }
        }

        return Quoted(id);
    }

    private static string Style(SceneEdge edge) => edge.Kind switch
    {
        EdgeKind.LeasedLine => $", penwidth=4, color=\"{(edge.Condition.IsBroken ? "#c6171e" : "#f7b500")}\"{Words(edge)}",
        EdgeKind.PartnerLine => ", color=\"#566373:#566373\"",
        EdgeKind.Link => $", dir=both, arrowhead=odot, arrowtail=odot{Dashes(edge.Condition.Shown)}{Words(edge)}" + (Colour(edge.Condition.Shown) is { } colour ? $", color=\"{colour}\"" : ""),
        _ => Words(edge),
    };

    private static string Words(SceneEdge edge) => Colour(edge.Condition.Shown) is { } colour ? $", fontcolor=\"{colour}\"" : "";

    private static string Dashes(Tone tone) => tone switch { Tone.Waiting => ", style=dashed", Tone.Off => ", style=dotted", _ => "" };

    private static string? Colour(Tone tone) => tone switch
    {
        Tone.Ready => "#17803d",
        Tone.Waiting => "#b4500b",
        Tone.Off => "#6b7480",
        Tone.Broken => "#c6171e",
        _ => null,
    };

    private static string Lines(TextBlock block) => string.Join('\n', block.Lines.Select(static line => line.Text));

    private static string Quoted(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) + "\"";

    private static string Field(string text)
    {
        var quoted = Quoted(text)[1..^1];
        return string.Concat(quoted.Select(static character => character is '{' or '}' or '|' or '<' or '>' ? $"\\{character}" : character.ToString()));
    }
}
