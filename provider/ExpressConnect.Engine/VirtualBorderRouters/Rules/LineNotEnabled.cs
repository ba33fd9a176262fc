namespace ExpressConnect.Engine;

/// <summary>VBR-03: a router is made on an open line.</summary>
internal sealed class LineNotEnabled : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-03",
        "A virtual border router is made on a line that is Enabled.",
        "Before that the port is not connected, or not paid for.",
        "Set status of the PhysicalConnection to Enabled, and its period; then the router follows when the carrier is done.",
        "CreateVirtualBorderRouter",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidPhysicalConnectionId.NotEnabled" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        change is { Verb: Verb.Create, Line: { IsEnabled: false } line }
            ? [Broken("line is not open", $"{line.AsParty()} is {line.Status}.", "physicalConnectionId", line)]
            : [];
}
