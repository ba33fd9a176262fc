namespace ExpressConnect.Engine;

/// <summary>COM-08: what leaves the cloud through a line is billed on its own.</summary>
internal sealed class LineTrafficNotBilled : Rule<LabelChange>
{
    public override RuleCard Card { get; } = new(
        "COM-08",
        "Physical connections and virtual border routers are made and changed only while outbound-traffic billing of Express Connect is on.",
        "Traffic that leaves through a line is billed apart from the line.",
        "Switch it on for the account and tell the engine: expressconnect account set outbound-traffic-billing true.",
        "CreatePhysicalConnection, CreateVirtualBorderRouter",
        Moment.World,
        Effect.Refuse)
    { Code = "OperationFailed.PconnTrafficNotEnable" };

    public override IEnumerable<Finding> Check(LabelChange change) =>
        change.Facts.OutboundTrafficBilling
            ? []
            : [Broken("outbound traffic is not billed", $"The account that pays for the {change.Words} has no outbound-traffic billing.")];
}
