namespace ExpressConnect.Engine;

/// <summary>HC-07: a health check tests the way out of the VPC.</summary>
internal sealed class HealthCheckTargetInside : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "HC-07",
        "The target of a health check lies behind the virtual border router, usually its customer-side address, never in the VPC.",
        "A probe that stays in the VPC says nothing of the line.",
        "Use the customer-side address of the virtual border router.",
        "Express Connect user guide, Health checks",
        Moment.World,
        Effect.Warn);

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        HealthChecks.Fit(change) && change.IsNew(s => s.HealthCheckTargetIp, change.Old?.Spec) && change.Network?.Vpc is { } vpc
        && Cidr.TryParseAddress(change.Spec.HealthCheckTargetIp.OrDefault, out var target)
        && vpc.Ranges.Where(r => r.Contains(target)).Take(1).ToList() is [var range]
            ? [Broken("health check stays in the VPC", $"healthCheckTargetIp is {change.Spec.HealthCheckTargetIp}, an address of {vpc.AsParty()} ({range}).", "healthCheckTargetIp", vpc)]
            : [];
}
