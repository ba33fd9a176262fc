namespace ExpressConnect.Engine;

/// <summary>VSW-07: a VPC has only so many vSwitches.</summary>
internal sealed class TooManyVSwitches : Rule<VSwitchChange>
{
    public override RuleCard Card { get; } = new(
        "VSW-07",
        "A VPC has at most 150 vSwitches.",
        "It is a quota; Alibaba Cloud raises it on request.",
        $"Delete a vSwitch, or have the quota raised and tell the engine: expressconnect quota set {Quota.VSwitches} N.",
        "CreateVSwitch; VPC limits and quotas",
        Moment.World,
        Effect.Refuse)
    { Code = "QuotaExceeded.VSwitch" };

    public override IEnumerable<Finding> Check(VSwitchChange change) =>
        change.Verb == Verb.Create && change.Siblings.Count >= change.Limits.VSwitches
            ? [Broken("VPC has too many vSwitches", $"{change.Vpc?.AsParty()} has {change.Siblings.Count} vSwitches, and may have {change.Limits.VSwitches}.", "vpcId", change.Vpc)]
            : [];
}
