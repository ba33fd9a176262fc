using System.Text;
using ExpressConnect.Cli.Drawing.Layout;

namespace ExpressConnect.Cli.Drawing;

/// <summary>Writes a scene as a Mermaid flowchart, for pages that draw those.</summary>
internal static class MermaidWriter
{
    private const string Styles =
        """
            classDef ready stroke:#17803d,stroke-width:2px
            classDef waiting stroke:#b4500b,stroke-width:2px,stroke-dasharray:7 4
            classDef off stroke:#6b7480,stroke-dasharray:2 4
            classDef broken stroke:#c6171e,stroke-width:3px,color:#c6171e
        """;

    /// <summary>Writes it; the same text for the same scene.</summary>
    public static string Write(Scene scene)
    {
        var names = new Names(scene);
        var text = new StringBuilder("---\ntitle: ").Append(YamlText(scene.Title)).Append("\n---\nflowchart LR\n");
        foreach (var node in scene.Nodes.Where(static node => node.Region is null))
        {
            Node(text, "    ", node, names);
        }

        foreach (var region in scene.Regions)
        {
            var nodes = scene.Nodes.Where(node => node.Region == region.Id).ToList();
            if (nodes.Count > 0)
            {
                text.Append($"    subgraph {names.Of(region)}[\"{Text(region.Name)} · {Text(region.Id)}\"]\n");
                nodes.ForEach(node => Node(text, "        ", node, names));
                text.Append("    end\n");
            }
        }

        for (var number = 0; number < scene.Edges.Count; number++)
        {
            var edge = scene.Edges[number];
            var label = Label(NodeText.Of(edge));
            text.Append($"    {names.Of(edge.From)} {Arrow(edge)}{(label.Length == 0 ? "" : $"|\"{label}\"|")} {names.Of(edge.To)}\n");
            if (Style(edge) is { } style)
            {
                text.Append($"    linkStyle {number} {style}\n");
            }
        }

        return text.Append(Styles).Append('\n').ToString();
    }

    private static void Node(StringBuilder text, string indent, SceneNode node, Names names)
    {
        var style = node.Condition.Shown is Tone.Plain ? "" : $":::{SvgStyle.Class(node.Condition.Shown)}";
        var label = Label(NodeText.Of(node));
        if (node.Cells.Count == 0)
        {
            text.Append($"{indent}{names.Of(node.Id)}[\"{label}\"]{style}\n");
            return;
        }

        text.Append($"{indent}subgraph {names.Of(node.Id)}[\"{label}\"]\n");
        foreach (var cell in node.Cells)
        {
            var cellStyle = cell.Condition.Shown is Tone.Plain ? "" : $":::{SvgStyle.Class(cell.Condition.Shown)}";
            text.Append($"{indent}    {names.Of(cell.Id)}[\"{Label(NodeText.Of(cell))}\"]{cellStyle}\n");
        }

        text.Append($"{indent}end\n");
        text.Append(style.Length == 0 ? "" : $"{indent}class {names.Of(node.Id)} {style[3..]}\n");
    }

    private static string Arrow(SceneEdge edge) => edge.Kind switch
    {
        EdgeKind.LeasedLine => "===",
        EdgeKind.Link when edge.Condition.Shown is Tone.Waiting or Tone.Off => "o-.-o",
        EdgeKind.Link => "o--o",
        _ => "---",
    };

    private static string? Style(SceneEdge edge) => (edge.Kind, edge.Condition.Shown) switch
    {
        (_, Tone.Broken) => "stroke:#c6171e,stroke-width:3px",
        (EdgeKind.LeasedLine, _) => "stroke:#f7b500,stroke-width:4px",
        (EdgeKind.Link, Tone.Ready) => "stroke:#17803d",
        (EdgeKind.Link, Tone.Waiting) => "stroke:#b4500b",
        _ => null,
    };

    private static string Label(TextBlock block) => string.Join("<br/>", block.Lines.Select(static line => Text(line.Text)));

    /// <summary>Mermaid writes what has a meaning of its own as numbered characters.</summary>
    private static string Text(string text)
    {
        var safe = new StringBuilder();
        foreach (var character in text)
        {
            safe.Append(character is '"' or '<' or '>' or '&' or '#' or ';' or '`' or '\\' || char.IsControl(character) ? $"#{(int)character};" : character.ToString());
        }

        return safe.ToString();
    }

    private static string YamlText(string text) =>
        "\"" + string.Concat(text.Select(static character => character is '"' or '\\' ? $"\\{character}" : char.IsControl(character) ? " " : character.ToString())) + "\"";

    /// <summary>Plain names for ids, which may hold anything.</summary>
    private sealed class Names(Scene scene)
    {
        private readonly Dictionary<string, string> names = scene.Nodes.SelectMany(static node => node.Cells.Select(static cell => cell.Id).Prepend(node.Id))
            .Select(static (id, number) => (id, name: $"n{number}")).ToDictionary(static pair => pair.id, static pair => pair.name);

        public string Of(string id) => names[id];

        public string Of(SceneRegion region) => $"r{scene.Regions.TakeWhile(other => other != region).Count()}";
    }
}
