namespace ExpressConnect.Engine;

/// <summary>ACCT-12: who connects a line pays for what leaves through it.</summary>
internal sealed class LineConnectedWithoutBilling : Rule<PairChange>
{
    public override RuleCard Card { get; } = new(
        "ACCT-12",
        "The account that connects a virtual border router has outbound-traffic billing of Express Connect.",
        "Traffic that leaves through a line is billed to the initiating account, apart from the line and the interface.",
        "Switch it on for the account and tell the engine: expressconnect account set outbound-traffic-billing true.",
        "ConnectRouterInterface, ActivateRouterInterface",
        Moment.World,
        Effect.Refuse)
    { Code = "OperationFailed.PconnTrafficNotEnable" };

    public override IEnumerable<Finding> Check(PairChange change) =>
        change is { Initiator: { RouterType: RouterTypes.Vbr } end, InitiatorFacts.OutboundTrafficBilling: false }
            ? [Broken("outbound traffic is not billed", $"{end.AsParty()} sits on a virtual border router, and account {end.Account} has no outbound-traffic billing.")]
            : [];
}
