namespace ExpressConnect.Engine;

/// <summary>HC-05: probes come from an address that nobody else has.</summary>
internal sealed class HealthCheckSourceReserved : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "HC-05",
        "The source of a health check is a free address: neither the first nor one of the last three of its vSwitch, nor used by an instance.",
        "The cloud keeps these four addresses of every vSwitch for itself (VSW-09). Instances are not part of this world: the cloud says that an address is used.",
        "Use another address of the vSwitch.",
        "CreateRouterInterface",
        Moment.World,
        Effect.Refuse)
    { Code = "IllegalParam.HealthcheckIp" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change.Network is { } network && HealthChecks.NewSource(change) is { } source
        && network.VSwitches.FirstOrDefault(v => v.Range?.Contains(source) == true) is { Range: { } range } vswitch && IsReserved(range, source)
            ? [Broken("health check source is reserved", $"healthCheckSourceIp is {change.Spec.HealthCheckSourceIp}, and the cloud keeps the first and the last three addresses of {vswitch.AsParty()} ({range}).", "healthCheckSourceIp", vswitch)]
            : [];

    private static bool IsReserved(Cidr range, uint address) => address == range.Network || address - range.Network >= range.Size - 3;
}
