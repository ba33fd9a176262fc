namespace ExpressConnect.Engine;

/// <summary>RI-53: an interface that is named exists.</summary>
internal sealed class InterfaceUnknown : Rule<InterfaceReference>
{
    public override RuleCard Card { get; } = new(
        "RI-53",
        "A router interface that is named exists.",
        "Calls name the interface that they are about.",
        "Use the id of the RouterInterface resource.",
        "DescribeRouterInterfaces, ConnectRouterInterface",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidRouterInterfaceId.NotFound" };

    public override IEnumerable<Finding> Check(InterfaceReference change) =>
        change.Interface is null
            ? [Broken("router interface is unknown", $"{change.Property} is {change.Id}, and there is no such router interface.", change.Property)]
            : [];
}
