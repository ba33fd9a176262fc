namespace ExpressConnect.Engine;

/// <summary>
/// Answers whether one place of a network reaches another, by the routes of its tables: hop by hop, there and back, or the
/// first thing that is missing.
/// </summary>
public sealed class PathQuery
{
    private readonly PlaceFinder _places;
    private readonly MapIndex _index;
    private readonly Walker _walker;
    private readonly PathGaps _gaps;

    /// <summary>Questions on one network.</summary>
    /// <param name="map">The network.</param>
    public PathQuery(NetworkMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        _places = new PlaceFinder(map);
        _index = new MapIndex(map);
        _walker = new Walker(_index);
        _gaps = new PathGaps(_index);
    }

    /// <summary>Whether one place reaches another.</summary>
    /// <param name="from">Name of a data centre; name or id of a VPC or vSwitch; an address or range inside a vSwitch.</param>
    /// <param name="to">The same, or any address or range.</param>
    /// <exception cref="ExpressConnectException">The network has no such place, or several.</exception>
    public PathAnswer Ask(string from, string to) => Ask(_places.From(from), _places.To(to));

    private PathAnswer Ask(PathPlace from, PathPlace to)
    {
        var answer = new PathAnswer(from.Words, to.Words);
        var there = Way(from, to);
        answer = answer with { There = there.Hops, Notes = there.Notes, Missing = there.Gap };
        if (there.Gap is not null)
        {
            return answer;
        }

        PathPlace reached = there.Site is { } site ? new PathPlace.DataCentre(site) : to as PathPlace.Network ?? new PathPlace.Network(there.Vpc!, VSwitch: null, Only: null);
        var back = Way(reached, from);
        return answer with
        {
            Back = back.Hops,
            Notes = [.. answer.Notes.Concat(back.Notes).Distinct()],
            Missing = back.Gap is null ? null : back.Gap with { IsOnWayBack = true },
        };
    }

    /// <summary>The way of all ranges that are asked for: that of the first, or the first that does not get there.</summary>
    private Trace Way(PathPlace from, PathPlace to)
    {
        switch (from, to)
        {
            case (PathPlace.DataCentre a, PathPlace.DataCentre b):
                return a.Site.Name == b.Site.Name ? Trace.Arrives(a.Site) : Trace.Stops(PathGaps.BetweenDataCentres(a.Site, b.Site));
            case (PathPlace.Network near, PathPlace.DataCentre centre):
                return ToDataCentre(near, centre);
            case (_, PathPlace.Network far):
                return far.Ranges.Count == 0
                    ? Trace.Stops(new PathGap($"The ranges of {far.Words} are not known yet.", "Ask again when it is deployed."))
                    : All(from, far.Ranges, trace => trace.Vpc?.Id == far.Vpc.Id, far.Words);
            default:
                return All(from, [((PathPlace.Addresses)to).Range], static _ => true, to.Words);
        }
    }

    private Trace ToDataCentre(PathPlace.Network near, PathPlace.DataCentre centre)
    {
        var routers = _index.RoutersOf(centre.Site).ToList();
        var ranges = (from router in routers
                      from route in _index.RoutesIn(router.RouteTableId)
                      where route.Destination is not null && route.NextHops.Any(hop => hop.Id == router.VlanInterfaceId)
                      select route.Destination!.Value).Distinct().ToList();
        if (ranges.Count == 0 && routers.Exists(router => router.LearnsByBgp))
        {
            // What the data centre has is for its own routers to say; what the VPC sends there is taken to be it.
            ranges = [.. SentTo(near, routers)];
            if (ranges.Count == 0)
            {
                return Trace.Stops(_gaps.NoRoute(near.Vpc, near.Table, centre.Site));
            }
        }

        return ranges.Count == 0
            ? Trace.Stops(_walker.GapOf(centre.Site)
                ?? new PathGap($"Data centre {centre.Site.Name} has no line that is left.", "Order a line: a PhysicalConnection.", "RED-13"))
            : All(near, ranges, trace => trace.Site?.Name == centre.Site.Name, centre.Words);
    }

    private IEnumerable<Cidr> SentTo(PathPlace.Network near, List<MapBorderRouter> routers) =>
        from route in _index.RoutesIn(near.Table)
        where route.Destination is not null
            && route.NextHops.Any(hop => _index.LinkOf(hop.Id) is { } link && routers.Exists(router => link.EndOn(router.Id) is not null))
        select route.Destination!.Value;

    private Trace All(PathPlace from, IReadOnlyList<Cidr> ranges, Func<Trace, bool> isThere, string wanted)
    {
        Trace? first = null;
        foreach (var range in ranges)
        {
            var trace = from is PathPlace.DataCentre centre
                ? _walker.FromSite(centre.Site, range)
                : _walker.FromVpc(((PathPlace.Network)from).Vpc, ((PathPlace.Network)from).Table, range);
            if (trace.Gap is null && !isThere(trace))
            {
                return trace with { Gap = PathGaps.Elsewhere(range, trace.Site is { } site ? $"data centre {site.Name}" : $"VPC {trace.Vpc!.Label}", wanted) };
            }

            if (trace.Gap is not null)
            {
                return trace;
            }

            first = first is null ? trace : first with { Notes = [.. first.Notes.Concat(trace.Notes).Distinct()] };
        }

        return first!;
    }
}
