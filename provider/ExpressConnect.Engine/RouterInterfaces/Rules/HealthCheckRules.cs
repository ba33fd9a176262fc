using System.Globalization;

namespace ExpressConnect.Engine;

/// <summary>HC-01: a health check has two ends.</summary>
internal sealed class HealthCheckHalfGiven : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "HC-01",
        "healthCheckSourceIp and healthCheckTargetIp are given together or not at all.",
        "A probe goes from one address to another.",
        "Give both, or neither.",
        "CreateRouterInterface, ModifyRouterInterfaceAttribute",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidHealthCheckIP.Malformd" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change.Spec is { HealthCheckSourceIp: { IsKnown: true, Value: var source }, HealthCheckTargetIp: { IsKnown: true, Value: var target } } && source is null != target is null
            ? [Broken(
                "health check has one end only",
                source is null ? $"healthCheckTargetIp is {target}, and healthCheckSourceIp is not given." : $"healthCheckSourceIp is {source}, and healthCheckTargetIp is not given.",
                source is null ? "healthCheckSourceIp" : "healthCheckTargetIp")]
            : [];
}

/// <summary>HC-02: the ends of a health check are addresses.</summary>
internal sealed class HealthCheckAddressMalformed : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "HC-02",
        "healthCheckSourceIp and healthCheckTargetIp are IPv4 addresses.",
        "Probes are sent over IPv4.",
        "Write four numbers from 0 to 255, such as 10.0.1.10.",
        "CreateRouterInterface, ModifyRouterInterfaceAttribute",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidHealthCheckIP.Malformd" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change)
    {
        if (change.Spec.HealthCheckSourceIp.TryGet(out var source) && !Cidr.TryParseAddress(source, out _))
        {
            yield return Broken("health check address is none", $"healthCheckSourceIp is \"{source}\".", "healthCheckSourceIp");
        }

        if (change.Spec.HealthCheckTargetIp.TryGet(out var target) && !Cidr.TryParseAddress(target, out _))
        {
            yield return Broken("health check address is none", $"healthCheckTargetIp is \"{target}\".", "healthCheckTargetIp");
        }
    }
}

/// <summary>HC-03: health checks test lines.</summary>
internal sealed class HealthCheckWithoutLine : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "HC-03",
        "A health check is set on an interface of a VPC whose opposite router is a virtual border router.",
        "It tests the line behind the virtual border router, from an address of the VPC.",
        "Remove healthCheckSourceIp and healthCheckTargetIp here, or set them on the interface of the VPC that the line leads to.",
        "CreateRouterInterface; Resource Orchestration Service, ALIYUN::VPC::RouterInterface",
        Moment.Input,
        Effect.Refuse)
    { Code = "OperationFailed.HcForInvalidRiType" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        HealthChecks.Asks(change) && change is { RouterType: { } near, OppositeRouterType: { } far } && !HealthChecks.Fit(change)
            ? [Broken("health check tests no line", $"routerType is {near}, and oppositeRouterType is {far}.", "healthCheckSourceIp")]
            : [];
}

/// <summary>HC-06: a health check tests a way, so it has two different ends.</summary>
internal sealed class HealthCheckOfItself : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "HC-06",
        "Source and target of a health check differ.",
        "An address that probes itself tests nothing.",
        "Use an address behind the virtual border router as the target, usually its customer-side one.",
        "this engine",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidHealthCheckIP.Malformd" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change.Spec.HealthCheckSourceIp.TryGet(out var source) && change.Spec.HealthCheckTargetIp.TryGet(out var target) && source == target
            ? [Broken("health check probes its own address", $"healthCheckSourceIp and healthCheckTargetIp are both {source}.", "healthCheckTargetIp")]
            : [];
}

/// <summary>HC-08: how many probes must fail.</summary>
internal sealed class HealthCheckThresholdOutOfRange : Rule<RouterInterfaceChange>
{
    private const int Least = 3;
    private const int Most = 8;

    public override RuleCard Card { get; } = new(
        "HC-08",
        "hcThreshold is 3 to 8 packets.",
        "Fewer would take a line out for a hiccup, more would leave a dead one in use.",
        "Set hcThreshold to 3 to 8, or leave it out for 8.",
        "ModifyRouterInterfaceAttribute; Express Connect user guide, Health checks",
        Moment.Input,
        Effect.Refuse)
    { Code = "IllegalParam.HcThreshold", Unverified = "the numbers are those of the console; the limits of the API are not published", MayBeLowered = true };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change.IsNew(s => s.HcThreshold, change.Old?.Spec) && change.Spec.HcThreshold.TryGet(out var packets) && packets is < Least or > Most
            ? [Broken("health check threshold is out of range", string.Create(CultureInfo.InvariantCulture, $"hcThreshold is {packets}, and {Least} to {Most} are allowed."), "hcThreshold")]
            : [];
}

/// <summary>HC-09: how often probes are sent.</summary>
internal sealed class HealthCheckRateOutOfRange : Rule<RouterInterfaceChange>
{
    private const int Least = 2000;
    private const int Most = 3000;

    public override RuleCard Card { get; } = new(
        "HC-09",
        "hcRate is 2000 to 3000 ms.",
        "It is the time between two probes; the API takes milliseconds and answers seconds.",
        "Set hcRate to 2000 to 3000, or leave it out for 2000.",
        "ModifyRouterInterfaceAttribute; Express Connect user guide, Health checks",
        Moment.Input,
        Effect.Refuse)
    { Code = "IllegalParam.HcRate", Unverified = "the numbers are those of the console; the limits of the API are not published", MayBeLowered = true };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change.IsNew(s => s.HcRate, change.Old?.Spec) && change.Spec.HcRate.TryGet(out var rate) && rate is < Least or > Most
            ? [Broken("health check rate is out of range", string.Create(CultureInfo.InvariantCulture, $"hcRate is {rate} ms, and {Least} to {Most} are allowed."), "hcRate")]
            : [];
}

/// <summary>Health checks: their rules, and what these have in common.</summary>
internal static class HealthChecks
{
    public static IReadOnlyList<Rule<RouterInterfaceChange>> Rules { get; } =
    [
        new HealthCheckHalfGiven(),
        new HealthCheckAddressMalformed(),
        new HealthCheckWithoutLine(),
        new HealthCheckSourceOutside(),
        new HealthCheckSourceReserved(),
        new HealthCheckOfItself(),
        new HealthCheckTargetInside(),
        new HealthCheckThresholdOutOfRange(),
        new HealthCheckRateOutOfRange(),
        new HealthCheckSourceShared(),
    ];

    /// <summary>Whether a health check is asked for.</summary>
    public static bool Asks(RouterInterfaceChange change) =>
        change.Spec.HealthCheckSourceIp.TryGet(out _) || change.Spec.HealthCheckTargetIp.TryGet(out _);

    /// <summary>Whether the interface is one that may have a health check.</summary>
    public static bool Fit(RouterInterfaceChange change) => change is { RouterType: RouterTypes.VRouter, OppositeRouterType: RouterTypes.Vbr };

    /// <summary>The address that probes are to come from, where that is new.</summary>
    public static uint? NewSource(RouterInterfaceChange change) =>
        Fit(change) && change.IsNew(s => s.HealthCheckSourceIp, change.Old?.Spec) && Cidr.TryParseAddress(change.Spec.HealthCheckSourceIp.OrDefault, out var source)
            ? source
            : null;
}
