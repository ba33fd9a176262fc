namespace ExpressConnect.Engine;

/// <summary>A BGP network that is: a prefix that a virtual border router announces to the data centre. Its id is <c>ROUTER:PREFIX</c>.</summary>
public sealed record BgpNetwork : Resource
{
    /// <summary>What was asked of it.</summary>
    public BgpNetworkSpec Spec { get; init; } = new();

    internal override Kind Kind => BgpNetworkKind.Instance;

    internal string? RouterId => Spec.RouterId.OrDefault;

    internal string? Prefix => PrefixText(Spec.DstCidrBlock.OrDefault);

    /// <summary>The one way to write a prefix; null for what is none.</summary>
    internal static string? PrefixText(string? text) =>
        Cidr.TryParse(text, out var range) ? range.ToString() : Ipv6Cidr.TryParse(text, out var wide) ? wide.ToString() : null;
}
