using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace ExpressConnect.Engine;

/// <summary>A subnet of IPv6 addresses, as gateways name theirs.</summary>
/// <param name="Address">An address of it.</param>
/// <param name="Length">Length of the prefix, 0 to 128.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Ipv6Subnet(UInt128 Address, int Length)
{
    /// <summary>Whether the text is an address and the length of a prefix, such as <c>2408:4004:cc:400::/56</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Ipv6Subnet subnet)
    {
        subnet = default;
        if (text?.Split('/') is not [var address, var length] || !TryParseAddress(address, out var parsed)
            || !int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) || bits > 128)
        {
            return false;
        }

        subnet = new Ipv6Subnet(parsed, bits);
        return true;
    }

    /// <summary>Whether the text is one IPv6 address, without zone and without brackets.</summary>
    public static bool TryParseAddress([NotNullWhen(true)] string? text, out UInt128 address)
    {
        address = 0;
        if (text is null || text.AsSpan().IndexOfAny('%', '[', '/') >= 0 || !IPAddress.TryParse(text, out var parsed) || parsed.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return false;
        }

        address = BinaryPrimitives.ReadUInt128BigEndian(parsed.GetAddressBytes());
        return true;
    }

    /// <summary>Whether the address lies in it.</summary>
    public bool Contains(UInt128 address) => Length == 0 || ((Address ^ address) >> (128 - Length)) == 0;
}
