namespace ExpressConnect.Engine;

/// <summary>VPC-06: how a VPC may be called.</summary>
internal sealed class VpcNameMalformed : Rule<VpcChange>
{
    public override RuleCard Card { get; } = new(
        "VPC-06",
        "vpcName has 1 to 128 characters and does not begin with http:// or https://.",
        "The console shows it in one line.",
        "Choose another name, or leave it out.",
        "CreateVpc, ModifyVpcAttribute",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidVpcName.Malformed" };

    public override IEnumerable<Finding> Check(VpcChange change) =>
        TextLimits.WhyNot(change.Spec.VpcName, 1, 128) is { } why ? [Broken("name of the VPC is not allowed", $"vpcName {why}.", "vpcName")] : [];
}

/// <summary>VPC-07: how a VPC may be described.</summary>
internal sealed class VpcDescriptionMalformed : Rule<VpcChange>
{
    public override RuleCard Card { get; } = new(
        "VPC-07",
        "description has 1 to 256 characters and does not begin with http:// or https://.",
        "The console shows it beside the name.",
        "Shorten the description, or leave it out.",
        "CreateVpc, ModifyVpcAttribute",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidVpcDiscription.Malformed" };

    public override IEnumerable<Finding> Check(VpcChange change) =>
        TextLimits.WhyNot(change.Spec.Description, 1, 256) is { } why ? [Broken("description of the VPC is not allowed", $"description {why}.", "description")] : [];
}

/// <summary>VPC-08: a VPC has few user ranges.</summary>
internal sealed class TooManyUserRanges : Rule<VpcChange>
{
    public override RuleCard Card { get; } = new(
        "VPC-08",
        "A VPC has at most 3 user ranges.",
        "Nobody can change this limit.",
        "Join neighbouring ranges to a wider one.",
        "CreateVpc",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidUserCidr.Quota" };

    public override IEnumerable<Finding> Check(VpcChange change) =>
        change.Spec.UserCidrs.OrDefault is { } ranges && ranges.Count > change.Limits.UserCidrs
            ? [Broken("VPC has too many user ranges", $"userCidrs has {ranges.Count} ranges, and {change.Limits.UserCidrs} are possible.", "userCidrs")]
            : [];
}

/// <summary>VPC-09: a user range is one, and not the cloud's own.</summary>
internal sealed class UserRangeNotAllowed : Rule<VpcChange>
{
    public override RuleCard Card { get; } = new(
        "VPC-09",
        "A user range is an IPv4 range without host bits and shares no address with 100.64.0.0/10.",
        "100.64.0.0/10 leads to the cloud's own services in every VPC.",
        "Write the range by its first address, and keep out of 100.64.0.0/10.",
        "CreateVpc",
        Moment.Input,
        Effect.Refuse)
    { Code = "IllegalParam.UserCidr" };

    public override IEnumerable<Finding> Check(VpcChange change)
    {
        foreach (var text in change.Spec.UserCidrs.OrDefault ?? [])
        {
            if (!Cidr.TryParse(text, out var range))
            {
                yield return Broken("user range is no IPv4 range", $"userCidrs contains \"{text}\".", "userCidrs") with { Code = "InvalidUserCidr.Malformed" };
            }
            else if (range.Overlaps(VpcRanges.CloudServices))
            {
                yield return Broken("user range takes addresses of the cloud", $"userCidrs contains {range}, which overlaps {VpcRanges.CloudServices}.", "userCidrs");
            }
        }
    }
}
