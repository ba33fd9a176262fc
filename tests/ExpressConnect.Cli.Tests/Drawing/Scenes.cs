using ExpressConnect.Cli.Drawing;

namespace ExpressConnect.Cli.Tests.Drawing;

/// <summary>Scenes that no deployment makes: broken in every way, and of every shape.</summary>
internal static class Scenes
{
    private static readonly Condition Ready = new(Tone.Ready, "Active");
    private static readonly Condition Waiting = new(Tone.Waiting, "Allocated");
    private static readonly string[] Regions = ["cn-beijing", "cn-shenzhen", "cn-hangzhou", "eu-central-1", "us-west-1"];

    /// <summary>One of each kind of node and edge, two of them broken.</summary>
    public static Scene OfEachKind() => new("Planned network of \"every-kind\"")
    {
        Regions = [new SceneRegion("cn-beijing", "China (Beijing)"), new SceneRegion("cn-shenzhen", "China (Shenzhen)")],
        Nodes =
        [
            new SceneNode("beijing", NodeKind.Site, "Beijing, Chaoyang"),
            new SceneNode("tianjin", NodeKind.Site, "Tianjin"),
            new SceneNode("partner", NodeKind.PartnerAccessPoint, "Tianjin-Partner-A") { Lines = ["ChinaCache, Tianjin"], Cells = [new SceneCell("partner/tianjin-line", "tianjin-line")] },
            new SceneNode("ap", NodeKind.AccessPoint, "Beijing-Daxing-A")
            {
                Lines = ["ap-cn-beijing-dx-A", "Beijing"],
                Cells = [new SceneCell("ap/tianjin-line", "tianjin-line") { Lines = ["1000Base-LX"] }, new SceneCell("ap/beijing-line", "beijing-line") { Lines = ["10GBase-LR"] }],
            },
            new SceneNode("vbr-1", NodeKind.BorderRouter, "beijing-vbr") { Region = "cn-beijing", Lines = ["10.255.0.1 – 10.255.0.2 /30"], Condition = Ready },
            new SceneNode("vbr-2", NodeKind.BorderRouter, "tianjin-vbr") { Region = "cn-beijing", Lines = ["10.255.0.5 – 10.255.0.6 /30"], Condition = Ready with { Rules = ["VBR-06", "VBR-11"] } },
            new SceneNode("hub", NodeKind.Vpc, "hub")
            {
                Region = "cn-beijing",
                Lines = ["10.0.0.0/16"],
                Condition = new Condition(Tone.Ready, "Available"),
                Cells = [new SceneCell("hub-a", "hub-a") { Lines = ["10.0.1.0/24 · cn-beijing-h"] }, new SceneCell("hub-b", "hub-b") { Lines = ["10.0.1.0/24 · cn-beijing-k"], Condition = Condition.Unsaid with { Rules = ["VSW-04"] } }],
            },
            new SceneNode("lab", NodeKind.Vpc, "lab") { Region = "cn-beijing", Lines = ["10.2.0.0/16"], Condition = new Condition(Tone.Ready, "Available") },
            new SceneNode("south", NodeKind.Vpc, "south") { Region = "cn-shenzhen", Lines = ["10.1.0.0/16"], Condition = new Condition(Tone.Ready, "Available") },
            new SceneNode("other", NodeKind.Elsewhere, "not in this picture") { Region = "cn-shenzhen", Lines = ["account 1000000000000002"] },
        ],
        Edges =
        [
            new SceneEdge(EdgeKind.LeasedLine, "beijing", "ap/beijing-line") { Lines = ["10 Gbit/s", "China Unicom"], Condition = Waiting },
            new SceneEdge(EdgeKind.LeasedLine, "tianjin", "partner/tianjin-line") { Lines = ["1 Gbit/s", "China Telecom"], Condition = new Condition(Tone.Ready, "Enabled") },
            new SceneEdge(EdgeKind.PartnerLine, "partner/tianjin-line", "ap/tianjin-line"),
            new SceneEdge(EdgeKind.Vlan, "ap/beijing-line", "vbr-1") { Lines = ["VLAN 110"] },
            new SceneEdge(EdgeKind.Vlan, "ap/tianjin-line", "vbr-2") { Lines = ["VLAN 110"] },
            new SceneEdge(EdgeKind.Link, "vbr-1", "hub") { Lines = ["Large.1 · 1 Gbit/s"], Condition = Ready },
            new SceneEdge(EdgeKind.Link, "vbr-1", "south") { Lines = ["Middle.2 · 200 Mbit/s"], Condition = new Condition(Tone.Off, "Inactive") },
            new SceneEdge(EdgeKind.Link, "vbr-2", "hub") { Lines = ["Large.1 · 1 Gbit/s"], Condition = Ready },
            new SceneEdge(EdgeKind.Link, "hub", "lab") { Lines = ["Large.2 · 2 Gbit/s"], Condition = Ready },
            new SceneEdge(EdgeKind.Link, "lab", "south") { Lines = ["Middle.1 · 100 Mbit/s"], Condition = Ready with { Rules = ["PEER-22"] } },
            new SceneEdge(EdgeKind.Link, "vbr-1", "other") { Lines = ["Small.1 · 10 Mbit/s"], Condition = new Condition(Tone.Off, "Idle") },
        ],
        Broken =
        [
            new BrokenRule("VBR-06", "tianjin-vbr", "VLAN 110 is taken"),
            new BrokenRule("PEER-22", "lab-south", "vSwitches of the two VPCs overlap"),
        ],
    };

    /// <summary>A network of about so many nodes, the same for the same seed: names of all lengths, everything joined to anything.</summary>
    public static Scene Generated(int nodes, int seed)
    {
        // Not for secrets: the same network for the same seed is the point.
#pragma warning disable CA5394
        var random = new Random(seed);
        string[] words = ["hub", "office", "Wörter-mit-ß", "北京办公室", "a-name-that-somebody-made-very-very-long-for-whatever-reason", "WWWWWWWWWWWW", "x"];
        var kinds = Enum.GetValues<NodeKind>();
        var made = Enumerable.Range(0, nodes).Select(number =>
        {
            var kind = kinds[random.Next(kinds.Length)];
            return new SceneNode($"n{number}", kind, $"{words[random.Next(words.Length)]}-{number}")
            {
                Region = kind >= NodeKind.BorderRouter ? Regions[random.Next(Regions.Length)] : null,
                Lines = [.. Enumerable.Range(0, random.Next(4)).Select(line => $"10.{number}.{line}.0/24")],
                Condition = AnyCondition(),
                Cells = [.. Enumerable.Range(0, random.Next(4)).Select(cell => new SceneCell($"n{number}/{cell}", words[random.Next(words.Length)]) { Lines = [.. Enumerable.Range(0, random.Next(2)).Select(_ => "10.0.0.0/24 · cn-beijing-h")], Condition = AnyCondition() })],
            };
        }).ToList();
        var ends = made.SelectMany(static node => node.Cells.Select(static cell => cell.Id).Prepend(node.Id)).ToList();
        return new Scene("Generated")
        {
            Regions = [.. Regions.Select(static region => new SceneRegion(region, $"Region {region}"))],
            Nodes = made,
            Edges = [.. Enumerable.Range(0, nodes * 3 / 2).Select(_ => new SceneEdge((EdgeKind)random.Next(4), ends[random.Next(ends.Count)], ends[random.Next(ends.Count)])
            {
                Lines = [.. Enumerable.Range(0, random.Next(3)).Select(_ => words[random.Next(words.Length)])],
                Condition = AnyCondition(),
            })],
            Broken = [.. Enumerable.Range(0, random.Next(3)).Select(number => new BrokenRule($"VBR-0{number}", words[random.Next(words.Length)], string.Join(' ', words)))],
        };

        Condition AnyCondition() => new((Tone)random.Next(4), random.Next(2) == 0 ? "" : "Active") { Rules = random.Next(4) == 0 ? ["VBR-06"] : [] };
#pragma warning restore CA5394
    }
}
