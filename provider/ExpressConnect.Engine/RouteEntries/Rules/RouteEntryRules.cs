namespace ExpressConnect.Engine;

/// <summary>Rules about routes.</summary>
internal static class RouteEntryRules
{
    /// <summary>ROUTE-44: a route that is to be changed exists.</summary>
    public static UnknownResource Unknown { get; } = new(
        new RuleCard(
            "ROUTE-44",
            "A route that is named exists.",
            "Calls name the route that they are about.",
            "Use the id of the RouteEntry resource; refresh if it was removed elsewhere.",
            "DeleteRouteEntry, ModifyRouteEntry",
            Moment.World,
            Effect.Refuse)
        { Code = "InvalidRouteEntryId.NotFound" },
        "route");

    public static IReadOnlyList<Rule<RouteEntryChange>> All { get; } =
    [
        new DestinationIsNoRange(),
        new RouteTextMalformed(),
        new NextHopTypeUnknown(),
        new DestinationIsTheClouds(),
        new RouteTableUnknown(),
        new RouteTableFull(),
        .. BorderRouterRouteRules.All,
        new DestinationTwice(),
        new DestinationIsVSwitch(),
        new DestinationInsideVSwitch(),
        .. NextHopLists.Rules,
        new NextHopUnknown(),
        new NextHopOnAnotherRouter(),
        new NextHopNotPaired(),
        new NextHopChanged(),
        new LeadsNowhere(),
        new RoutesLoop(),
    ];
}
