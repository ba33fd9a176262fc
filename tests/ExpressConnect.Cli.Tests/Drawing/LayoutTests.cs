using System.Collections.Concurrent;
using System.Diagnostics;
using System.Xml.Linq;
using ExpressConnect.Cli.Drawing;
using ExpressConnect.Cli.Drawing.Layout;

namespace ExpressConnect.Cli.Tests.Drawing;

/// <summary>Whatever the network: nothing is written over anything. Judged by the file, not by what the layout believes.</summary>
public sealed class LayoutTests
{
    private static readonly ConcurrentDictionary<(int Nodes, int Seed), DrawnSvg> Drawn = new();

    public static TheoryData<int, int> Networks()
    {
        var data = new TheoryData<int, int>();
        for (var seed = 0; seed < 30; seed++)
        {
            data.Add(1 + (seed * 7 % 34), seed);
        }

        data.Add(80, 1000);
        return data;
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void No_two_labels_overlap(int nodes, int seed)
    {
        var texts = Draw(nodes, seed).Texts;
        for (var i = 0; i < texts.Count; i++)
        {
            Assert.All(texts.Skip(i + 1), other => Assert.False(DrawnSvg.Meet(texts[i].Box, other.Box), $"'{texts[i].Element.Value}' lies on '{other.Element.Value}'"));
        }
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void No_label_crosses_a_node_that_is_not_its_own_or_leaves_its_own(int nodes, int seed)
    {
        var drawn = Draw(nodes, seed);
        foreach (var (text, room) in drawn.Texts)
        {
            Assert.True(DrawnSvg.Holds(drawn.Paper, room), $"'{text.Value}' leaves the picture");
            foreach (var (group, box) in drawn.Boxes.Concat(drawn.Regions.Where(region => text.Parent == region.Group)))
            {
                var isOwn = text.Ancestors().Contains(group);
                Assert.True(isOwn ? DrawnSvg.Holds(box, room) : !DrawnSvg.Meet(box, room), $"'{text.Value}' {(isOwn ? "leaves" : "crosses")} '{Tip(group)}'");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Nodes_stand_apart_each_in_its_region(int nodes, int seed)
    {
        var drawn = Draw(nodes, seed);
        var outer = drawn.Boxes.Where(static box => box.Group.Attribute("class")!.Value.StartsWith("node ", StringComparison.Ordinal)).ToList();
        Assert.Equal(nodes, outer.Count);
        for (var i = 0; i < outer.Count; i++)
        {
            Assert.All(outer.Skip(i + 1), other => Assert.False(DrawnSvg.Meet(outer[i].Box, other.Box)));
            Assert.All(drawn.Regions, region => Assert.True(DrawnSvg.Holds(region.Box, outer[i].Box) || !DrawnSvg.Meet(region.Box, outer[i].Box)));
        }
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void No_wire_runs_through_a_node_or_through_what_is_written(int nodes, int seed)
    {
        var drawn = Draw(nodes, seed);
        foreach (var (edge, stretch) in drawn.Strokes)
        {
            Assert.All(drawn.Boxes, box => Assert.False(DrawnSvg.Meet(Inner(box.Box), stretch), $"a wire runs through '{Tip(box.Group)}'"));
            Assert.All(drawn.Texts, text => Assert.False(DrawnSvg.Meet(text.Box, stretch), $"'{Tip(edge)}' runs through '{text.Element.Value}'"));
        }
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void No_two_edges_share_a_stretch(int nodes, int seed)
    {
        var strokes = Draw(nodes, seed).Strokes.Where(static stroke => Math.Max(stroke.Box.Width, stroke.Box.Height) > 8).ToList();
        for (var i = 0; i < strokes.Count; i++)
        {
            var (edge, one) = strokes[i];
            Assert.All(strokes.Skip(i + 1).Where(other => other.Group != edge), other => Assert.False(
                one.Width > 1 == other.Box.Width > 1 && DrawnSvg.Meet(one, other.Box), $"'{Tip(edge)}' and '{Tip(other.Group)}' share {one} and {other.Box}"));
        }
    }

    [Fact]
    public void The_same_scene_is_the_same_file_and_a_network_of_hundreds_is_drawn_in_seconds()
    {
        Assert.Equal(Svg(Scenes.Generated(30, 7)), Svg(Scenes.Generated(30, 7)));
        var started = Stopwatch.StartNew();
        Svg(Scenes.Generated(300, 1));
        Assert.True(started.Elapsed < TimeSpan.FromSeconds(20), $"{started.Elapsed}");
    }

    private static DrawnSvg Draw(int nodes, int seed) => Drawn.GetOrAdd((nodes, seed), static key => new DrawnSvg(Svg(Scenes.Generated(key.Nodes, key.Seed))));

    private static string Svg(Scene scene) => SvgWriter.Write(NetworkLayout.Arrange(scene));

    private static string Tip(XElement group) => group.Elements().FirstOrDefault(static e => e.Name.LocalName == "title")?.Value ?? "";

    // Wires end on the border of nodes.
    private static Box Inner(Box box) => new(box.Left + 2, box.Top + 2, box.Width - 4, box.Height - 4);
}
