namespace ExpressConnect.Engine;

/// <summary>How the access point of a data centre is chosen.</summary>
internal static class AccessPointChoiceStatements
{
    private const string ProductText = "What is Express Connect, \"Access points\"";
    private const string UserGuide = "Express Connect user guide, \"Access points\"";

    public static IReadOnlyList<Statement> All { get; } =
    [
        new(new RuleCard(
            "LOC-01",
            "An Alibaba access point in the data centre's own city comes first.",
            "The line stays within the city, and nobody stands between the customer and Alibaba.",
            "Name the city in getNearestAccessPoint, and its answer in the physical connection.",
            ProductText,
            Moment.Input,
            Effect.Fact)),
        new(new RuleCard(
            "LOC-02",
            "Where Alibaba has none in the city, a partner's access point there comes first.",
            "The partner has dedicated lines to Alibaba, so only the last mile is to be built.",
            "Ask the partner for details; includePartners = false leaves partners out.",
            ProductText,
            Moment.Input,
            Effect.Fact)),
        new(new RuleCard(
            "LOC-03",
            "Where the city has neither, the nearest access point of either kind comes first.",
            "The shorter the line, the sooner it is built and the less it costs.",
            "Read distanceKm of the answer and of the runners-up.",
            ProductText,
            Moment.Input,
            Effect.Fact)),
        new(new RuleCard(
            "LOC-04",
            "Distance is the length of the great circle, in whole kilometres.",
            "Most coordinates are those of a city or a district, good to a few kilometres.",
            "Compare cities by it, not two sites of one city.",
            "this engine",
            Moment.Input,
            Effect.Fact)),
        new(new RuleCard(
            "LOC-05",
            "Among equals a recommended access point comes before a hot one, then one that takes the customer's carrier, then one without a "
            + "third-party fee; full and disabled ones are never offered.",
            "A hot access point has many lines and fills up; a carrier that is known is a contract that exists.",
            "Name the carrier in lineOperator.",
            "DescribeAccessPoints",
            Moment.World,
            Effect.Fact)),
        new(new RuleCard(
            "LOC-07",
            "The regions of the VPCs play no part in the choice.",
            "From one access point every VPC is reached, wherever it is.",
            "Choose by where the data centre is.",
            ProductText,
            Moment.Input,
            Effect.Fact)),
        new(new RuleCard(
            "LOC-09",
            "Same city means the same city, not the same region: a site in Langfang belongs to the region cn-beijing, not to the city Beijing.",
            "The line is laid to where the site stands; its region says only where its resources are managed.",
            "Read city and regionId of an access point; they are two things.",
            UserGuide,
            Moment.Input,
            Effect.Fact)),
        new(new RuleCard(
            "LOC-10",
            "An access point of a partner has no id: the customer orders from the partner, and then confirms a hosted circuit.",
            "The line to Alibaba is the partner's; the customer's circuit is a share of it.",
            "Follow the note of the answer; no physical connection can be made on it.",
            UserGuide,
            Moment.Input,
            Effect.Fact)),
        new(new RuleCard(
            "LOC-11",
            "The access points are data with a date: the choice is made from the list at hand, and a newer list may choose otherwise.",
            "Sites open and close. Langfang and Tianjin had none of Alibaba's when the product text was written.",
            "Ask the cloud's own list before a line is ordered.",
            UserGuide,
            Moment.Input,
            Effect.Fact)),
    ];
}
