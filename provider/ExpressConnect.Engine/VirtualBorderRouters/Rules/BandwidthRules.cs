namespace ExpressConnect.Engine;

/// <summary>VBR-28: limits are sold in steps.</summary>
internal sealed class BandwidthUnknown : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-28",
        "bandwidth of a virtual border router is one of the sizes that there are.",
        "Limits come in steps.",
        $"Use one of {string.Join(", ", VbrBandwidths.All)}, or leave bandwidth out: then the line is the limit.",
        "CreateVirtualBorderRouter, UpdateVirtualBorderBandwidth",
        Moment.Input,
        Effect.Refuse)
    { Code = "IllegalParam.Bandwidth", Unverified = "that the list holds for a change as well" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        change.Spec.Bandwidth.TryGet(out var bandwidth) && !VbrBandwidths.All.Contains(bandwidth.Value)
            ? [Broken("bandwidth is no size that there is", $"bandwidth is {bandwidth} Mbit/s.", "bandwidth")]
            : [];
}

/// <summary>VBR-29: a router is no faster than the port below it.</summary>
internal sealed class BandwidthAbovePort : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-29",
        "bandwidth of a virtual border router does not exceed the port of its line.",
        "Nothing passes the port faster.",
        "Use a smaller bandwidth, or a line with a faster port.",
        "CreateVirtualBorderRouter, UpdateVirtualBorderBandwidth",
        Moment.World,
        Effect.Refuse)
    { Code = "VbrBandwidthExceed" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        change is { Line: { } line, PortBandwidth: { } most } && change.Spec.Bandwidth.TryGet(out var bandwidth) && bandwidth > most
            ? [Broken("bandwidth exceeds the port", $"bandwidth is {bandwidth} Mbit/s, and port {line.Spec.PortType} of {line.AsParty()} has {most}.", "bandwidth", line)]
            : [];
}

/// <summary>VBR-30: the routers of a line share its port.</summary>
internal sealed class LineOverbooked : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-30",
        "The bandwidths of all virtual border routers of a line add up to no more than its port.",
        "Together they cannot be faster than the port.",
        "Lower one of them, or add a line.",
        "CreateVirtualBorderRouter",
        Moment.World,
        Effect.Warn)
    { Code = "ResourceNotEnough.Bandwidth", Unverified = "whether the cloud adds them up on a line that is not shared" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change)
    {
        if (change is not { Line: { } line, PortBandwidth: { } most }
            || !change.IsNew(s => s.Bandwidth, change.Old?.Spec) || !change.Spec.Bandwidth.TryGet(out var bandwidth) || bandwidth > most)
        {
            return [];
        }

        var others = change.Neighbours.Sum(router => router.Spec.Bandwidth.OrDefault ?? 0);
        return bandwidth + others > most
            ? [Broken("routers exceed the port together", $"bandwidth is {bandwidth} Mbit/s, the other routers of {line.AsParty()} have {others}, and its port {line.Spec.PortType} has {most}.", "bandwidth")]
            : [];
    }
}
