namespace ExpressConnect.Engine;

/// <summary>What holds for routes and nothing breaks.</summary>
internal static class RouteEntryStatements
{
    private static readonly RuleCard[] Cards =
    [
        Permit("ROUTE-07", "A route may lead to a range that contains a vSwitch of its own VPC.", "The longer prefix of the vSwitch wins.", "Nothing has to be done."),
        Wait("ROUTE-22", "A route is made while its VPC is Available and nothing in it is in a transient status.", "CreateRouteEntry", "IncorrectVpcStatus"),
        Wait("ROUTE-23", "One operation on the routes of a VPC runs at a time.", "CreateRouteEntry", "TaskConflict"),
        Wait("ROUTE-25", "A route over an interface waits for the end of another operation on it.", "CreateRouteEntry", "OperationFailed.OperationLocked"),
        Wait("ROUTE-30", "A route is deleted when it is Available; a delete waits until it is.", "DeleteRouteEntry", "IncorrectRouteEntryStatus", Moment.Delete),
        new RuleCard("ROUTE-31", "System routes are made and removed by the cloud alone.", "They belong to a vSwitch or to the VPC.", "They are no resources of a program.", "DeleteRouteEntry", Moment.Delete, Effect.Fact) { Code = "OperationDenied" },
        Wait("ROUTE-33", "A route is deleted while its VPC creates or deletes no vSwitch and no other route.", "DeleteRouteEntry", "TaskConflict", Moment.Delete),
        new RuleCard("ROUTE-34", "A router interface goes after the routes over it: RI-57 says what is left.", "A route to nowhere would drop what it carries.", "Let routes depend on the interface.", "DeleteRouterInterface", Moment.Delete, Effect.Fact),
        Permit("ROUTE-37", "A destination may contain one that is reached by a longer prefix.", "The longest prefix wins.", "Nothing has to be done."),
        new RuleCard("ECMP-13", "The interfaces of a list lead from one VPC, and zones do not part them.", "All of them sit on the router of the table's VPC: ROUTE-13 says so of each. Interfaces have no zone.", "Nothing has to be done.", "CreateRouteEntry", Moment.World, Effect.Fact) { Code = "OperationDenied.RouterInterfaceToDifferentVpc", Unverified = "what makes zones fit" },
        new RuleCard("ECMP-14", "Every interface of a list has a health check: HC-14 warns of one that has none.", "Without one a dead line keeps its share of the traffic.", "Set healthCheckSourceIp and healthCheckTargetIp of the interface.", "VPC user guide, Route tables", Moment.World, Effect.Fact),
        new RuleCard("ECMP-15", "A route goes with its whole list of next hops.", "A call that names a part of the list is refused by the cloud; a route is deleted by its id here.", "Nothing has to be done.", "DeleteRouteEntry", Moment.Delete, Effect.Fact) { Code = "InvalidNextHopList.Size" },
    ];

    public static IReadOnlyList<Statement> All { get; } = [.. Cards.Select(card => new Statement(card))];

    private static RuleCard Permit(string id, string statement, string why, string meaning) =>
        new(id, statement, why, meaning, "CreateRouteEntry", Moment.World, Effect.Permit);

    private static RuleCard Wait(string id, string statement, string source, string code, Moment when = Moment.World) => new(
        id, statement, "The cloud does one thing to the tables of a VPC at a time.", "Nothing has to be done: the engine waits, and says so.", source, when, Effect.Wait)
        { Code = code, IsTransient = true };
}
