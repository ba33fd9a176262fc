namespace ExpressConnect.Engine;

/// <summary>Rules about leased lines.</summary>
internal static class PhysicalConnectionRules
{
    /// <summary>PC-19: a line that is to be changed exists.</summary>
    public static UnknownResource Unknown { get; } = new(
        new RuleCard(
            "PC-19",
            "A physical connection that is named exists.",
            "Calls name the line that they are about.",
            "Use the id of the PhysicalConnection resource; refresh if it was removed elsewhere.",
            "ModifyPhysicalConnectionAttribute",
            Moment.World,
            Effect.Refuse)
        { Code = "InvalidPhysicalConnectionId.NotFound" },
        "physical connection");

    public static IReadOnlyList<Rule<PhysicalConnectionChange>> All { get; } = [];
}
