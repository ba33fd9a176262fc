namespace ExpressConnect.Engine;

/// <summary>What is so of access points.</summary>
internal static class AccessPointStatements
{
    public static IReadOnlyList<Statement> All { get; } =
    [
        new(new RuleCard(
            "AP-06",
            "An access point that China Telecom, China Unicom or China Mobile runs takes only that carrier's own lines: no other carrier, no dark fibre. AP-04 says what is wrong.",
            "The building is the carrier's.",
            "Read lineOperators of an access point before the line is ordered.",
            "Express Connect user guide, \"Access points\"",
            Moment.Input,
            Effect.Fact)
        { Code = "InvalidPhysicalConnectionOperator.Malformed", Unverified = "the code for it" }),
        new(new RuleCard(
            "AP-07",
            "Access points are of type VPC, and so are the lines on them: PC-04 says what is wrong with another type.",
            "The classic network is closed.",
            "Leave type out.",
            "DescribeAccessPoints",
            Moment.Input,
            Effect.Fact)
        { Code = "InvalidAccessPointType.NotSupport" }),
        new(new RuleCard(
            "AP-08",
            "A region without Express Connect has no access points: every id is one of another region there, as AP-03 says.",
            "Lines end where access devices stand.",
            "Choose the access point first, and take its region.",
            "DescribeAccessPoints",
            Moment.Input,
            Effect.Fact)
        { Code = "InvalidRegionId.NotSupport" }),
        new(new RuleCard(
            "AP-12",
            "The list of access points is not complete: AP-01 may be lowered to a warning for an id that only the cloud knows.",
            "Of most sites the id is shown in the console only.",
            "Set expressconnect:warn to AP-01 for the stack.",
            "this engine",
            Moment.Input,
            Effect.Fact)),
        new(new RuleCard(
            "AP-14",
            "The access point of a virtual border router is that of its line.",
            "The router stands on the access device where the line ends.",
            "Read accessPointId of the router; its interfaces need it.",
            "CreateRouterInterface",
            Moment.World,
            Effect.Fact)
        { Code = "InvalidAccessPoint.NotMatch" }),
        new(new RuleCard(
            "AP-16",
            "Names of access points are unique within a region, ids everywhere.",
            "People know sites by name, programs by id.",
            "Name an access point by its id where it has one.",
            "this engine",
            Moment.Input,
            Effect.Fact)),
    ];
}
