namespace ExpressConnect.Engine;

/// <summary>PC-01: a line ends somewhere, and somebody builds it.</summary>
internal sealed class LineIncomplete : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "PC-01",
        "A physical connection names its access point and its carrier.",
        "Alibaba reserves the port, and the carrier builds the line to it.",
        "Set accessPointId and lineOperator.",
        "CreatePhysicalConnection",
        Moment.Input,
        Effect.Refuse)
    { Code = "MissingParameter", Unverified = "the code where accessPointId is missing" };

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change)
    {
        if (change.Spec.AccessPointId is { IsKnown: true, Value: null })
        {
            yield return Broken(
                "access point is missing",
                "accessPointId is not given.",
                "accessPointId",
                remedy: "Set accessPointId to an Alibaba access point; getNearestAccessPoint finds one. Where a partner's is nearer, name that in partnerAccessPoint as well.");
        }

        if (change.Spec.LineOperator is { IsKnown: true, Value: null })
        {
            yield return Broken("carrier is missing", "lineOperator is not given.", "lineOperator", remedy: $"Set lineOperator to one of {string.Join(", ", Carriers.All)}.") with
            {
                Code = "InvalidLineOperator.Malformd",
            };
        }
    }
}

/// <summary>PC-02: carriers that the API knows.</summary>
internal sealed class CarrierUnknown : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "PC-02",
        "lineOperator is CT, CU, CM, CO, Equinix or Other.",
        "China Telecom, China Unicom, China Mobile, another Chinese carrier; Equinix and others outside mainland China.",
        "Set lineOperator to one of CT, CU, CM, CO, Equinix and Other.",
        "CreatePhysicalConnection",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidLineOperator.Malformd" };

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change.Spec.LineOperator.TryGet(out var carrier) && !Carriers.All.Contains(carrier)
            ? [Broken("carrier does not exist", $"lineOperator is \"{carrier}\".", "lineOperator")]
            : [];
}

/// <summary>PC-03: carriers build in their own country.</summary>
internal sealed class CarrierOfAnotherCountry : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "PC-03",
        "CT, CU, CM and CO build lines to access points in mainland China, Equinix and Other to those elsewhere.",
        "Carriers have licences for one country. Hong Kong counts as elsewhere.",
        "Set lineOperator to a carrier of the access point's country.",
        "CreatePhysicalConnection",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidPhysicalConnectionOperator.Malformed", MayBeLowered = true, Unverified = "that the cloud checks it: it is read from the names of the values" };

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change.Entry is { } point && change.Spec.LineOperator.TryGet(out var carrier) && Carriers.All.Contains(carrier) && !Carriers.Near(point).Contains(carrier)
            ? [Broken(
                "carrier is of another country",
                $"lineOperator is {carrier}, and {point.Name} is in {point.City}, {point.ProvinceCountry}.",
                "lineOperator",
                remedy: $"Set lineOperator to one of {string.Join(", ", Carriers.Near(point))}.")]
            : [];
}

/// <summary>PC-04: lines are of one type.</summary>
internal sealed class LineTypeUnknown : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "PC-04",
        "type of a physical connection is VPC.",
        "The classic network is closed.",
        "Set type to VPC, or leave it out.",
        "CreatePhysicalConnection",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidType.Malformd" };

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change.Spec.Type.TryGet(out var type) && type != "VPC" ? [Broken("type does not exist", $"type is \"{type}\".", "type")] : [];
}

/// <summary>PC-05: where the data centre is.</summary>
internal sealed class PeerLocationMalformed : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "PC-05",
        "peerLocation, where it is given, is not empty and begins with neither http:// nor https://.",
        "The carrier's engineers go there.",
        "Write the address of the data centre, or its city.",
        "CreatePhysicalConnection",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidPeerLocation.Malformd" };

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change.Spec.PeerLocation.TryGet(out var text) && (string.IsNullOrWhiteSpace(text) ? "is empty" : TextLimits.WhyNot(text, 1, int.MaxValue)) is { } why
            ? [Broken("location is malformed", $"peerLocation is \"{text}\": it {why}.", "peerLocation")]
            : [];
}

/// <summary>PC-06: the carrier's number of the line.</summary>
internal sealed class CircuitCodeMalformed : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "PC-06",
        "circuitCode is one line of plain text.",
        "People read it to each other when a line is down.",
        "Write the number as it is in the carrier's contract.",
        "CreatePhysicalConnection",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidCircuitCode.Malformed", Unverified = "the exact form, which is not published" };

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change.Spec.CircuitCode.TryGet(out var code) && code.Any(char.IsControl)
            ? [Broken("number of the line is malformed", "circuitCode has a line break or another control character.", "circuitCode")]
            : [];
}

/// <summary>PC-24: how late a port that is down may be reported.</summary>
internal sealed class DownDelayTimeOutOfRange : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "PC-24",
        "downDelayTime is 0 to 10000 ms in steps of 100.",
        "A short break need not be an alarm, a long one must.",
        "Round it to such a number.",
        "ModifyPhysicalConnectionAttribute",
        Moment.Input,
        Effect.Refuse)
    { Code = "IllegalParam.DownDelayTime", Unverified = "the code for it" };

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change.Spec.DownDelayTime.TryGet(out var delay) && (delay is < 0 or > 10000 || delay % 100 != 0)
            ? [Broken("delay is out of range", $"downDelayTime is {delay} ms.", "downDelayTime")]
            : [];
}
