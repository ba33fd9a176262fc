namespace ExpressConnect.Engine;

/// <summary>A vSwitch that is.</summary>
public sealed record VSwitch : Resource
{
    /// <summary>What was asked of it.</summary>
    public VSwitchSpec Spec { get; init; } = new();

    /// <summary>Addresses that are free: the size of the range without the four reserved ones.</summary>
    public int AvailableIpAddressCount { get; init; }

    /// <summary>Route table in force, <c>vtb-…</c>; empty while the VPC is not known.</summary>
    public string RouteTableId { get; init; } = "";

    internal override Kind Kind => VSwitchKind.Instance;

    internal Cidr? Range => Cidr.TryParse(Spec.CidrBlock.OrDefault, out var range) ? range : null;
}
