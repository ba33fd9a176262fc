using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace ExpressConnect.Engine;

/// <summary>A range of IPv6 addresses.</summary>
/// <param name="Network">First address.</param>
/// <param name="Length">Length of the prefix, 0 to 128.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Ipv6Cidr(UInt128 Network, int Length)
{
    /// <summary>Multicast addresses.</summary>
    internal static Ipv6Cidr Multicast { get; } = new((UInt128)0xff << 120, 8);

    /// <summary>Whether the text is a range of IPv6 addresses without host bits; a bare address is not.</summary>
    /// <param name="text">Such as <c>2408:4004:cc:400::/56</c>.</param>
    /// <param name="range">The range.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Ipv6Cidr range) =>
        TryParse(text, out range, out var address) && range.Network == address;

    /// <summary>The range that the text lies in: host bits may be set, as gateway masks of the API have them.</summary>
    /// <param name="text">Such as <c>fd00:0:1030:3f41::1/126</c>.</param>
    /// <param name="range">The range.</param>
    public static bool TryParseAround([NotNullWhen(true)] string? text, out Ipv6Cidr range) => TryParse(text, out range, out _);

    /// <summary>Whether the text is one IPv6 address, without a zone.</summary>
    /// <param name="text">Such as <c>2408::1</c>.</param>
    /// <param name="address">The address.</param>
    public static bool TryParseAddress([NotNullWhen(true)] string? text, out UInt128 address)
    {
        address = 0;
        if (text is null || text.AsSpan().ContainsAny("%[]/") || !IPAddress.TryParse(text, out var parsed) || parsed.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return false;
        }

        address = BinaryPrimitives.ReadUInt128BigEndian(parsed.GetAddressBytes());
        return true;
    }

    /// <summary>The one way to write an address.</summary>
    /// <param name="address">The address.</param>
    public static string Text(UInt128 address)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, address);
        return new IPAddress(bytes).ToString();
    }

    /// <summary>Whether all of the other lies in this one; equal counts.</summary>
    /// <param name="other">The other range.</param>
    public bool Contains(Ipv6Cidr other) => Length <= other.Length && Contains(other.Network);

    /// <summary>Whether the address lies in it.</summary>
    /// <param name="address">The address.</param>
    public bool Contains(UInt128 address) => (address & Mask(Length)) == Network;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Text(Network)}/{Length}");

    private static bool TryParse(string? text, out Ipv6Cidr range, out UInt128 address)
    {
        (range, address) = (default, 0);
        if (text is null || text.Split('/') is not [var first, var length] || !TryParseAddress(first, out address)
            || !int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) || bits > 128
            || (length.Length > 1 && length[0] == '0'))
        {
            return false;
        }

        range = new Ipv6Cidr(address & Mask(bits), bits);
        return true;
    }

    private static UInt128 Mask(int length) => length == 0 ? 0 : UInt128.MaxValue << (128 - length);
}
