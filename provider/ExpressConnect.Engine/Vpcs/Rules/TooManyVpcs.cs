namespace ExpressConnect.Engine;

/// <summary>VPC-10: an account has only so many VPCs in a region.</summary>
internal sealed class TooManyVpcs : Rule<VpcChange>
{
    public override RuleCard Card { get; } = new(
        "VPC-10",
        "An account has at most 10 VPCs in a region.",
        "It is a quota; Alibaba Cloud raises it on request.",
        $"Delete a VPC, or have the quota raised and tell the engine: expressconnect quota set {Quota.Vpcs} N.",
        "CreateVpc; VPC limits and quotas",
        Moment.World,
        Effect.Refuse)
    { Code = "QuotaExceeded.Vpc" };

    public override IEnumerable<Finding> Check(VpcChange change) =>
        change is { Verb: Verb.Create, Account.IsKnown: true, Region.IsKnown: true } && change.OtherVpcs >= change.Limits.Vpcs
            ? [Broken("account has too many VPCs here", $"Account {change.Account} has {change.OtherVpcs} VPCs in {change.Region}, and may have {change.Limits.Vpcs}.")]
            : [];
}
