using System.Globalization;

namespace ExpressConnect.Engine;

/// <summary>RI-28: how many interfaces a router holds.</summary>
internal sealed class RouterFull : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "RI-28",
        "A router has at most 10 router interfaces, unless the quota of its account is another one.",
        "Each interface takes a place on the router.",
        "Delete an interface that is not needed, or raise the quota: expressconnect quota set ec_quota_vroute_ri_num (ec_quota_vbr_ri_num for a virtual border router).",
        "CreateRouterInterface; Express Connect user guide, Peering connections",
        Moment.World,
        Effect.Refuse)
    { Code = "LimitationExceed.InterfaceNumberOnRouter", Unverified = "the number: a remark of the API says 5, the quota page 10" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change)
    {
        var limit = change.RouterType == RouterTypes.Vbr ? change.Limits.InterfacesPerVbr : change.Limits.InterfacesPerVRouter;
        return change.Verb == Verb.Create && change.RouterType is not null && change.Neighbours.Count >= limit
            ? [Broken(
                "router has too many interfaces",
                string.Create(CultureInfo.InvariantCulture, $"{Router(change)} has {change.Neighbours.Count} router interfaces, and {limit} are allowed."))]
            : [];
    }

    private static string Router(RouterInterfaceChange change) =>
        change.Network?.Vpc is { } vpc ? $"Router {change.Spec.RouterId} of {vpc.AsParty()}" : $"Router {change.Spec.RouterId}";
}
