namespace ExpressConnect.Engine;

/// <summary>The small subnet between a virtual border router and the customer's router.</summary>
internal static class GatewaySubnets
{
    /// <summary>Length of a dotted mask from /24 to /30.</summary>
    public static bool TryParseMask(string? mask, out int length)
    {
        length = mask switch
        {
            "255.255.255.0" => 24,
            "255.255.255.128" => 25,
            "255.255.255.192" => 26,
            "255.255.255.224" => 27,
            "255.255.255.240" => 28,
            "255.255.255.248" => 29,
            "255.255.255.252" => 30,
            _ => 0,
        };
        return length > 0;
    }

    /// <summary>The subnet that an address lies in under a mask.</summary>
    public static bool TryFind(string? address, string? mask, out Cidr subnet)
    {
        subnet = default;
        if (!Cidr.TryParseAddress(address, out var parsed) || !TryParseMask(mask, out var length))
        {
            return false;
        }

        subnet = new Cidr(parsed & (uint.MaxValue << (32 - length)), length);
        return true;
    }
}
