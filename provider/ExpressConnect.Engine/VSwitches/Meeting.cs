namespace ExpressConnect.Engine;

/// <summary>Two networks that are connected, or are to be.</summary>
/// <param name="Near">One of them.</param>
/// <param name="Far">The other.</param>
/// <param name="Newcomer">A vSwitch that is to come to the near one while they are connected; null when it is the connection that is new.</param>
internal sealed record Meeting(Network Near, Network Far, VSwitch? Newcomer = null)
{
    /// <summary>The near vSwitches that have not met the far ones before.</summary>
    public IReadOnlyList<VSwitch> Strangers => Newcomer is { } one ? [one] : Near.VSwitches;

    public bool VSwitchesOverlap => Strangers.Any(one => one.Range is { } a && Far.VSwitches.Any(other => other.Range?.Overlaps(a) == true));

    public static IReadOnlyList<Rule<Meeting>> Rules { get; } = [new PeersOverlap(), new PeerRangesOverlap()];

    public static void Check(Work work, Network? near, Network? far, VSwitch? newcomer = null)
    {
        // A VPC that meets itself is said by PEER-04.
        if (near is not null && far is not null && near.Vpc.Id != far.Vpc.Id)
        {
            work.Check(Rules, new Meeting(near, far, newcomer));
        }
    }
}
