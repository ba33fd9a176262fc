namespace ExpressConnect.Engine;

/// <summary>VPC-01: the range of a VPC is one, without host bits.</summary>
internal sealed class VpcRangeIsNoRange : Rule<VpcChange>
{
    public override RuleCard Card { get; } = new(
        "VPC-01",
        "cidrBlock is an IPv4 range without host bits.",
        "A range is written by its first address.",
        "Write the range by its first address, such as 10.0.0.0/16.",
        "CreateVpc, ModifyVpcAttribute",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidParameter" };

    public override IEnumerable<Finding> Check(VpcChange change)
    {
        var text = change.Spec.CidrBlock.OrDefault;
        return text is null || Cidr.TryParse(text, out _)
            ? []
            : [Broken("cidrBlock is no IPv4 range", $"cidrBlock is \"{text}\".", "cidrBlock") with { Code = change.Verb == Verb.Update ? "InvalidCidrBlock.Malformed" : Card.Code }];
    }
}

/// <summary>VPC-02: a VPC is neither tiny nor boundless.</summary>
internal sealed class VpcRangeSizeOutOfBounds : Rule<VpcChange>
{
    private const int Shortest = 8;
    private const int Recommended = 16;
    private const int Longest = 28;

    public override RuleCard Card { get; } = new(
        "VPC-02",
        "The prefix of cidrBlock is 8 to 28 bits long; below 16 warns.",
        "The cloud makes VPCs of these sizes, and recommends 16 to 28.",
        "Choose a prefix between /16 and /28.",
        "CreateVpc",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidParameter" };

    public override IEnumerable<Finding> Check(VpcChange change)
    {
        if (!Cidr.TryParse(change.Spec.CidrBlock.OrDefault, out var range) || range.Length is >= Recommended and <= Longest)
        {
            return [];
        }

        return range.Length is >= Shortest and < Recommended
            ? [Broken("VPC is larger than recommended", $"cidrBlock is {range}; /{Recommended} to /{Longest} are recommended.", "cidrBlock") with { Level = FindingLevel.Warning }]
            : [Broken("VPC cannot have this size", $"cidrBlock is {range}; /{Shortest} to /{Longest} are possible.", "cidrBlock")];
    }
}

/// <summary>VPC-03: a VPC lies in no range that has a meaning of its own.</summary>
internal sealed class VpcRangeReserved : Rule<VpcChange>
{
    public override RuleCard Card { get; } = new(
        "VPC-03",
        "cidrBlock is neither equal to nor inside 100.64.0.0/10, 224.0.0.0/4, 127.0.0.0/8 or 169.254.0.0/16.",
        "These addresses belong to the cloud's services, to multicast, to the machine itself and to the link.",
        "Choose a range of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.",
        "CreateVpc",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidParameter" };

    public override IEnumerable<Finding> Check(VpcChange change) =>
        Cidr.TryParse(change.Spec.CidrBlock.OrDefault, out var range)
            ? VpcRanges.Reserved.Where(reserved => reserved.Contains(range)).Select(reserved => Broken("VPC lies in a reserved range", $"cidrBlock {range} lies in {reserved}.", "cidrBlock"))
            : [];
}

/// <summary>VPC-04: a VPC holds no range that has a meaning of its own.</summary>
internal sealed class VpcRangeHoldsReserved : Rule<VpcChange>
{
    public override RuleCard Card { get; } = new(
        "VPC-04",
        "cidrBlock contains none of 100.64.0.0/10, 224.0.0.0/4, 127.0.0.0/8 and 169.254.0.0/16.",
        "Addresses with a meaning of their own cannot be reached as addresses of a VPC.",
        "Choose a range of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.",
        "this engine",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidParameter", Unverified = "documents name only these ranges and their subnets", MayBeLowered = true };

    public override IEnumerable<Finding> Check(VpcChange change) =>
        Cidr.TryParse(change.Spec.CidrBlock.OrDefault, out var range)
            ? VpcRanges.Reserved.Where(reserved => range.Contains(reserved) && range != reserved).Select(reserved => Broken("VPC contains a reserved range", $"cidrBlock {range} contains {reserved}.", "cidrBlock"))
            : [];
}

/// <summary>VPC-05: a VPC has private addresses.</summary>
internal sealed class VpcRangePublic : Rule<VpcChange>
{
    public override RuleCard Card { get; } = new(
        "VPC-05",
        "The ranges of a VPC lie in 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.",
        "Public addresses in a VPC hide the hosts that really have them, from everything that is linked with it.",
        "Choose private ranges for whatever will be linked.",
        "CreateVpc; Express Connect user guide, Peering connections",
        Moment.Input,
        Effect.Warn);

    public override IEnumerable<Finding> Check(VpcChange change) =>
        VpcRanges.Of(change.Spec)
            .Where(range => !VpcRanges.Private.Any(p => p.Contains(range)) && !VpcRanges.Reserved.Any(r => r.Overlaps(range)))
            .Select(range => Broken("VPC has addresses that are not private", $"{range} lies outside {string.Join(", ", VpcRanges.Private)}."));
}
