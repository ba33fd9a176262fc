namespace ExpressConnect.Engine;

/// <summary>Follows ranges through route tables, step by step, as routers do.</summary>
internal sealed class Walker(MapIndex index)
{
    private readonly PathGaps _gaps = new(index);

    /// <summary>From a VPC, by one of its tables.</summary>
    public Trace FromVpc(MapVpc vpc, string table, Cidr to)
    {
        if (vpc.VSwitches.FirstOrDefault(vswitch => vswitch.Range?.Contains(to) == true) is { } local)
        {
            return Inside(vpc, table, local);
        }

        if (index.RouteFor(table, to) is not { } route)
        {
            return vpc.VSwitches.FirstOrDefault(vswitch => vswitch.Range?.Overlaps(to) == true) is { } part
                ? Inside(vpc, table, part)
                : Trace.Stops(_gaps.NoRoute(vpc, table, to));
        }

        var traces = route.NextHops.Select(hop => (Hop: hop, End: index.Interface(hop.Id), Trace: Over(MapWords.Of(vpc), Words(vpc), route, hop, to))).ToList();
        return WithExceptions(table, route, to, traces is [var only] ? only.Trace : Share(traces));
    }

    /// <summary>From a data centre, which sends over whichever of its lines works.</summary>
    public Trace FromSite(MapSite site, Cidr to)
    {
        var traces = index.LinesOf(site).SelectMany(line => FromLine(site, line, to)).ToList();
        return traces.Find(trace => trace.Gap is null)
            ?? traces.MaxBy(trace => trace.Hops.Count)
            ?? Trace.Stops(new PathGap($"No line of data centre {site.Name} is left.", "Order a line: a PhysicalConnection.", "RED-13"));
    }

    /// <summary>What keeps a data centre from being reached whatever its ranges are; null when nothing does.</summary>
    public PathGap? GapOf(MapSite site)
    {
        PathGap? first = null;
        foreach (var line in index.LinesOf(site))
        {
            if (index.RoutersOn(line).FirstOrDefault() is not { } router)
            {
                first ??= line.IsUp ? PathGaps.NoRouterOn(line) : PathGaps.LineDown(line);
            }
            else if (GapAt(router) is { } gap)
            {
                first ??= gap;
            }
            else
            {
                return PathGaps.NoRouteToDataCentre(router);
            }
        }

        return first;
    }

    private IEnumerable<Trace> FromLine(MapSite site, MapLine line, Cidr to)
    {
        var routers = index.RoutersOn(line).ToList();
        if (!line.IsUp)
        {
            return [Trace.Stops(PathGaps.LineDown(line))];
        }

        return routers.Count == 0 ? [Trace.Stops(PathGaps.NoRouterOn(line))] : routers.Select(router => FromLine(site, line, router, to));
    }

    private Trace FromLine(MapSite site, MapLine line, MapBorderRouter router, Cidr to)
    {
        if (GapAt(router) is { } gap)
        {
            return Trace.Stops(gap);
        }

        var announced = router.BgpNetworks.Where(network => network.Range?.Contains(to) == true).MaxBy(network => network.Range!.Value.Length);
        if (router.LearnsByBgp && announced is null)
        {
            return Trace.Stops(PathGaps.NotAnnounced(router, to));
        }

        var there = Sections(line, router, announced is null ? null : new HopRoute("", "BGP", "", announced.Range.ToString()!, router.LocalGatewayIp ?? ""));
        var onward = index.RouteFor(router.RouteTableId, to) switch
        {
            null => Trace.Stops(_gaps.NoRoute(router, to)),
            var route when route.NextHops.Any(hop => hop.Id == router.VlanInterfaceId) => Trace.Stops(PathGaps.InDataCentre(router, route, to)),
            var route => WithExceptions(router.RouteTableId, route, to, Over(MapWords.Of(router), Words(router), route, route.NextHops[0], to)),
        };
        var trace = onward.After([.. there]);
        return announced is not null ? trace : trace.Noting(
            $"Routers of data centre {site.Name} send {to} to {router.LocalGatewayIp ?? MapWords.Of(router)}: their routes are not part of this network.");
    }

    /// <summary>Over a link, to what lies at its other end.</summary>
    private Trace Over(string router, string from, MapRoute route, MapNextHop hop, Cidr to)
    {
        if (hop.Type != "RouterInterface")
        {
            return Trace.Stops(PathGaps.NotFollowed(router, route, hop));
        }

        if (index.Interface(hop.Id) is not { } end)
        {
            return Trace.Stops(PathGaps.NextHopGone(router, route, hop));
        }

        if (index.LinkOf(end.Id) is not { } link)
        {
            return Trace.Stops(_gaps.NotConnected(end));
        }

        if (!link.IsUp)
        {
            return Trace.Stops(PathGaps.LinkDown(link));
        }

        var far = link.Opposite(end).RouterId;
        var step = new PathHop(HopKind.Backbone, from, "")
        {
            OverId = end.Id,
            Over = link.Label,
            Bandwidth = link.Bandwidth,
            Route = new HopRoute(route.Id, route.Label, route.RouteTableId ?? "", route.Destination.ToString()!, end.Id),
        };
        return index.VpcOf(far) is { } vpc ? IntoVpc(vpc, to).After(step with { To = Words(vpc) })
            : index.BorderRouter(far) is { } border ? IntoBorderRouter(border, to).After(step with { To = Words(border) })
            : Trace.Stops(new PathGap($"The router at the other end of link \"{link.Label}\", {far ?? "not known yet"}, does not exist.", "Link with a router that does.", "PEER-36"));
    }

    private Trace IntoVpc(MapVpc vpc, Cidr to) =>
        vpc.VSwitches.Any(vswitch => vswitch.Range?.Overlaps(to) == true) ? Trace.Arrives(vpc)
        : vpc.VSwitches.Count == 0 && vpc.Ranges.Any(range => range.Overlaps(to)) ? Trace.Arrives(vpc).Noting($"{MapWords.Of(vpc)} has no vSwitch yet.")
        : Trace.Stops(index.RouteFor(vpc.RouteTableId, to) is null ? PathGaps.NoSuchSubnet(vpc, to) : PathGaps.NotTransitive(MapWords.Of(vpc), to, index.OwnerOf(to)));

    private Trace IntoBorderRouter(MapBorderRouter router, Cidr to)
    {
        if (router.Status != VirtualBorderRouterStatus.Active)
        {
            return Trace.Stops(PathGaps.RouterDown(router));
        }

        if (router.GatewaySubnet?.Contains(to) == true)
        {
            return ToSite(router, new HopRoute("", "gateway subnet", router.RouteTableId, router.GatewaySubnet.ToString()!, router.VlanInterfaceId));
        }

        if (index.RouteFor(router.RouteTableId, to) is { } route)
        {
            return route.NextHops.Any(hop => hop.Id == router.VlanInterfaceId)
                ? WithExceptions(router.RouteTableId, route, to, ToSite(router, new HopRoute(route.Id, route.Label, router.RouteTableId, route.Destination.ToString()!, router.VlanInterfaceId)))
                : Trace.Stops(PathGaps.NotTransitive(MapWords.Of(router), to, index.OwnerOf(to)));
        }

        if (index.OwnerOf(to) is { } owner)
        {
            return Trace.Stops(PathGaps.NotTransitive(MapWords.Of(router), to, owner));
        }

        return router.LearnsByBgp
            ? ToSite(router, new HopRoute("", "BGP", router.RouteTableId, to.ToString(), router.PeerGatewayIp ?? ""))
                .Noting($"The data centre is taken to announce {to} to {MapWords.Of(router)} by BGP.")
            : Trace.Stops(PathGaps.NoRouteToDataCentre(router, to.ToString()));
    }

    private Trace ToSite(MapBorderRouter router, HopRoute route)
    {
        if (GapAt(router) is { } gap)
        {
            return Trace.Stops(gap);
        }

        var line = index.Line(router.LineId)!;
        return Trace.Arrives(index.Site(line)).After([.. Sections(line, router, route: null).Reverse().Select((hop, i) => hop with
        {
            From = hop.To,
            To = hop.From,
            Route = i == 0 ? route : null,
        })]);
    }

    /// <summary>VBR-86</summary>
    private PathGap? GapAt(MapBorderRouter router) =>
        router.Status != VirtualBorderRouterStatus.Active ? PathGaps.RouterDown(router)
        : index.Line(router.LineId) is not { } line ? PathGaps.LineGone(router)
        : line.IsUp ? null
        : PathGaps.LineDown(line);

    private static IEnumerable<PathHop> Sections(MapLine line, MapBorderRouter router, HopRoute? route) => line.Sections.Select((section, i) => new PathHop(
        section.Installer == Installer.Partner ? HopKind.PartnerLine : HopKind.LeasedLine,
        section.From,
        i == line.Sections.Count - 1 ? $"{Words(router)} at {section.To}" : section.To)
    {
        OverId = line.Id,
        Over = line.Label,
        Bandwidth = line.Bandwidth,
        Route = i == 0 ? route : null,
    });

    /// <summary>Equal weights share, 100 and 0 are primary and standby; a hop that fails its health check is out while another lives (8.2).</summary>
    private static Trace Share(List<(MapNextHop Hop, MapInterface? End, Trace Trace)> traces)
    {
        static bool IsOut((MapNextHop Hop, MapInterface? End, Trace Trace) one) =>
            one.End is { HasHealthCheck: true } end && (end.HealthCheckFails || one.Trace.Gap is not null);
        var (failing, staying) = (traces.Where(IsOut).ToList(), traces.Where(one => !IsOut(one)).ToList());
        if (staying.Count == 0)
        {
            (failing, staying) = ([], traces);
        }

        var highest = staying.Max(one => one.Hop.Weight);
        var used = staying.Where(one => one.Hop.Weight == highest).ToList();
        if (used.Find(one => one.Trace.Gap is not null) is { Trace: { Gap: { } gap } stopped } dead)
        {
            return dead.End is { HasHealthCheck: false } end ? stopped with { Gap = PathGaps.NoHealthCheck(end, gap) } : stopped;
        }

        var trace = failing.Aggregate(used[0].Trace, (sum, one) => sum.Noting($"Interface {MapWords.Of(one.End!)} is out: its health check fails."));
        return used.Skip(1).Aggregate(trace, (sum, one) => one.End is null ? sum : sum.Noting($"Interface {MapWords.Of(one.End)} carries an equal share."));
    }

    /// <summary>Longer prefixes inside the range go their own ways.</summary>
    private Trace WithExceptions(string table, MapRoute taken, Cidr to, Trace trace) => index.RoutesIn(table)
        .Where(route => route != taken && route.Destination is { } part && part != to && to.Contains(part) && !route.NextHops.SequenceEqual(taken.NextHops))
        .Aggregate(trace, (sum, route) => sum.Noting($"A part, {route.Destination}, has a route of its own: {MapWords.Of(route)}."));

    private static Trace Inside(MapVpc vpc, string table, MapVSwitch vswitch) => Trace.Arrives(vpc).After(new PathHop(HopKind.Local, Words(vpc), Words(vpc))
    {
        Route = new HopRoute("", "vSwitch", table, vswitch.Range.ToString()!, ""),
    });

    private static string Words(MapVpc vpc) => $"VPC {vpc.Label}";

    private static string Words(MapBorderRouter router) => $"VBR {router.Label}";
}
