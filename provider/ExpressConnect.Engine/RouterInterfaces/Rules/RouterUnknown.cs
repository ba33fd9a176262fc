namespace ExpressConnect.Engine;

/// <summary>RI-07: the router of an interface exists, and belongs to the account of the interface.</summary>
internal sealed class RouterUnknown : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "RI-07",
        "The router of an interface exists, and belongs to the account of the interface.",
        "An account makes interfaces on its own routers only.",
        "Use the routerId of a Vpc resource of this account, or the id of a VirtualBorderRouter of it.",
        "CreateRouterInterface",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidRouterId.NotFound" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change)
    {
        if (change is not { Verb: Verb.Create, PartOf: null } || !change.Spec.RouterId.TryGet(out var id) || !RouterIdOfAnotherType.IsRouter(id))
        {
            return [];
        }

        var isVRouter = RouterIdOfAnotherType.IsVRouter(id);
        if (((Resource?)change.BorderRouter ?? change.Network?.Vpc) is not { } owned)
        {
            return [Broken("router is unknown", $"routerId is {id}, and there is no {(isVRouter ? "VPC with such a router" : "such virtual border router")}.", "routerId")];
        }

        return change.Account.TryGet(out var account) && owned.Account != account
            ? [Broken(
                "router belongs to another account",
                $"routerId is {id}, {(isVRouter ? $"the router of {owned.AsParty()}" : owned.AsParty().ToString())} of account {owned.Account}; the interface is to belong to account {account}.",
                "routerId",
                owned)]
            : [];
    }
}
