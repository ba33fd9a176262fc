namespace ExpressConnect.Engine;

/// <summary>VBR-73: the owner of a router deletes it.</summary>
internal sealed class DeletedBySomebodyElse : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-73",
        "A virtual border router is deleted by its owner; by the owner of its line only until it is accepted.",
        "After that a network relies on it.",
        "Let its owner delete it; the owner of the line may switch it off with status terminated.",
        "DeleteVirtualBorderRouter",
        Moment.Delete,
        Effect.Refuse)
    { Code = "Forbidden.OperationDeleteNotAllowedByUser" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        change is { Old: { Status: not VirtualBorderRouterStatus.Unconfirmed } old, IsByLineOwnerOnly: true }
            ? [Broken("router is somebody else's", $"{old.AsParty()} is {old.Status}, and belongs to account {old.Account}.")]
            : [];
}

/// <summary>VBR-74: interfaces go first.</summary>
internal sealed class RouterHasInterfaces : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-74",
        "A virtual border router is deleted after every router interface on it.",
        "An interface is a place on a router.",
        "Delete the interfaces first, and let them depend on the router.",
        "DeleteVirtualBorderRouter",
        Moment.Delete,
        Effect.Refuse)
    { Code = "InvalidOperation.RouterInterfaceNotDeleted" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        change.Interfaces.Select(end => Broken("router has interfaces", $"{end.AsParty()} sits on {change.Old!.AsParty()}.", other: end));
}

/// <summary>VBR-75: routes go first.</summary>
internal sealed class RouterHasRoutes : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-75",
        "A virtual border router is deleted after every route of its table.",
        "A route to nowhere would drop what it carries.",
        "Delete the routes first, and let them depend on the router.",
        "DeleteVirtualBorderRouter",
        Moment.Delete,
        Effect.Refuse)
    { Code = "DependencyViolation.RouterInterfaceReferedByRouteEntry" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        change.Routes.Select(route => Broken(
            "router has routes", $"{route.AsParty()} sends {route.Spec.DestinationCidrBlock} to {route.Spec.NexthopId} in the table of {change.Old!.AsParty()}.", other: route));
}
