namespace ExpressConnect.Engine;

/// <summary>
/// Finds what a question names. Data centres come before VPCs, and those before vSwitches; a data centre in other letters (beijing
/// for Beijing) or by its line comes last; an id is always certain.
/// </summary>
internal sealed class PlaceFinder(NetworkMap map)
{
    private const int ListedAtMost = 20;

    /// <summary>Where traffic begins.</summary>
    /// <exception cref="ExpressConnectException">There is no such place, or there are several.</exception>
    public PathPlace From(string text) => RouteDestination.TryParse(text, out var range) ? Inside(range) ?? throw Unknown(text) : Named(text);

    /// <summary>Where it is to end: bare addresses may be anywhere.</summary>
    /// <exception cref="ExpressConnectException">There is no such place, or there are several.</exception>
    public PathPlace To(string text) => RouteDestination.TryParse(text, out var range) ? new PathPlace.Addresses(range) : Named(text);

    private PathPlace.Network? Inside(Cidr range)
    {
        var found = (from vpc in map.Vpcs from vswitch in vpc.VSwitches where vswitch.Range?.Contains(range) == true select (vpc, vswitch)).ToList();
        return found switch
        {
            [] => null,
            [var (vpc, vswitch)] => new PathPlace.Network(vpc, vswitch, range),
            _ => throw Several(range.ToString(), found.Select(one => one.vswitch)),
        };
    }

    private PathPlace Named(string text)
    {
        var sites = map.Sites.Where(site => site.Name.Equals(text, StringComparison.OrdinalIgnoreCase)).ToList();
        if (sites.Find(site => site.Name == text) is { } exact)
        {
            return new PathPlace.DataCentre(exact);
        }

        if (map.Vpcs.Where(vpc => IsCalled(vpc, text)).ToList() is { Count: > 0 } vpcs)
        {
            return vpcs is [var vpc] ? new PathPlace.Network(vpc, VSwitch: null, Only: null) : throw Several(text, vpcs);
        }

        var vswitches = (from vpc in map.Vpcs from vswitch in vpc.VSwitches where IsCalled(vswitch, text) select (vpc, vswitch)).ToList();
        return vswitches switch
        {
            [] => (sites is [var site] ? site : SiteOfLine(text)) is { } found ? new PathPlace.DataCentre(found) : throw Unknown(text),
            [var (vpc, vswitch)] => new PathPlace.Network(vpc, vswitch, Only: null),
            _ => throw Several(text, vswitches.Select(one => one.vswitch)),
        };
    }

    // Who knows a data centre by its line only, says that.
    private MapSite? SiteOfLine(string text) => map.Lines.Where(line => IsCalled(line, text)).Select(line => line.Site).Distinct().ToList() is [var name]
        ? map.Sites.Single(site => site.Name == name)
        : null;

    private static bool IsCalled(MapItem item, string text) => item.Id == text || item.Name == text || item.DisplayName == text;

    private static ExpressConnectException Several(string text, IEnumerable<MapItem> found) => new(
        "Path.Ambiguous", $"\"{text}\" may be {string.Join(" or ", found.Select(item => item.Id))}.", "Give the id.");

    private ExpressConnectException Unknown(string text)
    {
        List<string> places =
        [
            .. map.Sites.Select(site => $"data centre \"{site.Name}\""),
            .. map.Vpcs.Select(vpc => $"VPC \"{vpc.Label}\""),
            .. map.Vpcs.SelectMany(vpc => vpc.VSwitches).Select(vswitch => $"vSwitch \"{vswitch.Label}\""),
        ];
        return new ExpressConnectException(
            "Path.Unknown",
            RouteDestination.TryParse(text, out _) ? $"{text} lies in no vSwitch of this network." : $"This network has no data centre, VPC or vSwitch \"{text}\".",
            places.Count == 0
                ? "There is none at all: deploy a network first, or name the folder of a program."
                : $"There is: {string.Join(", ", places.Take(ListedAtMost))}{(places.Count > ListedAtMost ? $", and {places.Count - ListedAtMost} more" : "")}.");
    }
}
