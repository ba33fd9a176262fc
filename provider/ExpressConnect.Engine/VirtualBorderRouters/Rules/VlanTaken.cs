using System.Globalization;

namespace ExpressConnect.Engine;

/// <summary>VBR-06: a VLAN of a line has one router.</summary>
internal sealed class VlanTaken : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-06",
        "A line carries a VLAN for one virtual border router only, whatever account it belongs to.",
        "The VLAN is what tells the routers of a line apart.",
        "Use another VLAN between 1 and 2999, or put this router on another line.",
        "CreateVirtualBorderRouter, ModifyVirtualBorderRouterAttribute",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidVlanId.Used" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        change is { WantsVlan: true, Vlan: { } vlan, Line: { } line, VlanHolder: { } other } && other.Status != VirtualBorderRouterStatus.Terminated
            ? [Broken(Headline(vlan), $"{line.AsParty()} already carries VLAN {vlan} for {other.AsParty()}.", "vlanId", other, Remedy(change))]
            : [];

    public static string Headline(int vlan) => string.Create(CultureInfo.InvariantCulture, $"VLAN {vlan} is taken");

    public static string Remedy(VirtualBorderRouterChange change)
    {
        var free = change.FreeVlan is { } one ? string.Create(CultureInfo.InvariantCulture, $", such as {one}") : "";
        var swap = change.Verb == Verb.Update ? " Two routers that are to swap VLANs go through a free one, in a run of its own." : "";
        return $"Use another VLAN between 1 and 2999{free}, or put this router on another line.{swap}";
    }
}
