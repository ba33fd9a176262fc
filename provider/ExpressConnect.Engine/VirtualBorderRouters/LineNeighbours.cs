namespace ExpressConnect.Engine;

/// <summary>The other routers on a line, found by what a router must not share with them: a line may carry thousands.</summary>
internal static class LineNeighbours
{
    private static VirtualBorderRouterKind Kind => VirtualBorderRouterKind.Instance;

    /// <summary>Routers that a router may get in the way of; all of the line, if it is untagged.</summary>
    public static async Task<IReadOnlyList<VirtualBorderRouter>> OfAsync(Work work, VirtualBorderRouterSpec spec, VirtualBorderRouter? self)
    {
        var neighbours = new List<VirtualBorderRouter>();
        foreach (var entry in Entries(spec))
        {
            neighbours.AddRange(await work.FindAsync(Kind, entry));
        }

        return [.. neighbours.Where(router => router.Id != self?.Id).DistinctBy(router => router.Id)];
    }

    /// <summary>A VLAN that nobody has on the line, to propose instead of a taken one; null when none was found.</summary>
    public static async Task<int?> FreeVlanAsync(Work work, string? line, int taken)
    {
        foreach (var vlan in Vlans.InsteadOf(taken))
        {
            if (line is not null && await work.CountAsync(Kind.VlanEntry(line, vlan)) == 0)
            {
                return vlan;
            }
        }

        return null;
    }

    private static IEnumerable<IndexEntry> Entries(VirtualBorderRouterSpec spec)
    {
        if (spec.PhysicalConnectionId.OrDefault is not { } line)
        {
            yield break;
        }

        if (spec.VlanId.OrDefault is { } vlan)
        {
            yield return vlan == Vlans.Untagged ? Kind.LineEntry(line) : Kind.VlanEntry(line, vlan);
        }

        yield return Kind.VlanEntry(line, Vlans.Untagged);
        if (spec.Bandwidth.OrDefault is not null)
        {
            yield return Kind.BandwidthEntry(line);
        }

        if (spec.GatewaySubnet is { } subnet)
        {
            yield return Kind.GatewaysEntry(line, subnet);
        }
    }
}
