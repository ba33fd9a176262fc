namespace ExpressConnect.Engine;

/// <summary>AP-02: the access point takes new lines.</summary>
internal sealed class AccessPointClosed : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "AP-02",
        "The access point of a new physical connection takes lines: it is recommended or hot, neither full nor disabled.",
        "A full access point has no port left, a disabled one is out of service.",
        "Use another access point; getNearestAccessPoint offers none that is closed.",
        "CreatePhysicalConnection",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidAccessPointId.NotEnabled", MayBeLowered = true };

    // Of an access point that is in no present list nobody knows for certain: that is a warning.
    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) => change switch
    {
        { Verb: not Verb.Create } or { Point: null or { Status: AccessPointStatus.Recommended or AccessPointStatus.Hot } } => [],
        { Point: { Status: null } point } =>
        [
            Broken("access point is in no present list", $"{point.Name} ({point.Id}) is not in Alibaba's present public list of access points.", "accessPointId") with
            {
                Level = FindingLevel.Warning,
            },
        ],
        _ => [Broken("access point takes no lines", $"{change.Point.Name} ({change.Point.Id}) is {change.Point.Status}.", "accessPointId")],
    };
}

/// <summary>AP-03: a line belongs to the region of its access point.</summary>
internal sealed class AccessPointInAnotherRegion : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "AP-03",
        "A physical connection lies in the region of its access point.",
        "An access point belongs to one region, and the call goes there. VPCs of every region are reached from it all the same.",
        "Set region to that of the access point.",
        "CreatePhysicalConnection",
        Moment.Input,
        Effect.Refuse)
    { Code = "ResourceNotFound.AccessPointId", Unverified = "the code for this case is a guess" };

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change is { Verb: Verb.Create, Point: { RegionId: { } home } point } && change.Region.TryGet(out var region) && Regions.TryGet(region, out _) && region != home
            ? [Broken("access point is of another region", $"region is {region}, and {point.Name} ({point.Id}) belongs to {home}.", "region", remedy: $"Set region to {home}, or use an access point of {region}.")]
            : [];
}

/// <summary>AP-04: some buildings take the lines of some carriers only.</summary>
internal sealed class CarrierNotTaken : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "AP-04",
        "The access point takes lines of the carrier that lineOperator names.",
        "A carrier that runs the building lets no other carrier's lines in (AP-06).",
        "Order the line from a carrier that the access point takes, or use another access point.",
        "CreatePhysicalConnection",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidPhysicalConnectionOperator.Malformed", MayBeLowered = true };

    // Where a partner is named, the line ends at the partner's; and PC-03 speaks of carriers of another country.
    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change is { Verb: not Verb.Delete, Point: { LineOperators: { Count: > 0 } taken } point, Spec.PartnerAccessPoint: { IsKnown: true, Value: null } }
        && change.Spec.LineOperator.TryGet(out var carrier) && Carriers.Near(point).Contains(carrier) && !taken.Contains(carrier)
            ? [Broken(
                "access point does not take the carrier",
                $"lineOperator is {carrier}, and {point.Name} ({point.Id}), run by {point.HostOperator ?? "somebody else"}, takes {string.Join(", ", taken)}.",
                "lineOperator")]
            : [];
}

/// <summary>AP-05: not every access point sells every port.</summary>
internal sealed class PortTypeNotSold : Rule<PhysicalConnectionChange>
{
    // The one list of ports that is known comes from an example, so it may not be all of them.
    public override RuleCard Card { get; } = new(
        "AP-05",
        "The type of the port is one that is known to be sold at the access point.",
        "Access devices differ from site to site.",
        "Ask Alibaba Cloud whether the port can be had there, or use a type that is known to be.",
        "CreatePhysicalConnection",
        Moment.World,
        Effect.Warn)
    { Code = "InvalidPortType.NotFound", Unverified = "that the known types are all of them" };

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change is { Verb: Verb.Create, Point: { SupportedPortTypes: { Count: > 0 } sold } point }
        && change.Spec.PortType.TryGet(out var type) && PortType.Find(type) is not null && !sold.Contains(type)
            ? [Broken("port may not be sold there", $"portType is {type}, and of {point.Name} ({point.Id}) only {string.Join(", ", sold)} is known.", "portType")]
            : [];
}
