namespace ExpressConnect.Engine;

/// <summary>REG-01: a region is one of those that exist.</summary>
internal sealed class RegionUnknown : Rule<RegionReference>
{
    public override RuleCard Card { get; } = new(
        "REG-01",
        "region and oppositeRegionId are regions that exist.",
        "Every resource lives in one region, and a link needs one at each end.",
        "Use the id of a region, such as cn-beijing; getRegions lists them.",
        "CreateRouterInterface, CreateVpc",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidRegionId.NotFound" };

    public override IEnumerable<Finding> Check(RegionReference change) =>
        Regions.TryGet(change.Region, out _)
            ? []
            : [Broken("region does not exist", $"{change.Property} is \"{change.Region}\".", change.Property) with { Code = CodeOf(change.Property) }];

    private string CodeOf(string property) => property == "oppositeRegionId" ? "InvalidOppositeRegionId.NotFound" : Card.Code;
}
