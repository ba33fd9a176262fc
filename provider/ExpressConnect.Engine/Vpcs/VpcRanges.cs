namespace ExpressConnect.Engine;

/// <summary>Ranges of a VPC.</summary>
internal static class VpcRanges
{
    public const string Default = "172.16.0.0/12";

    /// <summary>Ranges for private networks.</summary>
    public static IReadOnlyList<Cidr> Private { get; } = [Cidr.Parse("10.0.0.0/8"), Cidr.Parse(Default), Cidr.Parse("192.168.0.0/16")];

    /// <summary>Addresses of the cloud's own services, in every VPC.</summary>
    public static Cidr CloudServices { get; } = Cidr.Parse("100.64.0.0/10");

    /// <summary>Ranges that no VPC may have.</summary>
    public static IReadOnlyList<Cidr> Reserved { get; } = [CloudServices, Cidr.Parse("224.0.0.0/4"), Cidr.Parse("127.0.0.0/8"), Cidr.Parse("169.254.0.0/16")];

    /// <summary>The primary range as text; null while unknown.</summary>
    public static string? Primary(VpcSpec spec) => spec.CidrBlock.IsKnown ? spec.CidrBlock.Value ?? Default : null;

    /// <summary>Whether all ranges are known.</summary>
    public static bool AreKnown(VpcSpec spec) => spec.CidrBlock.IsKnown && spec.SecondaryCidrBlocks.IsKnown;

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
