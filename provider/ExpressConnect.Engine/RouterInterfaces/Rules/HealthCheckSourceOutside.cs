namespace ExpressConnect.Engine;

/// <summary>HC-04: probes come from an address of the VPC.</summary>
internal sealed class HealthCheckSourceOutside : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "HC-04",
        "The source of a health check lies in a vSwitch of the VPC of its interface.",
        "Probes are sent by the router of the VPC, and the answers must find back to it.",
        "Use a free address of a vSwitch of the VPC, and let the interface depend on that vSwitch.",
        "CreateRouterInterface, ModifyRouterInterfaceAttribute",
        Moment.World,
        Effect.Refuse)
    { Code = "VpcSubnet.NotFound" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change.Network is { } network && HealthChecks.NewSource(change) is { } source
        && network.VSwitches.All(v => v.Spec.CidrBlock.IsKnown && v.Range?.Contains(source) != true)
            ? [Broken("health check source is in no vSwitch", $"healthCheckSourceIp is {change.Spec.HealthCheckSourceIp}, and {network.Vpc.AsParty()} has no vSwitch with this address.", "healthCheckSourceIp", network.Vpc)]
            : [];
}
