namespace ExpressConnect.Engine;

/// <summary>VSW-02: a vSwitch lies in its VPC.</summary>
internal sealed class VSwitchOutsideVpc : Rule<VSwitchChange>
{
    public override RuleCard Card { get; } = new(
        "VSW-02",
        "A vSwitch lies inside the primary or a secondary range of its VPC, and may fill it.",
        "A subnet is a part of its network.",
        "Choose a range inside one of the VPC's, or add a secondary range to the VPC.",
        "CreateVSwitch",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidParameter" };

    public override IEnumerable<Finding> Check(VSwitchChange change)
    {
        if (change is not { Verb: Verb.Create, Range: { } range, Vpc: { } vpc } || !VpcRanges.AreKnown(vpc.Spec))
        {
            return [];
        }

        // A VPC whose own range is none is VPC-01's.
        var ranges = vpc.Ranges;
        return ranges.Count == 0 || ranges.Any(r => r.Contains(range))
            ? []
            : [Broken("vSwitch lies outside its VPC", $"cidrBlock is {range}, and {vpc.AsParty()} has {string.Join(", ", ranges)}.", "cidrBlock", vpc)];
    }
}
