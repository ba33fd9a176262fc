namespace ExpressConnect.Engine;

/// <summary>PC-07: the line that backs up another one exists.</summary>
internal sealed class RedundantLineUnknown : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "PC-07",
        "redundantPhysicalConnectionId is the id of a physical connection that exists.",
        "What is not there backs nothing up.",
        "Use the id of the PhysicalConnection resource; refresh if it was removed elsewhere.",
        "CreatePhysicalConnection",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidRedundantPhysicalConnectionId.NotFound" };

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change is { NamesRedundant: true, Redundant: null } && change.Spec.RedundantPhysicalConnectionId.TryGet(out var id)
            ? [Broken("redundant line is unknown", $"There is no physical connection {id}.", "redundantPhysicalConnectionId")]
            : [];
}

/// <summary>PC-08: lines of one account back each other up.</summary>
internal sealed class RedundantLineOfSomebodyElse : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "PC-08",
        "A physical connection and the one that backs it up belong to one account.",
        "Who pays for a line decides what it is for.",
        "Name a line of the same account.",
        "CreatePhysicalConnection",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidRedundantPhysicalConnection" };

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change is { NamesRedundant: true, Redundant: { } other } && change.Account.TryGet(out var account) && other.Account != account
            ? [Broken("redundant line is somebody else's", $"{other.AsParty()} belongs to account {other.Account}, and this line to {account}.", "redundantPhysicalConnectionId", other)]
            : [];
}

/// <summary>PC-09: a line that is to back up another one has a port.</summary>
internal sealed class RedundantLineNotReady : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "PC-09",
        "The physical connection that backs up another one is Allocated, Confirmed or Enabled.",
        "Only a line with a port has a device, from which the other one has to differ.",
        "Wait until its port is reserved, or name another line.",
        "CreatePhysicalConnection",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidRedundantPhysicalConnectionStatus" };

    // A line that names itself is PC-10's, one of somebody else PC-08's.
    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change is { NamesRedundant: true, Redundant: { } other } && other.Id != change.Old?.Id && other.Account == change.Account.OrDefault
        && other.Status is not (PhysicalConnectionStatus.Allocated or PhysicalConnectionStatus.Confirmed or PhysicalConnectionStatus.Enabled)
            ? [Broken("redundant line has no port", $"{other.AsParty()} is {other.Status}.", "redundantPhysicalConnectionId", other)]
            : [];
}

/// <summary>PC-10: what backs up a line does not fail with it.</summary>
internal sealed class RedundantLineFailsToo : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "PC-10",
        "A physical connection and the one that backs it up are two lines of one region, on different access devices.",
        "A device that fails takes all of its lines along; routers back each other up within a region only.",
        "Name a line of the region at another access point.",
        "this engine",
        Moment.World,
        Effect.Warn);

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change is { NamesRedundant: true, Redundant: { } other } && WhyNot(change, other) is { } why
            ? [Broken("redundant line does not help", why, "redundantPhysicalConnectionId", other.Id == change.Old?.Id ? null : other)]
            : [];

    private static string? WhyNot(PhysicalConnectionChange change, PhysicalConnection other) =>
        other.Id == change.Old?.Id ? $"{other.AsParty()} names itself."
        : change.Region.TryGet(out var region) && other.Region != region ? $"{other.AsParty()} lies in {other.Region}, and this line in {region}."
        : change.Old is { } old && old.AccessPointId == other.AccessPointId && old.Device == other.Device ? $"{other.AsParty()} ends at the same access device as {old.AsParty()}."
        : null;
}

/// <summary>LOC-08: two lines had better end in two buildings.</summary>
internal sealed class RedundantLineAtSamePoint : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "LOC-08",
        "Two lines that back each other up end at two access points; failing that, at two devices of one.",
        "A fire or a power failure takes a whole building.",
        "Use another access point of the region for one of the two; getAccessPoints lists them.",
        "Express Connect user guide, High-reliability mode",
        Moment.World,
        Effect.Warn);

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change is { NamesRedundant: true, Redundant: { } other } && other.Id != change.Old?.Id
        && change.Spec.AccessPointId.TryGet(out var point) && other.AccessPointId == point
            ? [Broken("both lines end in one building", $"{other.AsParty()} ends at {change.Point?.Name ?? point}, as this line does.", "redundantPhysicalConnectionId", other)]
            : [];
}

/// <summary>PC-51: who counts on a line is told that it goes.</summary>
internal sealed class BackupRemoved : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "PC-51",
        "No other line names a physical connection that is deleted as the one that backs it up.",
        "That line is alone from then on.",
        "Take redundantPhysicalConnectionId off the other line, or give it another one.",
        "this engine",
        Moment.Delete,
        Effect.Warn);

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change.BackedUp.Where(line => line.Id != change.Old!.Id).Select(line =>
            Broken("another line loses its backup", $"{line.AsParty()} names {change.Old!.AsParty()} as the line that backs it up.", other: line));
}
