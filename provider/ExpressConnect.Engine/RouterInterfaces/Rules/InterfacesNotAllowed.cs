namespace ExpressConnect.Engine;

/// <summary>RI-30: router interfaces are closed for new customers.</summary>
internal sealed class InterfacesNotAllowed : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "RI-30",
        "An account may make router interfaces only where Alibaba Cloud lets it.",
        "They are closed for new customers since 2019, and are switched on per account on request.",
        "Ask Alibaba Cloud to switch them on and tell the engine: expressconnect account set router-interfaces-allowed true.",
        "CreateRouterInterface",
        Moment.World,
        Effect.Refuse)
    { Code = "Forbidden.NotInRouterInterfaceCreateWhitelist" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change is { Verb: Verb.Create, Facts.RouterInterfacesAllowed: false } && change.Account.TryGet(out var account)
            ? [Broken("account may not use router interfaces", $"Router interfaces are not switched on for account {account}.")]
            : [];
}
