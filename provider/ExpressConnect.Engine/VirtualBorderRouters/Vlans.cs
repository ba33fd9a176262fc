namespace ExpressConnect.Engine;

/// <summary>VLANs of a line.</summary>
internal static class Vlans
{
    public const int Most = 2999;

    /// <summary>Not tagged: the line has this one router, and no other.</summary>
    public const int Untagged = 0;

    public static bool IsVlan(int vlan) => vlan is >= Untagged and <= Most;

    /// <summary>The first VLAN above a taken one that none of the routers holds, else the first of all; null when there is none.</summary>
    public static int? FreeAfter(int taken, IEnumerable<VirtualBorderRouter> holders)
    {
        var held = holders.Select(holder => holder.Spec.VlanId.OrDefault).ToHashSet();
        held.Add(taken);
        return Enumerable.Range(taken + 1, Most - taken).Concat(Enumerable.Range(1, taken)).Select(vlan => (int?)vlan).FirstOrDefault(vlan => !held.Contains(vlan));
    }
}
