namespace ExpressConnect.Engine;

/// <summary>VPC-11: secondary ranges are few, distinct and apart from each other.</summary>
internal sealed class SecondaryRangeNotAllowed : Rule<VpcChange>
{
    public override RuleCard Card { get; } = new(
        "VPC-11",
        "A VPC has at most 5 secondary ranges, each an IPv4 range, named once, overlapping no other range of the VPC and no reserved one.",
        "An address of a VPC is in one of its ranges only.",
        "Choose ranges that are free, or have the quota raised.",
        "AssociateVpcCidrBlock",
        Moment.World,
        Effect.Refuse)
    { Code = "IllegalParam.SecondaryCidrBlock" };

    public override IEnumerable<Finding> Check(VpcChange change)
    {
        var texts = change.Spec.SecondaryCidrBlocks.OrDefault ?? [];
        var before = change.Old?.Spec.SecondaryCidrBlocks.OrDefault?.Count ?? 0;
        if (texts.Count > change.Limits.SecondaryCidrs && texts.Count > before)
        {
            yield return Found("VPC has too many secondary ranges", $"secondaryCidrBlocks has {texts.Count} ranges, and {change.Limits.SecondaryCidrs} are possible.") with { Code = "QuotaExceeded.VpcMultiCidr" };
        }

        var others = new List<(string Where, Cidr Range)>();
        if (Cidr.TryParse(VpcRanges.Primary(change.Spec), out var primary))
        {
            others.Add(("cidrBlock", primary));
        }

        foreach (var text in texts)
        {
            if (!Cidr.TryParse(text, out var range))
            {
                yield return Found("secondary range is no IPv4 range", $"secondaryCidrBlocks contains \"{text}\".");
                continue;
            }

            foreach (var reserved in VpcRanges.Reserved.Where(reserved => reserved.Overlaps(range)))
            {
                yield return Found("secondary range takes reserved addresses", $"secondaryCidrBlocks contains {range}, which overlaps {reserved}.");
            }

            foreach (var (where, other) in others.Where(other => other.Range.Overlaps(range)))
            {
                yield return where == "cidrBlock" || other != range
                    ? Found("secondary range overlaps another of its VPC", $"secondaryCidrBlocks contains {range}, which overlaps {other} of {where}.")
                    : Found("secondary range is named twice", $"secondaryCidrBlocks contains {range} more than once.") with { Code = "Duplicated.SecondaryCidrBlock" };
            }

            others.Add(("secondaryCidrBlocks", range));
        }
    }

    private Finding Found(string headline, string detail) => Broken(headline, detail, "secondaryCidrBlocks");
}
