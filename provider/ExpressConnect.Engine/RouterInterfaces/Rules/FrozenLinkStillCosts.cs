namespace ExpressConnect.Engine;

/// <summary>FEE-14: a frozen link costs as much as one that carries traffic.</summary>
internal sealed class FrozenLinkStillCosts : Rule<SwitchChange>
{
    public override RuleCard Card { get; } = new(
        "FEE-14",
        "A frozen interface still costs what it costs.",
        "Its bandwidth stays reserved until it is deleted.",
        "Delete the initiating interface if the link is not needed any more.",
        "Express Connect user guide, Manage peering connections",
        Moment.World,
        Effect.Warn);

    // A peering freezes its interfaces only to delete them.
    public override IEnumerable<Finding> Check(SwitchChange change)
    {
        var initiator = change.Interface.IsInitiator ? change.Interface : change.Opposite;
        return change is { Activates: false, Interface.PartOf: null } && initiator is { IsCharged: true }
            ? [Broken(
                "frozen link still costs",
                $"{initiator.AsParty()} from {initiator.Region} to {initiator.Spec.OppositeRegionId} is charged to account {initiator.Account} until it is deleted.")]
            : [];
    }
}
