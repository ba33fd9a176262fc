namespace ExpressConnect.Engine;

/// <summary>A map, found by what things are called.</summary>
internal sealed class MapIndex(NetworkMap map)
{
    private readonly Dictionary<string, MapLine> _lines = map.Lines.ToDictionary(line => line.Id);
    private readonly Dictionary<string, MapBorderRouter> _routers = map.BorderRouters.ToDictionary(router => router.Id);
    private readonly Dictionary<string, MapVpc> _vpcs = map.Vpcs.ToDictionary(vpc => vpc.RouterId);
    private readonly Dictionary<string, MapInterface> _interfaces = map.Interfaces.ToDictionary(end => end.Id);
    private readonly Dictionary<string, MapLink> _links = map.Links
        .SelectMany(link => new[] { (link.Initiator.Id, link), (link.Acceptor.Id, link) }).ToDictionary(pair => pair.Id, pair => pair.link);

    private readonly Dictionary<string, MapSite> _sites = map.Sites.ToDictionary(site => site.Name);
    private readonly ILookup<string?, MapBorderRouter> _onLine = map.BorderRouters.ToLookup(router => router.LineId);
    private readonly ILookup<string?, MapRoute> _routes = map.Routes.ToLookup(route => route.RouteTableId);
    private readonly ILookup<string?, MapRoute> _over = map.Routes
        .SelectMany(route => route.NextHops.Select(hop => (hop.Id, route))).ToLookup(pair => pair.Id, pair => pair.route);

    private readonly ILookup<string?, MapLink> _linksOn = map.Links
        .SelectMany(link => new[] { (link.Initiator.RouterId, link), (link.Acceptor.RouterId, link) }).ToLookup(pair => pair.RouterId, pair => pair.link);

    public NetworkMap Map => map;

    public MapLine? Line(string? id) => Find(_lines, id);

    public MapBorderRouter? BorderRouter(string? id) => Find(_routers, id);

    public MapVpc? VpcOf(string? routerId) => Find(_vpcs, routerId);

    public MapInterface? Interface(string? id) => Find(_interfaces, id);

    /// <summary>The link that the interface is an end of.</summary>
    public MapLink? LinkOf(string? interfaceId) => Find(_links, interfaceId);

    public MapSite Site(MapLine line) => _sites[line.Site];

    /// <summary>The lines of a data centre that were not given up.</summary>
    public IReadOnlyList<MapLine> LinesOf(MapSite site) => [.. site.LineIds.Select(id => _lines[id]).Where(line => !line.HasEnded)];

    public IEnumerable<MapBorderRouter> RoutersOn(MapLine line) => _onLine[line.Id];

    public IEnumerable<MapBorderRouter> RoutersOf(MapSite site) => LinesOf(site).SelectMany(RoutersOn);

    public IEnumerable<MapRoute> RoutesIn(string tableId) => _routes[tableId];

    public IEnumerable<MapLink> LinksOn(string routerId) => _linksOn[routerId];

    /// <summary>The link between two routers.</summary>
    public MapLink? LinkBetween(string routerId, string otherId) => LinksOn(routerId).FirstOrDefault(link => link.EndOn(otherId) is not null);

    /// <summary>Routes that lead over an interface.</summary>
    public IEnumerable<MapRoute> RoutesOver(MapInterface end) => _over[end.Id];

    /// <summary>The route in force for a range: the longest prefix that holds all of it.</summary>
    public MapRoute? RouteFor(string tableId, Cidr to) =>
        RoutesIn(tableId).Where(route => route.Destination?.Contains(to) == true).MaxBy(route => route.Destination!.Value.Length);

    /// <summary>The VPC, other than one, that has vSwitches in a range.</summary>
    public MapVpc? OwnerOf(Cidr range, MapVpc? not = null) =>
        map.Vpcs.FirstOrDefault(vpc => vpc != not && vpc.VSwitches.Any(vswitch => vswitch.Range?.Overlaps(range) == true));

    /// <summary>Routers as people call them.</summary>
    public string Router(string? id) => BorderRouter(id) is { } border ? MapWords.Of(border) : VpcOf(id) is { } vpc ? MapWords.Of(vpc) : id ?? "a router that is not known yet";

    private static T? Find<T>(Dictionary<string, T> items, string? id)
        where T : class => id is null ? null : items.GetValueOrDefault(id);
}

/// <summary>What things of a map are called in sentences.</summary>
internal static class MapWords
{
    public static string Of(MapVpc vpc) => $"VPC \"{vpc.Label}\"";

    public static string Of(MapBorderRouter router) => $"virtual border router \"{router.Label}\"";

    public static string Of(MapLine line) => $"line \"{line.Label}\"";

    public static string Of(MapInterface end) => end.Label == end.Id ? end.Id : $"\"{end.Label}\" ({end.Id})";

    public static string Of(MapRoute route) => route.Label == route.Id ? route.Id : $"\"{route.Label}\" ({route.Id})";
}
