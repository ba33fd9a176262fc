using System.Text;

namespace ExpressConnect.Cli.Drawing;

/// <summary>
/// The style sheet of a picture: light, and dark where the reader's screen is. Viewers that know no colour schemes show the light
/// one on its own background.
/// </summary>
internal static class SvgStyle
{
    private static readonly Palette Light = new()
    {
        Background = "#ffffff", Text = "#1c2733", Muted = "#566373", Node = "#ffffff", NodeEdge = "#93a1b3", Region = "#f2f6fb",
        RegionEdge = "#bccadb", Part = "#eef2f7", Lease = "#f7b500", LeaseEdge = "#8f6800", Ready = "#17803d", Waiting = "#b4500b",
        Off = "#6b7480", Broken = "#c6171e",
    };

    private static readonly Palette Dark = new()
    {
        Background = "#10161f", Text = "#e6ebf2", Muted = "#a2aebd", Node = "#1c2634", NodeEdge = "#5d6d82", Region = "#161e2a",
        RegionEdge = "#3a4a5f", Part = "#263243", Lease = "#ffcf33", LeaseEdge = "#7a5d00", Ready = "#4cd07d", Waiting = "#ff9d57",
        Off = "#97a3b2", Broken = "#ff7b7b",
    };

    /// <summary>The sheet.</summary>
    public static string Sheet { get; } = Write();

    private static string Write()
    {
        var sheet = new StringBuilder("\n");
        sheet.Append("text{font-family:\"Helvetica Neue\",Helvetica,Arial,\"Liberation Sans\",\"DejaVu Sans\",sans-serif}\n");
        foreach (var style in Enum.GetValues<TextStyle>())
        {
            sheet.Append($"text.{Class(style)}{{font-size:{style.Size()}px{(style.IsBold() ? ";font-weight:bold" : "")}}}\n");
        }

        sheet.Append(
            """
            .edge path,.sample path,.icon{fill:none;stroke-linejoin:round}
            .node rect,.region rect,.part rect{stroke-width:1}
            .partner-access-point>rect,.elsewhere>rect{stroke-dasharray:5 3}
            .icon{stroke-width:1.4;stroke-linecap:round}
            .lease{stroke-width:4}.lease-edge{stroke-width:6}
            .partner-core{stroke-width:3}.partner-edge{stroke-width:6}
            path.vlan{stroke-width:1.6}path.link{stroke-width:2}
            path.waiting{stroke-dasharray:7 4}path.off{stroke-dasharray:2 4}

            """);
        sheet.Append(Light.Rules());
        sheet.Append("@media (prefers-color-scheme:dark){\n").Append(Dark.Rules()).Append("}\n");
        return sheet.ToString();
    }

    /// <summary>Class of a style, a tone, or a kind: <c>partner-access-point</c>.</summary>
    public static string Class<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString().Select(static (c, i) => char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));

    private sealed record Palette
    {
        public required string Background { get; init; }

        public required string Text { get; init; }

        public required string Muted { get; init; }

        public required string Node { get; init; }

        public required string NodeEdge { get; init; }

        public required string Region { get; init; }

        public required string RegionEdge { get; init; }

        public required string Part { get; init; }

        public required string Lease { get; init; }

        public required string LeaseEdge { get; init; }

        public required string Ready { get; init; }

        public required string Waiting { get; init; }

        public required string Off { get; init; }

        public required string Broken { get; init; }

        public string Rules() =>
            $$"""
            .paper{fill:{{Background}}}
            text{fill:{{Text}}}
            text.kind,text.detail{fill:{{Muted}}}
            .node>rect{fill:{{Node}};stroke:{{NodeEdge}}}
            .region>rect{fill:{{Region}};stroke:{{RegionEdge}}}
            .part>rect{fill:{{Part}};stroke:none}
            .icon{stroke:{{Muted}}}
            .lease{stroke:{{Lease}}}.lease-edge{stroke:{{LeaseEdge}}}
            .partner-core{stroke:{{Background}}}.partner-edge,path.vlan,path.link{stroke:{{Muted}}}
            .interface{fill:{{Background}};stroke:{{Muted}};stroke-width:2}
            {{Toned("ready", Ready)}}{{Toned("waiting", Waiting)}}{{Toned("off", Off)}}{{Toned("broken", Broken)}}
            .node.broken>rect,.part.broken>rect{stroke:{{Broken}};stroke-width:2}

            """;

        private static string Toned(string tone, string colour) =>
            $"text.{tone},rect.{tone}{{fill:{colour}}}path.{tone},circle.{tone}{{stroke:{colour}}}";
    }
}
