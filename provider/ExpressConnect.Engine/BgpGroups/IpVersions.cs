namespace ExpressConnect.Engine;

/// <summary>The two versions of IP, and addresses of either.</summary>
internal static class IpVersions
{
    public const string V4 = "IPv4";
    public const string V6 = "IPv6";

    /// <summary>A version as it is written here: the API shows both cases. Null for what is none.</summary>
    public static string? Of(string? text) =>
        V4.Equals(text, StringComparison.OrdinalIgnoreCase) ? V4 : V6.Equals(text, StringComparison.OrdinalIgnoreCase) ? V6 : null;

    /// <summary>The one way to write an address of this version; null for what is none.</summary>
    public static string? Address(string? text, string version) =>
        version == V6
            ? Ipv6Cidr.TryParseAddress(text, out var address) ? Ipv6Cidr.Text(address) : null
            : Cidr.TryParseAddress(text, out _) ? text : null;
}
