namespace ExpressConnect.Engine;

/// <summary>RI-36: traffic from a VPC to a line is billed on its own.</summary>
internal sealed class OutboundTrafficNotBilled : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "RI-36",
        "An interface on a virtual border router needs outbound-traffic billing of Express Connect to be switched on.",
        "Traffic that leaves through a line is billed apart from the line and the interface.",
        "Switch it on for the account and tell the engine: expressconnect account set outbound-traffic-billing true.",
        "CreateRouterInterface",
        Moment.World,
        Effect.Refuse)
    { Code = "OperationFailed.PconnTrafficNotEnable" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change is { Verb: Verb.Create, RouterType: RouterTypes.Vbr, Facts.OutboundTrafficBilling: false } && change.Account.TryGet(out var account)
            ? [Broken("outbound traffic is not billed", $"routerType is {RouterTypes.Vbr}, and account {account} has no outbound-traffic billing.", "routerType")]
            : [];
}
