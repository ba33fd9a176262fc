namespace ExpressConnect.Engine;

/// <summary>PEER-28: a link is brought back only while both ends live.</summary>
internal sealed class ActivatedWithoutOpposite : Rule<SwitchChange>
{
    public override RuleCard Card { get; } = new(
        "PEER-28",
        "A link is activated while its other end exists.",
        "One end alone carries nothing.",
        "Delete this end, and make a new link.",
        "ActivateRouterInterface",
        Moment.World,
        Effect.Refuse)
    { Code = "OppositeRouterInterfaceIsDeleted" };

    public override IEnumerable<Finding> Check(SwitchChange change) =>
        change.Activates && change.Interface.IsPaired && (change.Interface.OppositeIsGone || change.Opposite is null)
            ? [Broken("other end is gone", $"{change.Interface.AsParty()} was connected with {change.Interface.OppositeInterfaceId}, which was deleted.")]
            : [];
}
