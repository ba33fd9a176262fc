namespace ExpressConnect.Engine;

/// <summary>REG-10: a region that is closed gets nothing new.</summary>
internal sealed class RegionTakesNothingNew : Rule<RegionReference>
{
    public override RuleCard Card { get; } = new(
        "REG-10",
        "New resources are not made in regions that are closed or known from old programs only.",
        "The cloud takes nothing new there, though networks that exist must stay describable.",
        "Choose another region for what is new.",
        "this engine",
        Moment.Input,
        Effect.Warn);

    public override IEnumerable<Finding> Check(RegionReference change) =>
        change.MakesSomething && Regions.TryGet(change.Region, out var region) && region is { Kind: "closed" or "legacy" }
            ? [Broken("region takes no new resources", $"{change.Property} is {region.RegionId} ({region.LocalName}), and that region is {Words(region.Kind)}.", change.Property)]
            : [];

    private static string Words(string kind) => kind == "closed" ? "closed" : "known from old programs only";
}
