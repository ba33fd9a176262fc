using System.Globalization;

namespace ExpressConnect.Engine;

/// <summary>RI-29: how many interfaces an account has.</summary>
internal sealed class AccountFull : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "RI-29",
        "An account has at most 20 router interfaces, unless its quota is another one.",
        "Interfaces are counted over all regions.",
        "Delete an interface that is not needed, or raise the quota: expressconnect quota set ec_quota_user_ri_num.",
        "CreateRouterInterface; Express Connect user guide, Peering connections",
        Moment.World,
        Effect.Refuse)
    { Code = "QuotaExceeded" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change.Verb == Verb.Create && change.Account.TryGet(out var account) && change.OtherInterfaces >= change.Limits.InterfacesPerAccount
            ? [Broken(
                "account has too many router interfaces",
                string.Create(CultureInfo.InvariantCulture, $"Account {account} may have {change.Limits.InterfacesPerAccount} router interfaces, and this would be one more."))]
            : [];
}
