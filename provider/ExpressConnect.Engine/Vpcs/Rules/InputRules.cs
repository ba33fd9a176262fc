namespace ExpressConnect.Engine;

/// <summary>VPC-01: the range of a VPC is one, without host bits.</summary>
internal sealed class VpcRangeIsNoRange : Rule<VpcChange>
{
    public override RuleCard Card { get; } = new(
        "VPC-01",
        "cidrBlock is an IPv4 range without host bits.",
        "A range is written by its first address.",
        "Write the range by its first address, such as 10.0.0.0/16.",
        "CreateVpc",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidParameter" };

    public override IEnumerable<Finding> Check(VpcChange change)
    {
        var text = change.Spec.CidrBlock.OrDefault;
        return text is null || Cidr.TryParse(text, out _) ? [] : [Broken("cidrBlock is no IPv4 range", $"cidrBlock is \"{text}\".", "cidrBlock")];
    }
}
