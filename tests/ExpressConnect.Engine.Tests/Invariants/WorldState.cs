using System.Text;

namespace ExpressConnect.Engine.Tests.Invariants;

/// <summary>What must be true of every world, whatever was done to it.</summary>
internal static class WorldState
{
    private static readonly (string Initiator, string Acceptor)[] JointStates = [("Idle", "Idle"), ("Active", "Active"), ("Inactive", "Inactive")];

    public static async Task<string> DumpAsync(ExpressConnectEngine engine)
    {
        using var text = new MemoryStream();
        await new World(engine.Store, engine.Time, owned: false).WriteDumpAsync(text);
        return Encoding.UTF8.GetString(text.ToArray());
    }

    public static async Task<string?> BrokenAsync(ExpressConnectEngine engine)
    {
        var all = new List<Resource>();
        await foreach (var resource in new World(engine.Store, engine.Time, owned: false).ResourcesAsync())
        {
            all.Add(resource);
        }

        var vpcs = all.OfType<Vpc>().ToList();
        var ends = all.OfType<RouterInterface>().ToDictionary(e => e.Id);
        var routes = all.OfType<RouteEntry>().ToList();
        var lines = all.OfType<PhysicalConnection>().ToDictionary(line => line.Id);
        var routers = all.OfType<VirtualBorderRouter>().ToList();
        var tables = vpcs.Select(v => v.RouteTableId).Concat(routers.Select(r => r.RouteTableId)).ToHashSet();
        var homes = vpcs.Select(v => v.RouterId).Concat(routers.Select(r => r.Id)).ToHashSet();
        var hops = ends.Keys.Concat(routers.Select(r => r.VlanInterfaceId)).ToHashSet();
        return new[]
        {
            routers.FirstOrDefault(r => !lines.TryGetValue(r.LineId!, out var line) || !line.IsEnabled) is { } hanging ? $"{hanging.Id} has no open line" : null,
            routers.Where(r => !r.LostVlan).GroupBy(r => (r.LineId, r.Spec.VlanId.Value)).FirstOrDefault(g => g.Count() > 1) is { } vlan ? $"{vlan.Key} twice" : null,
            routers.Where(r => !r.LostVlan).GroupBy(r => r.LineId).FirstOrDefault(g => g.Count() > 1 && g.Any(r => r.Spec.VlanId.Value == 0)) is { } untagged ? $"{untagged.Key} is untagged and shared" : null,
            lines.Values.Where(l => !l.IsOver).GroupBy(l => (l.Account, l.AccessPointId)).FirstOrDefault(g => g.Count() > 2) is { } full ? $"{full.Key} has {full.Count()} lines" : null,
            lines.Values.FirstOrDefault(l => l.IsEnabled && l.EndTime is null) is { } unpaid ? $"{unpaid.Id} is open and not paid" : null,
            all.OfType<VSwitch>().FirstOrDefault(s => vpcs.TrueForAll(v => v.Id != s.Spec.VpcId.Value)) is { } lost ? $"{lost.Id} has no VPC" : null,
            ends.Values.FirstOrDefault(e => !homes.Contains(e.RouterId!)) is { } end ? $"{end.Id} has no router" : null,
            routes.FirstOrDefault(r => !tables.Contains(r.Spec.RouteTableId.Value!)) is { } route ? $"{route.Id} has no table" : null,
            routes.FirstOrDefault(r => !r.NextHopIds.All(hops.Contains)) is { } hop ? $"{hop.Id} has no next hop" : null,
            routes.GroupBy(r => (r.Spec.RouteTableId.Value, r.Destination)).FirstOrDefault(g => g.Count() > 1) is { } twice ? $"{twice.Key} twice" : null,
            ends.Values.Select(e => Pair(e, ends)).FirstOrDefault(wrong => wrong is not null),
            Connected(ends.Values).GroupBy(p => p).FirstOrDefault(g => g.Count() > 1) is { } pair ? $"{pair.Key} are connected twice" : null,
            all.OfType<VpcPeering>().FirstOrDefault(p => !ends.ContainsKey(p.InterfaceId) || !ends.ContainsKey(p.AcceptingInterfaceId)) is { } half ? $"{half.Id} is half made" : null,
            ends.Values.FirstOrDefault(e => e.PartOf is { } whole && all.All(r => r.Id != whole)) is { } lone ? $"{lone.Id} is a lone part" : null,
            Overlap(all.OfType<VSwitch>().ToList()),
        }.FirstOrDefault(wrong => wrong is not null);
    }

    private static string? Pair(RouterInterface end, Dictionary<string, RouterInterface> ends)
    {
        if (!end.IsPaired || end.OppositeIsGone)
        {
            return null;
        }

        if (!ends.TryGetValue(end.OppositeInterfaceId!, out var other))
        {
            return $"{end.Id} does not know that its other end is gone";
        }

        var (initiator, acceptor) = end.IsInitiator ? (end, other) : (other, end);
        return other.OppositeInterfaceId != end.Id ? $"{end.Id} names {other.Id}, which names {other.OppositeInterfaceId}"
            : acceptor.RouterType == "VBR" ? $"{acceptor.Id} accepts on a virtual border router"
            : initiator.Role == acceptor.Role ? $"{end.Id} and {other.Id} have one role"
            : !JointStates.Contains((initiator.Status, acceptor.Status)) ? $"{initiator.Status} with {acceptor.Status}"
            : null;
    }

    private static IEnumerable<string> Connected(IEnumerable<RouterInterface> ends) =>
        from end in ends
        where end is { IsInitiator: true, IsPaired: true, OppositeIsGone: false }
        select string.Join(" and ", new[] { end.RouterId, end.OppositeRouterId }.Order(StringComparer.Ordinal));

    private static string? Overlap(List<VSwitch> vswitches) =>
        (from one in vswitches
         from other in vswitches
         where string.CompareOrdinal(one.Id, other.Id) < 0 && one.Spec.VpcId == other.Spec.VpcId && one.Range!.Value.Overlaps(other.Range!.Value)
         select $"{one.Range} and {other.Range} in one VPC").FirstOrDefault();
}
