namespace ExpressConnect.Engine;

/// <summary>A next hop of a route, and what lies behind it.</summary>
/// <param name="Id">What the program names.</param>
/// <param name="Type">Its kind; null while that is not known.</param>
/// <param name="Property">Wire path of the property that names it.</param>
internal sealed record Hop(string Id, string? Type, string Property)
{
    /// <summary>The router interface; null when the next hop is something else, or does not exist.</summary>
    public RouterInterface? Interface { get; init; }

    /// <summary>The virtual border router whose interface on the line it is; null when it is something else.</summary>
    public VirtualBorderRouter? LineRouter { get; init; }

    /// <summary>The interface at the other end; null when there is none.</summary>
    public RouterInterface? FarEnd { get; init; }

    /// <summary>The VPC at the other end, with its vSwitches; null when there is none.</summary>
    public Network? FarNetwork { get; init; }

    /// <summary>The virtual border router at the other end; null when there is none.</summary>
    public VirtualBorderRouter? FarBorderRouter { get; init; }

    /// <summary>Custom routes of the router at the other end.</summary>
    public IReadOnlyList<RouteEntry> FarRoutes { get; init; } = [];

    /// <summary>The next hops that are known: of the list, or the one.</summary>
    public static async Task<IReadOnlyList<Hop>> FindAsync(Work work, RouteEntrySpec spec)
    {
        var hops = new List<Hop>();
        if (spec.NexthopId.TryGet(out var id))
        {
            hops.Add(await FindAsync(work, new Hop(id, Known(spec.NexthopType, "Instance"), "nexthopId")));
        }

        foreach (var (n, hop) in (spec.NextHops.OrDefault ?? []).Index())
        {
            if (hop.NexthopId.TryGet(out var one))
            {
                hops.Add(await FindAsync(work, new Hop(one, Known(hop.NexthopType, NextHopTypeUnknown.RouterInterface), $"nextHops[{n}].nexthopId")));
            }
        }

        return hops;
    }

    private static string? Known(Planned<string?> type, string otherwise) => type.IsKnown ? type.Value ?? otherwise : null;

    private static async Task<Hop> FindAsync(Work work, Hop hop)
    {
        var end = await work.GetAsync(RouterInterfaceKind.Instance, hop.Id);
        var far = await Surroundings.VpcOfRouterAsync(work, end?.OppositeRouterId);
        var border = await work.GetAsync(VirtualBorderRouterKind.Instance, end?.OppositeRouterId);
        return hop with
        {
            Interface = end,
            LineRouter = await Surroundings.BorderRouterOfVlanInterfaceAsync(work, hop.Id),
            FarEnd = await work.GetAsync(RouterInterfaceKind.Instance, end?.OppositeInterfaceId),
            FarNetwork = await Surroundings.NetworkAsync(work, far),
            FarBorderRouter = border,
            FarRoutes = await Surroundings.RoutesAsync(work, far?.RouteTableId ?? border?.RouteTableId),
        };
    }
}
