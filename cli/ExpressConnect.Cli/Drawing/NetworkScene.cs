using ExpressConnect.Engine;

namespace ExpressConnect.Cli.Drawing;

/// <summary>A network map as a scene: which things are nodes, what joins them, and what is written on both.</summary>
internal sealed class NetworkScene
{
    private readonly NetworkMap map;
    private readonly ILookup<string, string> rules;
    private readonly bool isOfSeveralAccounts;
    private readonly List<SceneNode> nodes = [];
    private readonly List<SceneEdge> edges = [];

    private NetworkScene(NetworkMap map, IReadOnlyList<BrokenRule> broken)
    {
        this.map = map;
        rules = broken.ToLookup(static rule => rule.Resource, static rule => rule.Rule);
        IEnumerable<MapItem> owned = [.. map.Lines, .. map.BorderRouters, .. map.Vpcs, .. map.Interfaces];
        isOfSeveralAccounts = owned.Select(static item => item.Account).Distinct().Skip(1).Any();
    }

    /// <summary>The scene of a map.</summary>
    /// <param name="title">What the network is called.</param>
    /// <param name="map">The map.</param>
    /// <param name="broken">The rules that it breaks.</param>
    public static Scene Of(string title, NetworkMap map, IReadOnlyList<BrokenRule> broken)
    {
        var made = new NetworkScene(map, broken);
        made.AddAccess();
        made.AddCloud();
        made.AddLinks();
        var regions = made.nodes.Select(static node => node.Region).OfType<string>().Distinct().Order(StringComparer.Ordinal);
        return new Scene(title)
        {
            Regions = [.. regions.Select(static id => new SceneRegion(id, Regions.TryGet(id, out var known) ? known.LocalName : id))],
            Nodes = made.nodes,
            Edges = made.edges,
            Broken = broken,
        };
    }

    private void AddAccess()
    {
        nodes.AddRange(map.Sites.Select(static site => new SceneNode(SiteId(site.Name), NodeKind.Site, site.Name)));
        nodes.AddRange(map.AccessPoints.Select(AccessPoint));
        var undecided = map.Lines.Where(static line => line.AccessPointId is null).ToList();
        if (undecided.Count > 0)
        {
            nodes.Add(new SceneNode(PointId(""), NodeKind.AccessPoint, "not known yet") { Cells = [.. undecided.Select(line => Port("", line))] });
        }

        foreach (var line in map.Lines)
        {
            var entry = PortId(line.AccessPointId ?? "", line);
            var end = line.PartnerAccessPoint is { } partner ? PortId(partner, line) : entry;
            edges.Add(new SceneEdge(EdgeKind.LeasedLine, SiteId(line.Site), end)
            {
                Lines = [Words.Bandwidth(line.Bandwidth), .. If(line.LineOperator is not null, Words.Carrier(line.LineOperator ?? ""))],
                Condition = Of(line, line.BusinessStatus),
            });
            if (end != entry)
            {
                edges.Add(new SceneEdge(EdgeKind.PartnerLine, end, entry));
            }
        }
    }

    private SceneNode AccessPoint(MapAccessPoint point)
    {
        var isPartners = point.Kind == AccessPointKind.Partner;
        var lines = map.Lines.Where(line => (isPartners ? line.PartnerAccessPoint : line.AccessPointId) == point.Key);
        return new SceneNode(PointId(point.Key), isPartners ? NodeKind.PartnerAccessPoint : NodeKind.AccessPoint, point.Name)
        {
            Lines = [.. new[] { point.Known?.Partner, point.Known?.City, point.Key }.OfType<string>().Where(line => line != point.Name)],
            Cells = [.. lines.Select(line => Port(point.Key, line))],
        };
    }

    private SceneCell Port(string point, MapLine line)
    {
        var backup = map.Lines.FirstOrDefault(other => other.Id == line.RedundantLineId);
        return new SceneCell(PortId(point, line), line.Label) { Lines = backup is null ? [] : [$"backed up by {backup.Label}"] };
    }

    private void AddCloud()
    {
        foreach (var router in map.BorderRouters)
        {
            var line = map.Lines.FirstOrDefault(line => line.Id == router.LineId);
            nodes.Add(new SceneNode(router.Id, NodeKind.BorderRouter, router.Label)
            {
                Region = router.Region,
                Lines =
                [
                    .. Gateways(router),
                    .. router.BgpPeers.Select(static peer => $"BGP {peer.PeerIpAddress} · {peer.Status}"),
                    .. If(line is null, "its line is not in this network"),
                    .. Owner(router),
                ],
                Condition = With(Of(router), [.. RoutesOf(router.RouteTableId), .. router.BgpPeers, .. router.BgpNetworks]),
            });
            if (line is not null)
            {
                edges.Add(new SceneEdge(EdgeKind.Vlan, PortId(line.AccessPointId ?? "", line), router.Id) { Lines = [Words.Vlan(router.VlanId)] });
            }
        }

        nodes.AddRange(map.Vpcs.Select(vpc => new SceneNode(vpc.Id, NodeKind.Vpc, vpc.Label)
        {
            Region = vpc.Region,
            Lines = [.. vpc.Ranges.Select(static range => range.ToString()), .. Owner(vpc)],
            Condition = With(Of(vpc), RoutesOf(vpc.RouteTableId)),
            Cells = [.. vpc.VSwitches.Select(vswitch => new SceneCell(vswitch.Id, vswitch.Label)
            {
                Lines = [string.Join(" · ", new[] { vswitch.Range?.ToString(), vswitch.ZoneId }.OfType<string>())],
                Condition = Silent(Of(vswitch)),
            })],
        }));
    }

    private void AddLinks()
    {
        var linked = map.Links.SelectMany(static link => new[] { link.Initiator.Id, link.Acceptor.Id }).ToHashSet();
        foreach (var link in map.Links)
        {
            edges.Add(new SceneEdge(EdgeKind.Link, Router(link.Initiator), Router(link.Acceptor))
            {
                Lines = [link.Label, Words.Bandwidth(link.Bandwidth)],
                Condition = Silent(new Condition(Words.Tone(link.Status), link.Status) { Rules = [.. RulesOf([link.Initiator, link.Acceptor])] }),
            });
        }

        foreach (var end in map.Interfaces.Where(end => !linked.Contains(end.Id)))
        {
            var elsewhere = new SceneNode($"opposite of {end.Id}", NodeKind.Elsewhere, end.OppositeInterfaceId is null ? "not connected" : "not in this network")
            {
                Region = end.OppositeInterfaceId is null ? end.Region : null,
                Lines = [.. If(end.OppositeInterfaceId is not null, end.OppositeInterfaceId ?? "")],
            };
            nodes.Add(elsewhere);
            edges.Add(new SceneEdge(EdgeKind.Link, Router(end), elsewhere.Id)
            {
                Lines = [end.Label, .. If(end.Bandwidth > 0, Words.Bandwidth(end.Bandwidth))],
                Condition = Silent(Of(end, end.BusinessStatus)),
            });
        }
    }

    /// <summary>The node of the router that an interface sits on; a new one where the network does not have it.</summary>
    private string Router(MapInterface end)
    {
        var vpc = map.Vpcs.FirstOrDefault(vpc => vpc.RouterId == end.RouterId);
        var id = vpc?.Id ?? end.RouterId ?? $"router of {end.Id}";
        if (!nodes.Exists(node => node.Id == id))
        {
            nodes.Add(new SceneNode(id, NodeKind.Elsewhere, end.RouterId ?? "a router not known yet") { Region = end.Region, Lines = ["not in this network"] });
        }

        return id;
    }

    private static IEnumerable<string> Gateways(MapBorderRouter router) => router switch
    {
        { LocalGatewayIp: { } local, PeerGatewayIp: { } peer, GatewaySubnet: { } subnet } => [$"{peer} – {local} /{subnet.Length}"],
        { LocalGatewayIp: { } local, PeerGatewayIp: { } peer } => [$"{peer} – {local}"],
        _ => [],
    };

    private IEnumerable<string> Owner(MapItem item) => If(isOfSeveralAccounts, $"account {item.Account}");

    private IEnumerable<MapRoute> RoutesOf(string table) => map.Routes.Where(route => route.RouteTableId == table);

    private static IEnumerable<string> If(bool holds, string line) => holds ? [line] : [];

    private Condition Of(MapItem item, string businessStatus = "Normal")
    {
        var status = businessStatus == "Normal" ? item.Status : businessStatus;
        return new Condition(Words.Tone(status), status) { Rules = [.. RulesOf([item])] };
    }

    /// <summary>The condition of a router, with the rules that things without a place of their own break on it.</summary>
    private Condition With(Condition condition, IEnumerable<MapItem> parts) => condition with { Rules = [.. condition.Rules.Union(RulesOf(parts))] };

    private IEnumerable<string> RulesOf(IEnumerable<MapItem> items) => items.Where(static item => item.Name.Length > 0).SelectMany(item => rules[item.Name]).Distinct();

    /// <summary>What is in order says so by its colour alone, where the word would stand everywhere.</summary>
    private static Condition Silent(Condition condition) => condition.Tone is Tone.Ready ? condition with { Status = "" } : condition;

    private static string SiteId(string site) => $"site {site}";

    private static string PointId(string point) => $"access point {point}";

    private static string PortId(string point, MapLine line) => $"{line.Id} at {point}";
}
