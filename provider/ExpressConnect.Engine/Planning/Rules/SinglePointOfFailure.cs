namespace ExpressConnect.Engine;

/// <summary>RED-13: a data centre has lines that do not fail together, and somebody notices when one does.</summary>
internal sealed class SinglePointOfFailure : Rule<RedundancyQuestion>
{
    public override RuleCard Card { get; } = new(
        "RED-13",
        "A data centre has two lines or more, at more than one access point, each watched by health checks or BGP.",
        "What all traffic passes is a single point of failure. The report of `expressconnect redundancy` says so; nothing is refused.",
        "Add a line at another access point, with a virtual border router, links and routes of its own.",
        "Express Connect user guide, \"High reliability\"",
        Moment.World,
        Effect.Warn);

    public override IEnumerable<Finding> Check(RedundancyQuestion change) => change.Sites.SelectMany(site => Check(change.Index, site));

    private IEnumerable<Finding> Check(MapIndex index, MapSite site)
    {
        var lines = index.LinesOf(site);
        if (lines is [var only])
        {
            return [Broken("one line only", $"Data centre {site.Name} has {MapWords.Of(only)} and no other.")];
        }

        return lines.Select(line => line.AccessPointId).Distinct().ToList() is [var point]
            ? [AtOnePoint(index, site, lines, point), .. Unwatched(index, site)]
            : Unwatched(index, site);
    }

    private Finding AtOnePoint(MapIndex index, MapSite site, IReadOnlyList<MapLine> lines, string? point)
    {
        var where = index.Map.AccessPoints.FirstOrDefault(p => p.Key == point)?.Name ?? point;
        return lines.Select(line => line.Device).Distinct().Count() == 1
            ? Broken("all lines on one device", $"All {lines.Count} lines of data centre {site.Name} end on one device of access point {where}.")
            : Broken("all lines at one access point", $"All {lines.Count} lines of data centre {site.Name} end at access point {where}.");
    }

    private IEnumerable<Finding> Unwatched(MapIndex index, MapSite site) =>
        from router in index.RoutersOf(site)
        where router.BgpPeers.Count == 0
        from link in index.LinksOn(router.Id)
        where !link.Acceptor.HasHealthCheck
        select Broken(
            "line is not watched",
            $"Nothing notices when {MapWords.Of(index.Line(router.LineId)!)} of data centre {site.Name} fails: interface {MapWords.Of(link.Acceptor)} has no health check, and {MapWords.Of(router)} speaks no BGP.",
            remedy: "Set healthCheckSourceIp and healthCheckTargetIp on that interface, or add a BgpGroup and a BgpPeer to the router.");
}
