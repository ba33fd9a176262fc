using ExpressConnect.Cli.Drawing;

namespace ExpressConnect.Cli.Tests.Drawing;

/// <summary>Mermaid and DOT, and how much room texts are given.</summary>
public sealed class TextFormatTests
{
    [Fact]
    public void Every_kind_of_node_and_edge_has_its_look_in_Mermaid_and_DOT()
    {
        Golden.Check("network.mmd", MermaidWriter.Write(Scenes.OfEachKind()));
        Golden.Check("network.dot", DotWriter.Write(Scenes.OfEachKind()));
    }

    [Fact]
    public void Names_with_characters_of_the_language_stay_names()
    {
        var scene = new Scene("a \"b\"") { Nodes = [new SceneNode("n\"1", NodeKind.Vpc, "x\"]; end |<y>{z}\\") { Cells = [new SceneCell("c", "p|q{}")] }] };
        Assert.Contains("n0[\"VPC<br/>x#34;]#59; end |#60;y#62;{z}#92;\"]", MermaidWriter.Write(scene), StringComparison.Ordinal);
        Assert.Contains("\"n\\\"1\" [shape=record, style=filled, label=\"<head> VPC\\nx\\\"]; end \\|\\<y\\>\\{z\\}\\\\ | <p0> p\\|q\\{\\}\"]", DotWriter.Write(scene), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("short", "short")]
    [InlineData("a-name-that-is-much-too-long-for-its-box", "a-name-th…")]
    [InlineData("北京办公室北京办公室", "北京办公室…")]
    public void What_does_not_fit_ends_in_an_ellipsis(string text, string shown)
    {
        Assert.Equal(shown, TextMetrics.Clip(text, TextStyle.Detail, 75));
        Assert.True(TextMetrics.Width(shown, TextStyle.Detail) <= 75);
    }

    [Fact]
    public void Long_texts_break_between_words() =>
        Assert.Equal(["one two", "three", "four-and…"], TextMetrics.Wrap("one two three four-and-a-half-of-five", TextStyle.Detail, 62));
}
