namespace ExpressConnect.Engine;

/// <summary>VLANs of a line.</summary>
internal static class Vlans
{
    public const int Most = 2999;

    /// <summary>Not tagged: the line has this one router, and no other.</summary>
    public const int Untagged = 0;

    public static bool IsVlan(int vlan) => vlan is >= Untagged and <= Most;

    /// <summary>VLANs to try in the place of a taken one: the next, then in growing steps, because taken ones come in rows.</summary>
    public static IEnumerable<int> InsteadOf(int taken)
    {
        for (var step = 1; step < Most; step *= 2)
        {
            yield return ((taken + step - 1) % Most) + 1;
        }
    }
}
