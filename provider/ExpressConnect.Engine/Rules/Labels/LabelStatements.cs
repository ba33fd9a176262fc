namespace ExpressConnect.Engine;

/// <summary>What all calls about lines and virtual border routers have in common, and nothing breaks.</summary>
internal static class LabelStatements
{
    public static IReadOnlyList<Statement> All { get; } =
    [
        new(new RuleCard(
            "COM-01",
            "Every physical connection and virtual border router lies in a region that exists: REG-01 says what is wrong with another one.",
            "Each call goes to the endpoint of one region.",
            "Set region on the resource, or expressconnect:region in the stack's configuration.",
            "CreatePhysicalConnection, CreateVirtualBorderRouter",
            Moment.Input,
            Effect.Fact)
        { Code = "InvalidRegionId.NotFound" }),
        new(new RuleCard(
            "COM-07",
            "An empty name or description is the same as none.",
            "Programs pass on what they are given.",
            "Nothing has to be done.",
            "this engine",
            Moment.Input,
            Effect.Permit)
        { Unverified = "how the cloud takes an empty text" }),
        new(new RuleCard(
            "COM-16",
            "A change waits while another operation on the same resource runs.",
            "One operation on a resource runs at a time.",
            "Nothing has to be done: the engine waits, and says so.",
            "CreatePhysicalConnection",
            Moment.World,
            Effect.Wait)
        { Code = "TaskConflict", IsTransient = true }),
        new(new RuleCard(
            "COM-17",
            "A preview checks everything and makes nothing, as a dry run of the cloud does.",
            "Who plans wants to know before anything is ordered.",
            "Run pulumi preview.",
            "CreatePhysicalConnection",
            Moment.Input,
            Effect.Fact)
        { Code = "DryRunOperation" }),
        new(new RuleCard(
            "TAG-05",
            "A key is there once: tags are a map, in which a later entry takes the place of an earlier one.",
            "A tag answers one question with one value.",
            "Look for keys that differ in capitals only: those are two keys.",
            "TagResourcesForExpressConnect",
            Moment.Input,
            Effect.Fact)
        { Code = "Forbidden.TagKey.Duplicated" }),
    ];
}
