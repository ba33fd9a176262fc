namespace ExpressConnect.Engine;

/// <summary>VBR-50: a router changes while it is in use.</summary>
internal sealed class ChangedWhileNotActive : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-50",
        "A virtual border router changes while it is active; one that waits for acceptance changes by being accepted.",
        "There is nothing on the access device to change before and after.",
        "Switch it on with status active, or let its owner accept it by giving it a gateway.",
        "ModifyVirtualBorderRouterAttribute",
        Moment.World,
        Effect.Refuse)
    { Code = "IncorrectStatus.VirtualBorderRouter" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change)
    {
        var stays = change.Old?.Status switch
        {
            VirtualBorderRouterStatus.Terminated => change.WantedStatus == VirtualBorderRouterStatus.Terminated,
            VirtualBorderRouterStatus.Unconfirmed => change.MissingGateways.Count == 3,
            _ => false,
        };
        return change is { Verb: Verb.Update, Old: { } old } && stays
            && VirtualBorderRouterProperty.All.FirstOrDefault(property => property.Differs(old.Spec, change.Spec)) is { } changed
            ? [Broken($"router is {old.Status}", $"{changed.Name} of {old.AsParty()} is to change, and the router is {old.Status}.", changed.Name)]
            : [];
    }
}

/// <summary>VBR-68: the owner of the line switches a router off.</summary>
internal sealed class TerminatedBySomebodyElse : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-68",
        "Only the owner of its line switches a virtual border router off.",
        "The VLAN belongs to the line.",
        "Leave status out; the owner of the router may delete it.",
        "TerminateVirtualBorderRouter",
        Moment.World,
        Effect.Refuse)
    { Code = "Forbidden.OperationTerminateNotAllowedByUser" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        change is { Verb: Verb.Update, Old: { IsActive: true } old, WantedStatus: VirtualBorderRouterStatus.Terminated, IsByRouterOwnerOnly: true }
            ? [Broken("router is switched off by somebody else", $"{old.AsParty()} stands on {change.LineWords}, which belongs to account {old.PhysicalConnectionOwnerUid}.", "status")]
            : [];
}

/// <summary>VBR-69: only what is on is switched off.</summary>
internal sealed class TerminatedBeforeAcceptance : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-69",
        "A virtual border router is switched off while it is active, not before it is accepted.",
        "It carries nothing yet.",
        "Delete it, or wait until its owner has accepted it.",
        "TerminateVirtualBorderRouter",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidOperation.OperationNotAllowedInState" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        change.WantedStatus == VirtualBorderRouterStatus.Terminated && change is { Old.Status: VirtualBorderRouterStatus.Unconfirmed } or { Verb: Verb.Create, IsForeign: true }
            ? [Broken("router is not accepted yet", $"status is to be terminated, and account {change.Owner} has not accepted the router.", "status")]
            : [];
}

/// <summary>VBR-70: who switches a router on again, and on what line.</summary>
internal sealed class NotRecoverable : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-70",
        "The owner of its line switches a virtual border router on again, while the line is Enabled.",
        "The VLAN belongs to the line.",
        "Let the owner of the line do it, once the line is open.",
        "RecoverVirtualBorderRouter",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidOperation.OperationNotAllowedInState" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change)
    {
        if (change is not { Recovers: true, Old: { } old })
        {
            yield break;
        }

        if (change.IsByRouterOwnerOnly)
        {
            yield return Broken("router is switched on by somebody else", $"{old.AsParty()} stands on {change.LineWords}, which belongs to account {old.PhysicalConnectionOwnerUid}.", "status")
                with { Code = "Forbidden.OperationRecoverNotAllowedByUser" };
        }

        if (change.Line is { IsEnabled: false } line)
        {
            yield return Broken("line is not open", $"{old.AsParty()} is to be active, and {line.AsParty()} is {line.Status}.", "status", line);
        }
    }
}

/// <summary>VBR-71: a router that was off too long may have lost its VLAN.</summary>
internal sealed class VlanLost : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-71",
        "A virtual border router is switched on again while its VLAN is free.",
        "The VLAN is reserved for 7 days; then anybody may take it.",
        "Give it another vlanId in the same change, or free the VLAN.",
        "RecoverVirtualBorderRouter",
        Moment.World,
        Effect.Refuse)
    { Code = "OperationFailed.VlanIdAlreadyInUse" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        change is { Recovers: true, WantsVlan: false, Old: { } old, Vlan: { } vlan, VlanHolder: { } other }
            ? [Broken(VlanTaken.Headline(vlan), $"{old.AsParty()} lost VLAN {vlan} of {change.LineWords} to {other.AsParty()} while it was off.", "vlanId", other, VlanTaken.Remedy(change))]
            : [];
}

/// <summary>VBR-59: who may let data centres talk to each other.</summary>
internal sealed class SitelinkNotAllowed : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-59",
        "sitelinkEnable is for accounts that Alibaba Cloud allows it.",
        "Traffic between data centres then takes Alibaba's backbone.",
        "Leave it out, or have it allowed and tell the engine: expressconnect account set sitelink-allowed true.",
        "ModifyVirtualBorderRouterAttribute",
        Moment.World,
        Effect.Refuse)
    { Code = "Forbidden.VbrNotAllowModifySiteLink" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        change is { Spec.SitelinkEnable.OrDefault: true, OwnerFacts.SitelinkAllowed: false } && change.IsNew(s => s.SitelinkEnable, change.Old?.Spec)
            ? [Broken("traffic between data centres is not allowed", $"sitelinkEnable is true, and account {change.Owner} may not use it.", "sitelinkEnable")]
            : [];
}
