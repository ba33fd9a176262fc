namespace ExpressConnect.Engine;

/// <summary>VPC-23: a VPC that is named exists, in the account and region in which it is looked for.</summary>
internal sealed class VpcUnknown : Rule<VpcReference>
{
    public override RuleCard Card { get; } = new(
        "VPC-23",
        "A VPC that is named exists, in the account and region that go with it.",
        "A call goes to the endpoint of one region and sees the VPCs of one account there.",
        "Use the id of the Vpc resource, and the region and account in which it lies.",
        "DescribeVpcs, DeleteVpc",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidVpcId.NotFound" };

    public override IEnumerable<Finding> Check(VpcReference change)
    {
        if (change.Vpc is not { } vpc)
        {
            yield return Broken("VPC is unknown", $"{change.Property} is {change.Id}, and there is no such VPC.", change.Property);
            yield break;
        }

        if (change.Region is { } region && vpc.Region != region)
        {
            yield return Broken("VPC is in another region", $"{vpc.AsParty()} is in {vpc.Region}, and {change.Property} is looked for in {region}.", change.Property, vpc);
        }

        if (change.Account is { } account && vpc.Account != account)
        {
            yield return Broken("VPC is in another account", $"{vpc.AsParty()} is in account {vpc.Account}, and {change.Property} is looked for in account {account}.", change.Property, vpc);
        }
    }
}
