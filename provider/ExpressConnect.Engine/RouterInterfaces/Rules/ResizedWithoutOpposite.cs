namespace ExpressConnect.Engine;

/// <summary>RI-47: the size of a link is not changed when its other end is gone.</summary>
internal sealed class ResizedWithoutOpposite : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "RI-47",
        "The size of an interface changes only while the interface at the other end exists.",
        "Bandwidth is given to both ends of a link.",
        "Delete this interface: without its other end it carries nothing.",
        "ModifyRouterInterfaceSpec",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidOpposite.NotFound" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change is { Resizes: true, Role: Roles.Initiating, Opposite: null, Old: { OppositeInterfaceId: { Length: > 0 } gone } old }
            ? [Broken("other end of the interface is gone", $"{old.AsParty()} is linked with {gone}, and there is no such router interface any more.", "spec")]
            : [];
}
