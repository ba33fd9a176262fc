namespace ExpressConnect.Engine;

/// <summary>What can be missing on a way, each in words and with what to do about it.</summary>
internal sealed class PathGaps(MapIndex index)
{
    private const string DataCentreRanges = "the ranges of the data centre";

    public static PathGap LineDown(MapLine line) => line switch
    {
        { HasFailed: true } => new($"Line {Quoted(line)} has failed.", "Give the data centre a second line, on another access point.", "RED-13"),
        { Status: PhysicalConnectionStatus.Enabled } => new(
            $"Line {Quoted(line)} is {line.BusinessStatus}.", "Pay what is overdue, or clear up why it is locked.", "VBR-86"),
        { HasEnded: true } => new($"Line {Quoted(line)} is {line.Status}.", "Order a new line: a PhysicalConnection.", "VBR-86"),
        _ => new(
            $"Line {Quoted(line)} is {line.Status}, not Enabled.", "Wait until the carrier has built it, and give it status \"Enabled\" and a period.", "VBR-86"),
    };

    public static PathGap NoRouterOn(MapLine line) => new(
        $"There is no virtual border router on line {Quoted(line)}.", $"Add a VirtualBorderRouter: physicalConnectionId {line.Id}, a VLAN and two gateway addresses.", "VBR-86");

    public static PathGap RouterDown(MapBorderRouter router) => new(
        $"The {MapWords.Of(router)} is {router.Status}.",
        router.Status == VirtualBorderRouterStatus.Unconfirmed ? "Let its account accept it: give it its gateway addresses." : "Give it status \"active\".",
        "VBR-86");

    public static PathGap LineGone(MapBorderRouter router) => new(
        $"The line of {MapWords.Of(router)}, {router.LineId ?? "not known yet"}, does not exist.", "Put the router on a line that does: a PhysicalConnection.", "VBR-86");

    public static PathGap NoRouteToDataCentre(MapBorderRouter router, string range) => new(
        router.BgpPeers.Count > 0
            ? $"The {MapWords.Of(router)} does not know the way to {range} in the data centre: none of its BGP sessions is Established, and its table {router.RouteTableId} has no route."
            : $"There is no route to {range} in table {router.RouteTableId} of {MapWords.Of(router)}, and it speaks no BGP.",
        $"Add a RouteEntry to that table: destination {range}, next hop the router's VLAN interface ({router.VlanInterfaceId}); or {(router.BgpPeers.Count > 0 ? "bring a BGP session up" : "add a BgpGroup and a BgpPeer")}.");

    public static PathGap NoRouteToDataCentre(MapBorderRouter router) => NoRouteToDataCentre(router, DataCentreRanges);

    public static PathGap NotAnnounced(MapBorderRouter router, Cidr range) => new(
        $"The {MapWords.Of(router)} does not announce {range} to the data centre.", $"Add a BgpNetwork to it: {range}, or a range around it.");

    public static PathGap BetweenDataCentres(MapSite from, MapSite to) => new(
        $"{from.Name} and {to.Name} are both data centres: virtual border routers do not pass traffic on to each other.",
        "Join data centres by Sitelink over an Express Connect Router, or by a line of their own.",
        "VBR-88");

    public static PathGap Elsewhere(Cidr range, string reached, string wanted) => new(
        $"{range} leads to {reached}, not to {wanted}.", "Give the two ranges that differ, or remove the route that leads astray.");

    public static PathGap InDataCentre(MapBorderRouter router, MapRoute route, Cidr range) => new(
        $"Route {MapWords.Of(route)} of {MapWords.Of(router)} sends {range} back to the data centre.", "Ask for addresses of a VPC, or remove that route.");

    public static PathGap NotFollowed(string router, MapRoute route, MapNextHop hop) => new(
        $"Route {MapWords.Of(route)} of {router} leads to a next hop of type {hop.Type}, which is not a part of this network.", "Let the route lead over a router interface.");

    public static PathGap NextHopGone(string router, MapRoute route, MapNextHop hop) => new(
        $"The next hop of route {MapWords.Of(route)} of {router}, {hop.Id ?? "not known yet"}, does not exist.", "Add the router interface again, or remove the route.", "ROUTE-12");

    public PathGap NotConnected(MapInterface end) => index.Interface(end.OppositeInterfaceId) is null
        ? new(
            $"Interface {MapWords.Of(end)} of {index.Router(end.RouterId)} has no other end{(end.OppositeInterfaceId is { } id ? $": {id} does not exist" : "")}.",
            "Add the interface at the other router, and a RouterInterfaceConnection on each side.",
            "PEER-36")
        : new(
            $"Interface {MapWords.Of(end)} of {index.Router(end.RouterId)} and the one that it names do not name each other.",
            "Let each side name the other: a RouterInterfaceConnection on each side.",
            "PEER-36");

    public static PathGap LinkDown(MapLink link)
    {
        var locked = new[] { link.Initiator, link.Acceptor }.FirstOrDefault(end => end.BusinessStatus != "Normal");
        return locked is not null
            ? new($"Interface {MapWords.Of(locked)} of link \"{link.Label}\" is {locked.BusinessStatus}.", "Pay what is overdue, or clear up why it is locked.", "PEER-36")
            : link.Status == RouterInterfaceStatus.Idle
                ? new($"Link \"{link.Label}\" is Idle: it was never connected.", "Add a RouterInterfaceConnection on each side.", "PEER-36")
                : new($"Link \"{link.Label}\" is {link.Status}.", "Activate it.", "PEER-36");
    }

    public static PathGap NoSuchSubnet(MapVpc vpc, Cidr range) => new(
        $"{range} is sent to {MapWords.Of(vpc)}, which has no vSwitch there.", "Ask for a range of one of its vSwitches, or add a VSwitch.", "ROUTE-36");

    /// <summary>Traffic came over a link and would have to leave over another one.</summary>
    public static PathGap NotTransitive(string router, Cidr range, MapVpc? owner) => new(
        $"{range} would have to pass through {router}: a link is never transitive.",
        owner is null ? "Link the two ends directly." : $"Link with {MapWords.Of(owner)} directly: a VpcPeering.",
        "PEER-32");

    public static PathGap NoHealthCheck(MapInterface end, PathGap behind) => new(
        $"Interface {MapWords.Of(end)} keeps its share of the traffic though nothing gets through it: {behind.What}",
        "Give it a health check (healthCheckSourceIp, healthCheckTargetIp), so that its traffic moves to another next hop. " + behind.Remedy,
        "HC-14");

    /// <summary>A VPC's table says nothing of a range: what to add depends on what the VPC is linked with.</summary>
    public PathGap NoRoute(MapVpc vpc, string table, Cidr range) => index.OwnerOf(range, not: vpc) switch
    {
        { } owner when index.LinkBetween(vpc.RouterId, owner.RouterId) is { } link => NoRoute(vpc, table, range.ToString(), link),
        { } owner => NoLink(vpc, owner, range),
        null => NoRoute(vpc, table, range.ToString(), index.LinksOn(vpc.RouterId).FirstOrDefault(link => link.IsOfBorderRouter)),
    };

    /// <summary>A VPC's table says nothing of a data centre.</summary>
    public PathGap NoRoute(MapVpc vpc, string table, MapSite site)
    {
        var routers = index.RoutersOf(site).Select(router => router.Id).ToHashSet();
        return NoRoute(vpc, table, DataCentreRanges, index.LinksOn(vpc.RouterId).FirstOrDefault(link => routers.Contains(link.Initiator.RouterId ?? "")));
    }

    /// <summary>A border router's table says nothing of a range that the data centre wants to reach.</summary>
    public PathGap NoRoute(MapBorderRouter router, Cidr range)
    {
        var what = $"There is no route to {range} in table {router.RouteTableId} of {MapWords.Of(router)}.";
        var owner = index.OwnerOf(range) ?? index.Map.Vpcs.FirstOrDefault(vpc => vpc.Ranges.Any(own => own.Overlaps(range)));
        return owner is null
            ? new PathGap(what, "Ask for addresses of a VPC.")
            : index.LinkBetween(router.Id, owner.RouterId) is { } link
                ? new PathGap(what, Add(range.ToString(), link.EndOn(router.Id)!))
                : new PathGap(
                    $"There is no link between {MapWords.Of(router)} and {MapWords.Of(owner)}.",
                    $"Add a RouterInterface to each, the initiating one to the border router, and connect them; then {Lower(Add(range.ToString(), end: null))}",
                    "PEER-36");
    }

    private static PathGap NoRoute(MapVpc vpc, string table, string range, MapLink? link) => link is null
        ? new PathGap(
            $"There is no route to {range} in table {table} of {MapWords.Of(vpc)}, and no link that could lead there.",
            "Link it with a virtual border router of the data centre: a RouterInterface on each side; then add routes on both.",
            "PEER-36")
        : new PathGap($"There is no route to {range} in table {table} of {MapWords.Of(vpc)}.", Add(range, link.EndOn(vpc.RouterId)!));

    private PathGap NoLink(MapVpc vpc, MapVpc owner, Cidr range)
    {
        var through = index.LinksOn(vpc.RouterId).Select(link => link.Initiator.RouterId == vpc.RouterId ? link.Acceptor.RouterId : link.Initiator.RouterId)
            .FirstOrDefault(router => router is not null && index.LinkBetween(router, owner.RouterId) is not null);
        return through is not null
            ? NotTransitive(index.Router(through), range, owner) with { What = $"There is no link between {MapWords.Of(vpc)} and {MapWords.Of(owner)}. Both are linked with {index.Router(through)}, but a link is never transitive." }
            : new PathGap($"There is no link between {MapWords.Of(vpc)} and {MapWords.Of(owner)}.", "Link them: a VpcPeering of the two, which adds the routes too.", "PEER-36");
    }

    private static string Add(string range, MapInterface? end) => end?.PartOf is not null
        ? $"Let VpcPeering \"{end.Label}\" add its routes (addRoutes), or add a RouteEntry to that table: destination {range}, next hop {end.Id}."
        : $"Add a RouteEntry to that table: destination {range}, next hop {(end is null ? "the new interface" : MapWords.Of(end))}.";

    private static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];

    private static string Quoted(MapLine line) => $"\"{line.Label}\"";
}
