namespace ExpressConnect.Engine;

/// <summary>VBR-57: how BFD watches a session.</summary>
internal sealed class BfdOutOfRange : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-57",
        "minTxInterval and minRxInterval are 200 to 1000 ms, detectMultiplier is 3 to 10.",
        "Shorter ones take a busy line for a broken one.",
        "Leave them out for 1000 ms and 3, or choose within the limits.",
        "ModifyVirtualBorderRouterAttribute",
        Moment.Input,
        Effect.Refuse)
    { Code = "IllegalParam.MinTxInterval" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
    [
        .. Check("minTxInterval", change.Spec.MinTxInterval, 200, 1000, "IllegalParam.MinTxInterval"),
        .. Check("minRxInterval", change.Spec.MinRxInterval, 200, 1000, "IllegalParam.MinRxInterval"),
        .. Check("detectMultiplier", change.Spec.DetectMultiplier, 3, 10, "IllegalParam.DetectMultiplier"),
    ];

    private IEnumerable<Finding> Check(string property, Planned<int?> value, int least, int most, string code) =>
        value.TryGet(out var number) && (number < least || number > most)
            ? [Broken($"{property} is out of range", $"{property} is {number}, and may be {least} to {most}.", property) with { Code = code }]
            : [];
}
