namespace ExpressConnect.Engine;

/// <summary>VBR-51: the owner of the line says which VLAN it is.</summary>
internal sealed class VlanOfSomebodyElse : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-51",
        "vlanId and circuitCode of a virtual border router are changed by the owner of its line only.",
        "VLANs belong to the line.",
        "Leave them out, or as they are; ask the owner of the line for another VLAN.",
        "ModifyVirtualBorderRouterAttribute",
        Moment.World,
        Effect.Refuse)
    { Code = "Forbidden.VlanIdNotAllowedByCaller" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        change is not { Verb: Verb.Update, Old: { } old, IsByRouterOwnerOnly: true }
            ? []
            : from property in VirtualBorderRouterProperty.OfLineOwner
              where property.Differs(old.Spec, change.Spec)
              select Broken(
                  $"{property.Name} is for the owner of the line to say",
                  $"{property.Name} of {old.AsParty()} is {property.Of(old.Spec).OrDefault ?? "not given"}, and {property.Of(change.Spec).OrDefault ?? "not given"} now; its line belongs to account {old.PhysicalConnectionOwnerUid}.",
                  property.Name) with { Code = property.Code };
}

/// <summary>VBR-52: the owner of the router says its addresses and its name.</summary>
internal sealed class GatewaysOfSomebodyElse : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-52",
        "Gateway addresses, mask, name and description of a virtual border router are changed by its owner only.",
        "They are part of the owner's network.",
        "Leave them out, or as they are; the owner's program sets them.",
        "ModifyVirtualBorderRouterAttribute",
        Moment.World,
        Effect.Refuse)
    { Code = "Forbidden.LocalGatewayIpNotAllowedByCaller" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        change is not { Verb: Verb.Update, Old: { } old, IsByLineOwnerOnly: true }
            ? []
            : from property in VirtualBorderRouterProperty.OfRouterOwner
              where property.Differs(old.Spec, change.Spec)
              select Broken(
                  $"{property.Name} is for the owner of the router to say",
                  $"{property.Name} of {old.AsParty()} is {property.Of(old.Spec).OrDefault ?? "not given"}, and {property.Of(change.Spec).OrDefault ?? "not given"} now; the router belongs to account {old.Account}.",
                  property.Name) with { Code = property.Code };
}

/// <summary>VBR-53: the gateway is changed as a whole.</summary>
internal sealed class GatewaysEmptied : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-53",
        "localGatewayIp, peerGatewayIp and peeringSubnetMask are given together, and never taken away again.",
        "Two of the three say nothing, and a router without a gateway carries nothing.",
        "Give all three.",
        "ModifyVirtualBorderRouterAttribute",
        Moment.Input,
        Effect.Refuse)
    { Code = "MissingParameter" };

    // Of a router that waits for its owner's acceptance, none is given yet.
    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        change is { Verb: Verb.Update, Old: { } old, MissingGateways: { Count: > 0 } missing } && (missing.Count < 3 || old.GatewaySubnet is not null)
            ? [Broken("gateway of the router is not complete", $"Not given for {old.AsParty()}: {string.Join(", ", missing)}.", missing[0])]
            : [];
}
