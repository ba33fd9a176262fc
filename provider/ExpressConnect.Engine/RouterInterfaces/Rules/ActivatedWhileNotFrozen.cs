namespace ExpressConnect.Engine;

/// <summary>PEER-26: only what is frozen is brought back.</summary>
internal sealed class ActivatedWhileNotFrozen : Rule<SwitchChange>
{
    public override RuleCard Card { get; } = new(
        "PEER-26",
        "A link is activated while it is Inactive.",
        "Only a frozen link can be brought back.",
        "Connect an Idle interface instead; an Active one needs nothing.",
        "ActivateRouterInterface",
        Moment.World,
        Effect.Refuse)
    { Code = "IncorrectRIStatus" };

    public override IEnumerable<Finding> Check(SwitchChange change) =>
        change.Activates && change.Interface.Status != RouterInterfaceStatus.Inactive
            ? [Broken("link is not frozen", $"{change.Interface.AsParty()} is {change.Interface.Status}.")]
            : [];
}
