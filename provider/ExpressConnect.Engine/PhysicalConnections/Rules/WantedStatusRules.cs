namespace ExpressConnect.Engine;

/// <summary>Statuses that can be asked for. The books have no rule of them.</summary>
internal static class WantedStatus
{
    private static readonly string[] All =
    [
        PhysicalConnectionStatus.Confirmed, PhysicalConnectionStatus.Enabled, PhysicalConnectionStatus.Canceled, PhysicalConnectionStatus.Terminated,
    ];

    public static void Check(Work work, string? status)
    {
        if (status is not null && !All.Contains(status))
        {
            work.Add(new Finding("", FindingLevel.Error, "status cannot be asked for", $"status is \"{status}\".")
            {
                Property = "status",
                Code = "InvalidStatus",
                Remedy = $"Set status to one of {string.Join(", ", All)}, or leave it out: the line comes as far as its port.",
            });
        }
    }
}

/// <summary>PC-26: what is open is not confirmed again.</summary>
internal sealed class ConfirmedWhileOpen : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "PC-26",
        "A physical connection is confirmed while it is Allocated; before that the engine waits.",
        "An open line has been confirmed, and does not go back.",
        "Set status to Enabled, or to Terminated to end the line.",
        "ConfirmPhysicalConnection",
        Moment.World,
        Effect.Refuse)
    { Code = "IncorrectStatus.PhysicalConnection" };

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change.Wants(PhysicalConnectionStatus.Confirmed) && change.Old is { IsEnabled: true } old
            ? [Broken("line is open already", $"{old.AsParty()} is {old.Status}, and status is {change.Wanted}.", "status")]
            : [];
}

/// <summary>PC-27: nobody confirms what is not built.</summary>
internal sealed class ConstructionSkipped : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "PC-27",
        "A physical connection is confirmed after its carrier is done, unless the account may skip construction.",
        "An open line is paid for, whether it carries anything or not.",
        "Leave status out until the carrier is done, or tell the engine: expressconnect account set construction-may-be-skipped true.",
        "ConfirmPhysicalConnection",
        Moment.World,
        Effect.Refuse)
    { Code = "OperationUnsupported.SkipConstruction" };

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change is { IsBuilt: false, Facts.ConstructionMayBeSkipped: false }
        && (change.Wants(PhysicalConnectionStatus.Confirmed) || change.Wants(PhysicalConnectionStatus.Enabled))
        && change.Old is null or { Status: PhysicalConnectionStatus.Initial or PhysicalConnectionStatus.Approved or PhysicalConnectionStatus.Allocated }
            ? [Broken("line is not built", $"status is {change.Wanted}, and the carrier is not done.", "status")]
            : [];
}

/// <summary>PC-37: what is open is not given up, but ended.</summary>
internal sealed class CanceledTooLate : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "PC-37",
        "A physical connection is canceled while it is Initial, Approved, Allocated or Confirmed.",
        "Once it is open there is something to end, and once it was refused nothing to give up.",
        "Set status to Terminated where the line is Enabled; delete it where it was Rejected.",
        "CancelPhysicalConnection",
        Moment.World,
        Effect.Refuse)
    { Code = "Forbidden.NotAllowedInState" };

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change.Wants(PhysicalConnectionStatus.Canceled) && change.Old is { Status: PhysicalConnectionStatus.Enabled or PhysicalConnectionStatus.Rejected } old
            ? [Broken("line cannot be canceled now", $"{old.AsParty()} is {old.Status}, and status is {change.Wanted}.", "status")]
            : [];
}

/// <summary>PC-38: only what is open can be ended.</summary>
internal sealed class TerminatedBeforeOpen : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "PC-38",
        "A physical connection is terminated while it is Enabled.",
        "Before that there is nothing to end.",
        "Set status to Canceled to give up a line that is not open.",
        "TerminatePhysicalConnection",
        Moment.World,
        Effect.Refuse)
    { Code = "Forbidden.NotAllowedInState" };

    // PC-20 speaks of a line that is over.
    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change.Wants(PhysicalConnectionStatus.Terminated)
        && change.Old is not { Status: PhysicalConnectionStatus.Enabled or PhysicalConnectionStatus.Canceled or PhysicalConnectionStatus.Terminated or PhysicalConnectionStatus.AllocationFailed }
            ? [Broken(
                "line is not open",
                change.Old is { } old ? $"{old.AsParty()} is {old.Status}, and status is {change.Wanted}." : $"The line is new, and status is {change.Wanted}.",
                "status")]
            : [];
}

/// <summary>PC-39: a line goes after what stands on it.</summary>
internal sealed class TerminatedUnderRouter : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "PC-39",
        "A physical connection is terminated after every virtual border router on it is deleted, whoever owns it.",
        "A router needs a line.",
        "Delete the router first; ask its owner where it is another account's.",
        "TerminatePhysicalConnection",
        Moment.World,
        Effect.Refuse)
    { Code = "Forbidden.VbrAttached" };

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change.Wants(PhysicalConnectionStatus.Terminated) && change.Old is { IsEnabled: true } old
            ? change.Routers.Select(router => Broken("router stands on the line", $"{router.AsParty()} of account {router.Account} stands on {old.AsParty()}.", "status", router))
            : [];
}
