namespace ExpressConnect.Engine;

/// <summary>PEER-29: the interface of a virtual border router on its line is no end of a link.</summary>
internal sealed class VlanInterfaceIsNoLink : Rule<VlanInterface>
{
    public override RuleCard Card { get; } = new(
        "PEER-29",
        "Only interfaces of links are connected, activated and frozen; the interface of a virtual border router on its line is none.",
        "It comes and goes with its router, and leads to the data centre.",
        "Name the RouterInterface on the virtual border router; to stop the line, set status of the virtual border router to terminated.",
        "ActivateRouterInterface, DeactivateRouterInterface",
        Moment.World,
        Effect.Refuse)
    { Code = "NotSupportLinkrole" };

    public override IEnumerable<Finding> Check(VlanInterface change) =>
        [Broken("interface belongs to no link", $"{change.Router.VlanInterfaceId} is the interface of {change.Router.AsParty()} on its line.", change.Property, change.Router)];
}
