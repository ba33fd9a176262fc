using System.Globalization;

namespace ExpressConnect.Engine;

/// <summary>VBR-07: a router that was switched off keeps its VLAN for seven days.</summary>
internal sealed class VlanReserved : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-07",
        "The VLAN of a virtual border router that was switched off stays taken for 7 days.",
        "Within them the router can be switched on again.",
        "Use another VLAN, delete the router that is off, or wait until the seven days are over.",
        "TerminateVirtualBorderRouter",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidVlanId.Used" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change)
    {
        if (change is not { WantsVlan: true, Vlan: { } vlan, Line: { } line, VlanHolder: { Status: VirtualBorderRouterStatus.Terminated } other })
        {
            return [];
        }

        var until = (other.TerminationTime + VirtualBorderRouter.Reservation)?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return
        [
            Broken(
                VlanTaken.Headline(vlan),
                $"{line.AsParty()} keeps VLAN {vlan} until {until} UTC for {other.AsParty()}, which is off.",
                "vlanId",
                other,
                $"{VlanTaken.Remedy(change)} Or delete {other.AsParty()}, which frees it at once."),
        ];
    }
}
