namespace ExpressConnect.Engine;

/// <summary>PC-20: a line that is over does not change.</summary>
internal sealed class LineIsOver : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "PC-20",
        "A physical connection that is Canceled, Terminated or Allocation Failed does not change; one that is Allocating or Terminating is waited for.",
        "There is nothing left to change.",
        "Delete it, and make another one: pulumi up --replace does both.",
        "ModifyPhysicalConnectionAttribute",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidStatus" };

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change is { Verb: Verb.Update, Old: { Status: PhysicalConnectionStatus.Canceled or PhysicalConnectionStatus.Terminated or PhysicalConnectionStatus.AllocationFailed } old }
        && (ForTheCloud(change.Spec, old) != ForTheCloud(old.Spec, old) || !SameTags(change.Spec, old.Spec))
            ? [Broken("line is over", $"{old.AsParty()} is {old.Status}.")]
            : [];

    // What only this engine reads may change, and so may the wanted status to the one that it has.
    private static PhysicalConnectionSpec ForTheCloud(PhysicalConnectionSpec spec, PhysicalConnection old) =>
        spec with { ForceDelete = default, Tags = default, Status = spec.Status.OrDefault == old.Status ? old.Spec.Status : spec.Status };

    private static bool SameTags(PhysicalConnectionSpec one, PhysicalConnectionSpec other) =>
        one.Tags.IsKnown == other.Tags.IsKnown
        && (one.Tags.OrDefault ?? new Dictionary<string, string>()).ToHashSet().SetEquals(other.Tags.OrDefault ?? new Dictionary<string, string>());
}

/// <summary>PC-21: how fast a line is, and what backs it up, changes at its beginning and once it is open.</summary>
internal sealed class LineChangedWhileBuilt : Rule<PhysicalConnectionChange>
{
    private const int UsualBandwidth = 100;

    public override RuleCard Card { get; } = new(
        "PC-21",
        "bandwidth and redundantPhysicalConnectionId of a physical connection change while it is Initial, Enabled or Rejected.",
        "In between, the port is reserved and the line is built as it was ordered.",
        "Give the property its old value back until the line is Enabled.",
        "ModifyPhysicalConnectionAttribute",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidStatus" };

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change)
    {
        if (change is not
            {
                Verb: Verb.Update,
                Old: { Status: PhysicalConnectionStatus.Approved or PhysicalConnectionStatus.Allocated or PhysicalConnectionStatus.Confirmed } old,
            })
        {
            yield break;
        }

        if (change.Spec.Bandwidth is { IsKnown: true, Value: var bandwidth } && old.Spec.Bandwidth is { IsKnown: true, Value: var before }
            && (bandwidth ?? UsualBandwidth) != (before ?? UsualBandwidth))
        {
            yield return Broken("bandwidth cannot change now", $"{old.AsParty()} is {old.Status}.", "bandwidth");
        }

        if (change.Spec.RedundantPhysicalConnectionId is { IsKnown: true, Value: var other } && old.Spec.RedundantPhysicalConnectionId is { IsKnown: true, Value: var otherBefore } && other != otherBefore)
        {
            yield return Broken("redundant line cannot change now", $"{old.AsParty()} is {old.Status}.", "redundantPhysicalConnectionId");
        }
    }
}

/// <summary>PC-25: another carrier would have to build it anew.</summary>
internal sealed class CarrierChangedAfterBuilding : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "PC-25",
        "The carrier of a physical connection stays once its port is reserved.",
        "The API takes another name, but the line in the ground stays that of the old carrier.",
        "Change it only where it was wrong.",
        "this engine",
        Moment.World,
        Effect.Warn);

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change is
        {
            Verb: Verb.Update,
            Old: { Status: PhysicalConnectionStatus.Allocated or PhysicalConnectionStatus.Confirmed or PhysicalConnectionStatus.Enabled } old,
        }
        && change.Spec.LineOperator.TryGet(out var now) && old.Spec.LineOperator.TryGet(out var before) && now != before
            ? [Broken("carrier changes though the line stands", $"lineOperator of {old.AsParty()}, which is {old.Status}, is {before}, and {now} now.", "lineOperator")]
            : [];
}
