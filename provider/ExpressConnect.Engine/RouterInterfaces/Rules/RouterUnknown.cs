namespace ExpressConnect.Engine;

/// <summary>RI-07: the router of an interface exists, and belongs to the account of the interface.</summary>
internal sealed class RouterUnknown : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "RI-07",
        "The router of an interface exists, and belongs to the account of the interface.",
        "An account makes interfaces on its own routers only.",
        "Use the routerId of a Vpc resource of this account.",
        "CreateRouterInterface",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidRouterId.NotFound" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change)
    {
        if (change is not { Verb: Verb.Create, PartOf: null } || !change.Spec.RouterId.TryGet(out var id) || !RouterIdOfAnotherType.IsVRouter(id))
        {
            return [];
        }

        if (change.Network?.Vpc is not { } vpc)
        {
            return [Broken("router is unknown", $"routerId is {id}, and there is no VPC with such a router.", "routerId")];
        }

        return change.Account.TryGet(out var account) && vpc.Account != account
            ? [Broken("router belongs to another account", $"routerId is {id}, the router of {vpc.AsParty()} of account {vpc.Account}; the interface is to belong to account {account}.", "routerId", vpc)]
            : [];
    }
}
