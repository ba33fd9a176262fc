namespace ExpressConnect.Engine;

/// <summary>PEER-27: only what is active is frozen.</summary>
internal sealed class FrozenWhileNotActive : Rule<SwitchChange>
{
    public override RuleCard Card { get; } = new(
        "PEER-27",
        "A link is frozen while it is Active.",
        "Only a link that carries traffic can be stopped.",
        "An Idle or Inactive interface can be deleted as it is.",
        "DeactivateRouterInterface",
        Moment.World,
        Effect.Refuse)
    { Code = "IncorrectRIStatus" };

    public override IEnumerable<Finding> Check(SwitchChange change) =>
        !change.Activates && change.Interface.Status != RouterInterfaceStatus.Active
            ? [Broken("link is not active", $"{change.Interface.AsParty()} is {change.Interface.Status}.")]
            : [];
}
