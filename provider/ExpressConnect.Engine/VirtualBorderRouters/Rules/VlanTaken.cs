using System.Globalization;

namespace ExpressConnect.Engine;

/// <summary>VBR-06: a VLAN of a line has one router.</summary>
internal sealed class VlanTaken : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-06",
        "A line carries a VLAN for one virtual border router only, whatever account it belongs to.",
        "The VLAN is what tells the routers of a line apart.",
        "Use another VLAN between 0 and 2999, or put this router on another line.",
        "CreateVirtualBorderRouter, ModifyVirtualBorderRouterAttribute",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidVlanId.Used" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        change is { WantsVlan: true, Vlan: { } vlan, Line: { } line, VlanHolder: { } other } && other.Status != VirtualBorderRouterStatus.Terminated
            ? [Broken(Headline(vlan), $"{line.AsParty()} already carries VLAN {vlan} for {other.AsParty()}.", "vlanId", other, Remedy(change))]
            : [];

    public static string Headline(int vlan) => string.Create(CultureInfo.InvariantCulture, $"VLAN {vlan} is taken");

    public static string Remedy(VirtualBorderRouterChange change) => change.FreeVlan is { } free
        ? string.Create(CultureInfo.InvariantCulture, $"Use another VLAN between 0 and 2999, such as {free}, or put this router on another line.")
        : "Use another VLAN between 0 and 2999, or put this router on another line.";
}
