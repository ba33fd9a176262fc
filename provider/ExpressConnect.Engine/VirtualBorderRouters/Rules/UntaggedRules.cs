namespace ExpressConnect.Engine;

/// <summary>VBR-08: a line that carries VLANs has no untagged router.</summary>
internal sealed class UntaggedBesideOthers : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-08",
        "VLAN 0 is for a virtual border router that is the only one on its line.",
        "The line is not tagged then, and nothing tells several routers apart.",
        "Use a VLAN between 1 and 2999, or a line without any router.",
        "CreateVirtualBorderRouter",
        Moment.World,
        Effect.Refuse)
    { Code = "OperationFailed.Vlan0VbrUnSharePconn" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        change is { WantsVlan: true, Vlan: Vlans.Untagged, Line: { } line, VlanHolder: null } && change.Holders.FirstOrDefault() is { } other
            ? [Broken(
                "untagged router is not alone on its line",
                $"vlanId is 0, and {line.AsParty()} carries VLAN {other.Spec.VlanId} for {other.AsParty()}.",
                "vlanId",
                other,
                change.FreeVlan is { } free ? $"Use a VLAN between 1 and 2999, such as {free}, or a line without any router." : Card.Remedy)]
            : [];
}

/// <summary>VBR-09: nothing stands beside an untagged router.</summary>
internal sealed class BesideUntagged : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-09",
        "A line with a virtual border router of VLAN 0 takes no other one.",
        "The line is not tagged, and nothing would tell the routers apart.",
        "Give the router of VLAN 0 another VLAN first, or use another line.",
        "CreateVirtualBorderRouter",
        Moment.World,
        Effect.Refuse)
    { Code = "OperationFailed.PconnExistVlan0Vbr" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        change is { WantsVlan: true, Vlan: { } vlan and not Vlans.Untagged, Line: { } line }
        && change.Holders.FirstOrDefault(router => router.Spec.VlanId.OrDefault == Vlans.Untagged) is { } other
            ? [Broken(
                "line carries one router without a VLAN",
                $"vlanId is {vlan}, and {line.AsParty()} is all taken by {other.AsParty()}, whose vlanId is 0.",
                "vlanId",
                other,
                $"Give {other.AsParty()} a VLAN first, or use another line.")]
            : [];
}

/// <summary>VBR-10: an untagged line serves one account.</summary>
internal sealed class UntaggedForOthers : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-10",
        "With VLAN 0, line, virtual border router and the VPCs that it reaches belong to one account.",
        "The whole line is then part of one network.",
        "Use a VLAN between 1 and 2999, or keep all of it in one account.",
        "Express Connect user guide, Create and manage a VBR",
        Moment.World,
        Effect.Refuse)
    { Unverified = "the code" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change)
    {
        if (change is not { WantsVlan: true, Vlan: Vlans.Untagged })
        {
            yield break;
        }

        if (change is { IsForeign: true, Line: { } line })
        {
            yield return Broken("untagged router is for another account", $"vlanId is 0, {line.AsParty()} belongs to account {line.Account}, and the router to account {change.Owner}.", "vlanId", line);
        }

        foreach (var vpc in change.Reached.Select(network => network.Vpc).Where(vpc => change.Owner is { } owner && vpc.Account != owner))
        {
            yield return Broken("untagged router reaches another account", $"vlanId is 0, the router belongs to account {change.Owner}, and {vpc.AsParty()} that it reaches to account {vpc.Account}.", "vlanId", vpc);
        }
    }
}
