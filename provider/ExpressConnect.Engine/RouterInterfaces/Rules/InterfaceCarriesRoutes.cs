namespace ExpressConnect.Engine;

/// <summary>RI-57: an interface goes after the routes over it.</summary>
internal sealed class InterfaceCarriesRoutes : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "RI-57",
        "A router interface is deleted after every route whose next hop it is.",
        "A route to nowhere would drop what it carries.",
        "Delete the routes first, and let them depend on the interface.",
        "DeleteRouterInterface",
        Moment.Delete,
        Effect.Refuse)
    { Code = "ReferredByRouteEntry.RouterInterface" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change.Routes.Select(route => Broken(
            "route leads over the interface",
            $"{route.AsParty()} sends {route.Spec.DestinationCidrBlock} over {change.Old!.AsParty()}.",
            other: route));
}
