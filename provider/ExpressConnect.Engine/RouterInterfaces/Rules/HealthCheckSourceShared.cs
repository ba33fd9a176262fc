namespace ExpressConnect.Engine;

/// <summary>HC-13: two lines are not tested from one address.</summary>
internal sealed class HealthCheckSourceShared : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "HC-13",
        "Each interface of a VPC towards a line has a health check source of its own.",
        "The way back to a source leads over one line, so a shared source fails with that line for all of them.",
        "Use another free address of the VPC.",
        "Tutorial: redundant physical connections with health checks",
        Moment.World,
        Effect.Warn);

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        HealthChecks.NewSource(change) is { } source
        && change.Neighbours.FirstOrDefault(i => Cidr.TryParseAddress(i.Spec.HealthCheckSourceIp.OrDefault, out var taken) && taken == source) is { } other
            ? [Broken("health check source is shared", $"healthCheckSourceIp is {change.Spec.HealthCheckSourceIp}, from which {other.AsParty()} probes too.", "healthCheckSourceIp", other)]
            : [];
}
