namespace ExpressConnect.Engine;

/// <summary>PC-43: an open line is not thrown away by accident.</summary>
internal sealed class DeletedWhileOpen : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "PC-43",
        "A physical connection is deleted while it is not Enabled, or with forceDelete, which terminates it first.",
        "The port is paid for, and a new line takes months.",
        "Set forceDelete to true and update the stack, then delete it; or set status to Terminated first.",
        "DeletePhysicalConnection",
        Moment.Delete,
        Effect.Refuse)
    { Code = "Forbidden.NotInAllowDeleteStatus" };

    // Of a line that is replaced it warns in time: it is deleted when the new one is there, and ordered.
    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) => change switch
    {
        { Old: { IsEnabled: true, Spec.ForceDelete.OrDefault: false } old } => [Broken("line is open", Open(old), "forceDelete")],
        { Predecessor: { IsEnabled: true, Spec.ForceDelete.OrDefault: false } old } =>
        [
            Broken(
                "line that is replaced is open",
                $"{Open(old)} The program has a new line in its place, and will not be let delete it.",
                "forceDelete",
                remedy: "Set forceDelete to true in a run of its own, then replace the line.") with
            {
                Level = FindingLevel.Warning,
            },
        ],
        _ => [],
    };

    private static string Open(PhysicalConnection line) =>
        $"{line.AsParty()} is {line.Status}{(line.EndTime is { } end ? $", and paid for until {end.UtcDateTime:yyyy-MM-dd}" : "")}.";
}

/// <summary>PC-44: a line goes after the routers that its owner has on it.</summary>
internal sealed class OwnRouterOnLine : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "PC-44",
        "A physical connection is deleted after every virtual border router that its owner has on it.",
        "A router needs a line.",
        "Delete the router first, and let it depend on the line.",
        "DeletePhysicalConnection",
        Moment.Delete,
        Effect.Refuse)
    { Code = "Forbidden.VBRExists" };

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change.Routers.Where(router => router.Account == change.Old!.Account)
            .Select(router => Broken("router left on the line", $"{router.AsParty()} stands on {change.Old!.AsParty()}.", other: router));
}

/// <summary>PC-45: and after those of others.</summary>
internal sealed class ForeignRouterOnLine : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "PC-45",
        "A physical connection is deleted after every virtual border router that another account has on it.",
        "The line carries the traffic of somebody else.",
        "Ask the owner of the router to delete it first.",
        "DeletePhysicalConnection",
        Moment.Delete,
        Effect.Refuse)
    { Code = "Forbidden.AssociateToVBR" };

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change.Routers.Where(router => router.Account != change.Old!.Account)
            .Select(router => Broken("router of another account on the line", $"{router.AsParty()} of account {router.Account} stands on {change.Old!.AsParty()}.", other: router));
}
