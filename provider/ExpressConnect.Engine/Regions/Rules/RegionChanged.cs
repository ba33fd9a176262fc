namespace ExpressConnect.Engine;

/// <summary>REG-14: nothing moves from one region to another.</summary>
internal sealed class RegionChanged : Rule<RegionMove>
{
    public override RuleCard Card { get; } = new(
        "REG-14",
        "The region of a resource never changes.",
        "A resource lives behind the endpoint of its region; only a new one can live behind another.",
        "Replace the resource, or give it its old region back.",
        "ModifyVpcAttribute, ModifyRouterInterfaceAttribute",
        Moment.Input,
        Effect.Refuse);

    public override IEnumerable<Finding> Check(RegionMove change) =>
        change is { Resource: { Region: { Length: > 0 } before } resource } && change.Region.TryGet(out var after) && after != before
            ? [Broken("region cannot change", $"{resource.AsParty()} lies in {before}, and region is {after} now.", "region")]
            : [];
}
