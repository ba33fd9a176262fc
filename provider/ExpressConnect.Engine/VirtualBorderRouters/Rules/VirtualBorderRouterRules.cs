namespace ExpressConnect.Engine;

/// <summary>Rules about virtual border routers.</summary>
internal static class VirtualBorderRouterRules
{
    /// <summary>VBR-49: a router that is to be changed exists.</summary>
    public static UnknownResource Unknown { get; } = new(
        new RuleCard(
            "VBR-49",
            "A virtual border router that is named exists.",
            "Calls name the router that they are about.",
            "Use the id of the VirtualBorderRouter resource; refresh if it was removed elsewhere.",
            "ModifyVirtualBorderRouterAttribute",
            Moment.World,
            Effect.Refuse)
        { Code = "InvalidVbrId.NotFound" },
        "virtual border router");

    public static IReadOnlyList<Rule<VirtualBorderRouterChange>> All { get; } =
    [
        new LineOrVlanMissing(),
        new LineUnknown(),
        new LineNotEnabled(),
        new VlanOutOfRange(),
        new VlanTaken(),
        new VlanReserved(),
        new UntaggedBesideOthers(),
        new BesideUntagged(),
        new UntaggedForOthers(),
        new GatewaysMissing(),
        new SaysWhatIsTheOwners(),
        new GatewayIsNoAddress(),
        new MaskNotAllowed(),
        new GatewaysInTwoSubnets(),
        new GatewaysEqual(),
        new GatewayIsNetworkOrBroadcast(),
        new GatewayIsPublic(),
        new GatewayIsReserved(),
        new LineFull(),
        new RouterHasBgpGroups(),
        new RouterHasBgpNetworks(),
    ];
}
