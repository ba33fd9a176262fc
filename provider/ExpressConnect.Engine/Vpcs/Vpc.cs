namespace ExpressConnect.Engine;

/// <summary>A VPC that is, with its router and system route table.</summary>
public sealed record Vpc : Resource
{
    /// <summary>What was asked of it.</summary>
    public VpcSpec Spec { get; init; } = new();

    /// <summary>Its router, <c>vrt-…</c>.</summary>
    public string RouterId { get; init; } = "";

    /// <summary>The system route table of its router, <c>vtb-…</c>.</summary>
    public string RouteTableId { get; init; } = "";

    internal override Kind Kind => VpcKind.Instance;

    /// <summary>Every range of the VPC that is known: the primary one first.</summary>
    internal IReadOnlyList<Cidr> Ranges => VpcRanges.Of(Spec);
}
