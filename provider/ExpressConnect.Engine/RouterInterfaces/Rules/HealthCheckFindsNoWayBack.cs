namespace ExpressConnect.Engine;

/// <summary>HC-12: answers to probes find back over the line that is tested.</summary>
internal sealed class HealthCheckFindsNoWayBack : Rule<ProbeReturn>
{
    public override RuleCard Card { get; } = new(
        "HC-12",
        "The virtual border router has a /32 route for the source of a health check towards the VPC.",
        "Otherwise the answers may come back over another line, and the check reports Abnormal. The data centre needs such a route as well, which is outside this world.",
        "Add the route to the table of the virtual border router, or announce the /32 by BGP.",
        "Express Connect user guide, Health checks",
        Moment.World,
        Effect.Warn);

    public override IEnumerable<Finding> Check(ProbeReturn change) =>
        change is { Source: { } source, IsRouted: false }
            ? [Broken("health check finds no way back", $"{change.End.AsParty()} probes from {change.End.Spec.HealthCheckSourceIp}, and {change.Router.AsParty()} has no route to {source}.", change.Property, change.Router)]
            : [];
}
