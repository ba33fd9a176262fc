using ExpressConnect.Cli.Drawing;
using ExpressConnect.Cli.Drawing.Layout;
using ExpressConnect.Engine;

namespace ExpressConnect.Cli.Tests.Drawing;

/// <summary>What is in an SVG file.</summary>
public sealed class SvgTests
{
    [Fact]
    public void The_figures_of_the_product_text_are_drawn()
    {
        Golden.Check("network-one-point.svg", Svg(NetworkScene.Of("Planned network", NetworkMap.Of(Networks.OnePoint()), [])));
        Golden.Check("network-over-a-partner.svg", Svg(NetworkScene.Of("Planned network", NetworkMap.Of(Networks.OverAPartner()), [])));
    }

    [Fact]
    public void A_network_of_twenty_nodes_is_drawn()
    {
        var scene = NetworkScene.Of("Deployed network", NetworkMap.Of(Networks.TwentyNodes()), []);
        Assert.Equal(20, scene.Nodes.Count);
        Golden.Check("network-twenty-nodes.svg", Svg(scene));
    }

    [Fact]
    public void Broken_rules_are_red_at_the_resource_that_breaks_them_and_explained_below()
    {
        var scene = NetworkScene.Of(
            "Planned network",
            NetworkMap.Of(Networks.OnePoint()),
            [new BrokenRule("VBR-06", "beijing-vbr", "VLAN 110 is taken"), new BrokenRule("RI-20", "to-shenzhen", "Middle.2 is no size for this"), new BrokenRule("VSW-04", "beijing-apps", "taken")]);
        Golden.Check("network-broken.svg", Svg(scene));
    }

    [Fact]
    public void It_stands_alone_with_a_title_a_legend_and_colours_for_dark_screens()
    {
        var svg = Svg(Scenes.OfEachKind());
        var drawn = new DrawnSvg(svg);
        Assert.Equal("Planned network of \"every-kind\"", drawn.All("title").First().Value);
        Assert.Contains("version=\"1.1\"", svg, StringComparison.Ordinal);
        Assert.Contains("@media (prefers-color-scheme:dark)", svg, StringComparison.Ordinal);
        Assert.Contains(drawn.Texts, static text => text.Element.Value == "leased line, to be installed by your provider");
        foreach (var outside in new[] { "href", "url(", "@import", "@font-face", "<script" })
        {
            Assert.DoesNotContain(outside, svg, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Leased_lines_are_yellow_and_a_partner_s_line_is_not()
    {
        var drawn = new DrawnSvg(Svg(NetworkScene.Of("Planned network", NetworkMap.Of(Networks.OverAPartner()), [])));
        var edges = drawn.All("g").Select(static group => group.Attribute("class")?.Value ?? "").ToList();
        Assert.Equal(3, edges.Count(static style => style == "edge leased-line"));
        Assert.Equal(1, edges.Count(static style => style == "edge partner-line"));
        Assert.Contains(drawn.Texts, static text => text.Element.Value == "partner's dedicated line, nothing to install");
    }

    [Fact]
    public void Names_may_hold_anything()
    {
        var drawn = new DrawnSvg(Svg(new Scene("<&>\u0001\"'") { Nodes = [new SceneNode("n", NodeKind.Vpc, "a\u0000b\ud83d\ude00<c>]]>")] }));
        Assert.Equal("<&>\ufffd\"'", drawn.All("title").First().Value);
        Assert.Contains(drawn.Texts, static text => text.Element.Value == "a\ufffdb\ud83d\ude00<c>]]>");
    }

    private static string Svg(Scene scene) => SvgWriter.Write(NetworkLayout.Arrange(scene));
}
