namespace ExpressConnect.Engine;

/// <summary>VBR-76: a router goes after the BGP groups on it.</summary>
internal sealed class RouterHasBgpGroups : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-76",
        "A virtual border router is deleted after the BGP groups on it.",
        "Their sessions begin on the router.",
        "Delete the peers and then the groups first.",
        "DeleteVirtualBorderRouter",
        Moment.Delete,
        Effect.Refuse)
    { Code = "DependencyViolation.BgpGroup" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        change.BgpGroups.Select(group => Broken("BGP group left on the router", $"{change.Old!.AsParty()} still has {group.AsParty()}.", other: group));
}
