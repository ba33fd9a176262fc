namespace ExpressConnect.Engine;

/// <summary>What regions make of a link.</summary>
internal static class RegionStatements
{
    public static IReadOnlyList<Statement> All { get; } =
    [
        new(new RuleCard(
            "REG-02",
            "A link is same-region exactly when the region of its initiator is its opposite region; every other link is cross-region.",
            "What a link costs depends on it. Regions of the finance and government clouds are regions of their own.",
            "Links within a region are free; others are paid by the initiating account.",
            "CreateRouterInterface; Billing of peering connections",
            Moment.Input,
            Effect.Fact)),
        new(new RuleCard(
            "REG-05",
            "A link is cross-border exactly when one end is in mainland China and the other is not; both ends then say so.",
            "Hong Kong and all regions outside China are beyond the border.",
            "Read crossBorder of either end.",
            "DescribeRouterInterfaces",
            Moment.Input,
            Effect.Fact)),
        new(new RuleCard(
            "REG-11",
            "An access point serves VPCs in every region: where the line ends does not limit where the VPC is.",
            "Behind the access point lies the backbone, which reaches every region.",
            "Choose the access point by the data centre; REG-05 to REG-09 say what else a far region needs.",
            "Express Connect, What is Express Connect",
            Moment.Input,
            Effect.Permit)),
    ];
}
