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
        new SubnetOnLineTwice(),
        new SubnetInNetwork(),
        new Ipv6GatewayMissing(),
        new Ipv6GatewaysDoNotFit(),
        new Ipv6MaskIsNoPrefix(),
        new Ipv6GatewayWithoutIpv6(),
        new BandwidthUnknown(),
        new BandwidthAbovePort(),
        new LineOverbooked(),
        new OwnerUnknown(),
        new OwnerIsNoMainAccount(),
        new OwnerOnAnotherSite(),
        new LineFull(),
        new PortFull(),
        new TooManyForeignRouters(),
        new ChangedWhileNotActive(),
        new VlanOfSomebodyElse(),
        new GatewaysOfSomebodyElse(),
        new GatewaysEmptied(),
        new GatewaysUnderBgp(),
        new Ipv6SwitchedOff(),
        new BfdOutOfRange(),
        new SitelinkNotAllowed(),
        new TerminatedBySomebodyElse(),
        new TerminatedBeforeAcceptance(),
        new NotRecoverable(),
        new VlanLost(),
        new DeletedBySomebodyElse(),
        new RouterHasInterfaces(),
        new RouterHasRoutes(),
        new RouterHasBgpGroups(),
        new RouterHasBgpNetworks(),
    ];
}
