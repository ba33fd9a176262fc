namespace ExpressConnect.Engine;

/// <summary>VSW-03: vSwitches of one VPC share no address.</summary>
internal sealed class VSwitchOverlapsSibling : Rule<VSwitchChange>
{
    public override RuleCard Card { get; } = new(
        "VSW-03",
        "A vSwitch overlaps no other vSwitch of its VPC.",
        "An address of a VPC is in one subnet only.",
        "Choose a range that is free in the VPC.",
        "CreateVSwitch",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidCidrBlock.Overlapped" };

    public override IEnumerable<Finding> Check(VSwitchChange change)
    {
        if (change.Verb != Verb.Create || change.Range is not { } range)
        {
            return [];
        }

        return change.Siblings
            .Where(sibling => sibling.Range?.Overlaps(range) == true)
            .Select(sibling => Broken(
                "vSwitch overlaps another of its VPC",
                $"{range} overlaps {sibling.Range} of {sibling.AsParty()}.",
                "cidrBlock",
                sibling));
    }
}
