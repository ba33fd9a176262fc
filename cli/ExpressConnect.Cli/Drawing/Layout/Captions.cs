namespace ExpressConnect.Cli.Drawing.Layout;

/// <summary>What stands above and below the network: its title, the legend, and the rules that it breaks.</summary>
internal static class Captions
{
    /// <summary>The least width of a picture, so that a small network has a readable legend.</summary>
    public const int LeastWidth = 560;

    private const int Margin = 24;
    private const int AboveLegend = 26;
    private const int EdgeSample = 44;
    private const int ToneSample = 20;
    private const int SampleGap = 22;

    /// <summary>The title, and where the network begins below it.</summary>
    public static (IReadOnlyList<PlacedText> Texts, int Below) Title(Scene scene)
    {
        var block = new TextBlock([new TextLine(scene.Title, TextStyle.Title)]).Within(LeastWidth);
        return (block.At(Margin, Margin), Margin + block.Height + 14);
    }

    /// <summary>The legend and the broken rules, below the network.</summary>
    public static (IReadOnlyList<PlacedSample> Legend, IReadOnlyList<PlacedText> Texts, int Right, int Bottom) Below(Scene scene, int top, int right)
    {
        var legend = new List<PlacedSample>();
        var texts = new List<PlacedText>();
        var (left, y) = (Margin, top + AboveLegend);
        foreach (var (edge, tone, words) in Entries(scene))
        {
            var line = new TextLine(words, TextStyle.Detail);
            var sample = edge is null ? ToneSample : EdgeSample;
            var width = sample + TextMetrics.Width(words, line.Style);
            if (left > Margin && left + width > right)
            {
                (left, y) = (Margin, y + line.Style.Height() + 6);
            }

            legend.Add(new PlacedSample(edge, tone, new Spot(left, y + 6), new PlacedText(left + sample, y + 10, line)));
            left += width + SampleGap;
        }

        y += legend.Count == 0 ? 0 : AboveLegend;
        foreach (var rule in scene.Broken)
        {
            var lines = TextMetrics.Wrap($"{rule.Rule} {rule.Resource}: {rule.Headline}", TextStyle.Detail, right - Margin);
            var block = new TextBlock([.. lines.Select(static line => new TextLine(line, TextStyle.Detail, Tone.Broken))]);
            texts.AddRange(block.At(Margin, y));
            y += block.Height + 2;
        }

        return (legend, texts, right, y);
    }

    private static IEnumerable<(EdgeKind? Edge, Tone Tone, string Words)> Entries(Scene scene)
    {
        foreach (var kind in scene.Edges.Select(static edge => edge.Kind).Distinct().Order())
        {
            yield return (kind, kind is EdgeKind.Link ? Tone.Ready : Tone.Plain, kind.Words());
        }

        var conditions = scene.Nodes.Select(static node => node.Condition)
            .Concat(scene.Nodes.SelectMany(static node => node.Cells).Select(static cell => cell.Condition))
            .Concat(scene.Edges.Select(static edge => edge.Condition));
        foreach (var tone in conditions.Select(static condition => condition.Shown).Where(static tone => tone != Tone.Plain).Distinct().Order())
        {
            yield return (null, tone, tone.Words());
        }
    }

    private static string Words(this EdgeKind kind) => kind switch
    {
        EdgeKind.LeasedLine => "leased line, to be installed by your provider",
        EdgeKind.PartnerLine => "partner's dedicated line, nothing to install",
        EdgeKind.Vlan => "VLAN of a line",
        _ => "link, a router interface at each end",
    };

    private static string Words(this Tone tone) => tone switch
    {
        Tone.Ready => "in order",
        Tone.Waiting => "on the way",
        Tone.Off => "off or not connected",
        Tone.Broken => "breaks a rule",
        _ => "",
    };
}
