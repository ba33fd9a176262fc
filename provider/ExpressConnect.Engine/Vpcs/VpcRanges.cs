namespace ExpressConnect.Engine;

/// <summary>Ranges of a VPC.</summary>
internal static class VpcRanges
{
    public const string Default = "172.16.0.0/12";

    /// <summary>The primary range as text; null while unknown.</summary>
    public static string? Primary(VpcSpec spec) => spec.CidrBlock.IsKnown ? spec.CidrBlock.Value ?? Default : null;

    public static IReadOnlyList<Cidr> Of(VpcSpec spec)
    {
        var ranges = new List<Cidr>();
        if (Primary(spec) is { } primary && Cidr.TryParse(primary, out var first))
        {
            ranges.Add(first);
        }

        foreach (var text in spec.SecondaryCidrBlocks.OrDefault ?? [])
        {
            if (Cidr.TryParse(text, out var range))
            {
                ranges.Add(range);
            }
        }

        return ranges;
    }
}
