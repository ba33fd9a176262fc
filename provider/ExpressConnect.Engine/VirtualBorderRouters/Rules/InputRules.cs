namespace ExpressConnect.Engine;

/// <summary>VBR-01: a router stands on a line, in a VLAN.</summary>
internal sealed class LineOrVlanMissing : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-01",
        "A virtual border router names its line and its VLAN.",
        "It is one VLAN of one line.",
        "Set physicalConnectionId to the id of a PhysicalConnection, and vlanId to a free VLAN of it.",
        "CreateVirtualBorderRouter",
        Moment.Input,
        Effect.Refuse)
    { Code = "MissingParameter" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change)
    {
        if (change.Spec.PhysicalConnectionId is { IsKnown: true, Value: null or "" })
        {
            yield return Broken("line is missing", "physicalConnectionId is not given.", "physicalConnectionId");
        }

        if (change.Spec.VlanId is { IsKnown: true, Value: null })
        {
            yield return Broken("VLAN is missing", "vlanId is not given.", "vlanId");
        }
    }
}

/// <summary>VBR-05: a VLAN has one of the numbers that there are.</summary>
internal sealed class VlanOutOfRange : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-05",
        "vlanId is 0 to 2999.",
        "Alibaba Cloud keeps the VLANs above for itself; 0 means that the line is not tagged.",
        "Use a VLAN between 1 and 2999, or 0 if the line is to have this one router only.",
        "CreateVirtualBorderRouter, ModifyVirtualBorderRouterAttribute",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidVlanId.Malformed" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        change.Spec.VlanId.TryGet(out var vlan) && !Vlans.IsVlan(vlan.Value)
            ? [Broken("VLAN is out of range", $"vlanId is {vlan}.", "vlanId")]
            : [];
}

/// <summary>VBR-11: a router of one's own has its two addresses from the beginning.</summary>
internal sealed class GatewaysMissing : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-11",
        "A virtual border router of the line's own account is made with localGatewayIp, peerGatewayIp and peeringSubnetMask.",
        "It is active at once, and carries nothing without the two addresses.",
        "Give all three, such as 192.168.110.1, 192.168.110.2 and 255.255.255.252.",
        "CreateVirtualBorderRouter",
        Moment.Input,
        Effect.Refuse)
    { Code = "MissingParameter" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        change is { Verb: Verb.Create, Owner: not null, IsForeign: false } && change.MissingGateways is { Count: > 0 } missing
            ? [Broken("gateway of the router is not complete", $"Not given: {string.Join(", ", missing)}.", missing[0])]
            : [];
}

/// <summary>VBR-12: who makes a router for another account leaves its addresses and its name to that account.</summary>
internal sealed class SaysWhatIsTheOwners : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-12",
        "A virtual border router for another account is made without gateway addresses, mask, name and description.",
        "They are for the account to choose that the router is made for.",
        "Leave them out; that account gives them when it accepts the router.",
        "CreateVirtualBorderRouter",
        Moment.Input,
        Effect.Refuse)
    { Code = "Forbidden.LocalGatewayIpNotAllowedByCaller" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        change is not { Verb: Verb.Create, IsForeign: true }
            ? []
            : from property in VirtualBorderRouterProperty.OfRouterOwner
              where property.Of(change.Spec) is { IsKnown: true, Value: not null }
              select Broken(
                  $"{property.Name} is for the other account to say",
                  $"{property.Name} is given, and the router is made for account {change.Owner}.",
                  property.Name) with { Code = property.Code };
}
