namespace ExpressConnect.Engine;

/// <summary>VSW-10: a vSwitch goes after what uses its addresses.</summary>
internal sealed class VSwitchInUse : Rule<VSwitchChange>
{
    public override RuleCard Card { get; } = new(
        "VSW-10",
        "A vSwitch is deleted after everything that uses an address of it.",
        "An address of a subnet that is gone answers nobody.",
        "Take the health check off the router interface first, or give it another source address.",
        "DeleteVSwitch",
        Moment.Delete,
        Effect.Refuse)
    { Code = "DependencyViolation" };

    public override IEnumerable<Finding> Check(VSwitchChange change) =>
        change.Probing.Select(end => Broken(
            "address of the vSwitch is in use",
            $"{end.AsParty()} sends its health checks from {end.Spec.HealthCheckSourceIp} in {change.Old!.AsParty()} ({change.Old.Range}).",
            other: end) with { Code = "DependencyViolation.RouterInterface" });
}
