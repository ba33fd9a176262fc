namespace ExpressConnect.Engine;

internal sealed class RouteEntryKind() : Kind<RouteEntrySpec, RouteEntry>(EngineJson.Default.RouteEntry, EngineJson.Default.RouteEntrySpec)
{
    public static RouteEntryKind Instance { get; } = new();

    public override string Name => "RouteEntry";

    public override string IdPrefix => "rte-";

    public override string Words => "route";

    public override RouteEntrySpec SpecOf(RouteEntry state) => state.Spec;

    public IndexEntry TableEntry(string routeTableId) => Entry("table", routeTableId);

    public IndexEntry NextHopEntry(string nextHopId) => Entry("nexthop", nextHopId);

    public IndexEntry DestinationEntry(string routeTableId, Cidr destination) => Entry("destination", $"{routeTableId}|{destination}");

    protected override IEnumerable<IndexEntry> Entries(RouteEntry state)
    {
        if (state.Spec.RouteTableId.TryGet(out var table))
        {
            yield return TableEntry(table);
            if (state.Destination is { } destination)
            {
                yield return DestinationEntry(table, destination);
            }
        }

        foreach (var hop in state.NextHopIds.Distinct())
        {
            yield return NextHopEntry(hop);
        }
    }

    // ROUTE-04
    protected override IEnumerable<IndexEntry> Unique(RouteEntry state) =>
        state.Destination is { } destination && state.Spec.RouteTableId.TryGet(out var table) ? [DestinationEntry(table, destination)] : [];
}
