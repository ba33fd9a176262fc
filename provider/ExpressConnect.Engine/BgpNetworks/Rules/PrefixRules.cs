namespace ExpressConnect.Engine;

/// <summary>BGPN-01: what is announced is a range.</summary>
internal sealed class PrefixMalformed : Rule<BgpNetworkChange>
{
    public override RuleCard Card { get; } = new(
        "BGPN-01",
        "dstCidrBlock is an IPv4 or IPv6 range without host bits.",
        "A range is written by its first address.",
        "Write the range by its first address, such as 10.0.0.0/16.",
        "AddBgpNetwork",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidDestCidrBlock.Malformed" };

    public override IEnumerable<Finding> Check(BgpNetworkChange change) =>
        change.Prefix is null && change.Spec.DstCidrBlock.TryGet(out var text)
            ? [Broken("prefix is no range", $"dstCidrBlock is \"{text}\".", "dstCidrBlock")]
            : [];
}

/// <summary>BGPN-02: nobody announces what is for no network.</summary>
internal sealed class PrefixReserved : Rule<BgpNetworkChange>
{
    private static readonly Cidr ClassesDAndE = Cidr.Parse("224.0.0.0/3");

    public override RuleCard Card { get; } = new(
        "BGPN-02",
        "dstCidrBlock is not of class D or E: not within 224.0.0.0/3, nor IPv6 multicast.",
        "These addresses belong to no network.",
        "Announce the range of a VPC or vSwitch.",
        "AddBgpNetwork",
        Moment.Input,
        Effect.Refuse)
    { Code = "IllegalParam.ConflictWithDClass" };

    public override IEnumerable<Finding> Check(BgpNetworkChange change) =>
        (Cidr.TryParse(change.Prefix, out var range) && ClassesDAndE.Contains(range)) || (Ipv6Cidr.TryParse(change.Prefix, out var wide) && Ipv6Cidr.Multicast.Contains(wide))
            ? [Broken("prefix is reserved", $"dstCidrBlock is {change.Prefix}, and of class D or E.", "dstCidrBlock")]
            : [];
}

/// <summary>BGPN-05: a prefix is announced once.</summary>
internal sealed class PrefixTwice : Rule<BgpNetworkChange>
{
    public override RuleCard Card { get; } = new(
        "BGPN-05",
        "A virtual border router announces a prefix once.",
        "A second announcement would say nothing.",
        "Remove one of the two.",
        "AddBgpNetwork",
        Moment.World,
        Effect.Refuse)
    { Code = "Duplicated.CidrBlock" };

    public override IEnumerable<Finding> Check(BgpNetworkChange change) =>
        change.Prefix is { } prefix && change.Others.FirstOrDefault(n => n.Prefix == prefix) is { } other
            ? [Broken("prefix is announced already", $"{change.Router!.AsParty()} already announces {prefix} by {other.AsParty()}.", "dstCidrBlock", other)]
            : [];
}

/// <summary>BGPN-07: what is announced is there.</summary>
internal sealed class PrefixOfNoVpc : Rule<BgpNetworkChange>
{
    public override RuleCard Card { get; } = new(
        "BGPN-07",
        "dstCidrBlock lies in a range of a VPC that the virtual border router reaches.",
        "The data centre would send to it what nobody takes.",
        "Announce the range of a VPC or vSwitch at the other end of a router interface on the router.",
        "this engine",
        Moment.World,
        Effect.Warn);

    public override IEnumerable<Finding> Check(BgpNetworkChange change)
    {
        // IPv6 ranges of VPCs are not known to this engine.
        if (!Cidr.TryParse(change.Prefix, out var prefix) || !change.Spec.VpcId.IsKnown)
        {
            return [];
        }

        var asked = change.Spec.VpcId.Value is { } named ? change.Reached.Where(vpc => vpc.Id == named) : change.Reached;
        var vpcs = asked.ToList();
        return change.Reached.Count > 0 && !vpcs.Exists(vpc => !VpcRanges.AreKnown(vpc.Spec) || vpc.Ranges.Any(range => range.Contains(prefix)))
            ? [Broken("prefix is of no VPC that is reached", $"{prefix} lies in no range of {Words(change, vpcs)}.", "dstCidrBlock")]
            : [];
    }

    private static string Words(BgpNetworkChange change, List<Vpc> vpcs) =>
        vpcs.Count == 0 ? $"{change.Spec.VpcId}, which {change.Router!.AsParty()} does not reach" : string.Join(" and ", vpcs.Select(vpc => vpc.AsParty()));
}
