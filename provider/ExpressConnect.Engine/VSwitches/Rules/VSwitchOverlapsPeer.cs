namespace ExpressConnect.Engine;

/// <summary>VSW-12: a vSwitch is compared with all VPCs that its VPC is connected to.</summary>
internal sealed class VSwitchOverlapsPeer : Rule<VSwitchChange>
{
    public override RuleCard Card { get; } = new(
        "VSW-12",
        "A new vSwitch overlaps no vSwitch of a VPC that its VPC is connected to; overlapping only the VPC's range warns.",
        "An address that exists on both sides cannot be reached from the other one: the local vSwitch always wins.",
        "Choose a range that is free on both sides.",
        "this engine",
        Moment.World,
        Effect.Refuse)
    { MayBeLowered = true };

    public override IEnumerable<Finding> Check(VSwitchChange change)
    {
        if (change is not { Verb: Verb.Create, Range: { } range, Vpc: { } vpc })
        {
            yield break;
        }

        foreach (var peer in change.Peers)
        {
            var hit = peer.VSwitches.Where(other => other.Range?.Overlaps(range) == true).ToList();
            foreach (var other in hit)
            {
                yield return Broken(
                    "vSwitch overlaps one of a connected VPC",
                    $"cidrBlock {range} overlaps {other.AsParty()} ({other.Range}) of {peer.Vpc.AsParty()}, which {vpc.AsParty()} is connected to.",
                    "cidrBlock",
                    other);
            }

            if (hit.Count == 0 && peer.Vpc.Ranges.FirstOrDefault(r => r.Overlaps(range)) is { Length: > 0 } shared)
            {
                yield return Broken(
                    "vSwitch lies in a range of a connected VPC",
                    $"cidrBlock {range} overlaps {shared} of {peer.Vpc.AsParty()}, which has no vSwitch there yet.",
                    "cidrBlock",
                    peer.Vpc) with { Level = FindingLevel.Warning };
            }
        }
    }
}
