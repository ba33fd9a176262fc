using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace ExpressConnect.Engine;

/// <summary>A range of IPv4 addresses.</summary>
/// <param name="Network">First address.</param>
/// <param name="Length">Length of the prefix, 0 to 32.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Cidr(uint Network, int Length)
{
    private uint Last => Network | (Length == 0 ? uint.MaxValue : Length == 32 ? 0 : uint.MaxValue >> Length);

    /// <summary>How many addresses it has.</summary>
    public long Size => 1L << (32 - Length);

    /// <summary>Whether the text is a range of IPv4 addresses without host bits; a bare address is not.</summary>
    /// <param name="text">Such as <c>10.0.0.0/16</c>.</param>
    /// <param name="range">The range.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Cidr range)
    {
        range = default;
        if (text is null || text.Split('/') is not [var address, var length]
            || !TryParseAddress(address, out var network)
            || !int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) || bits > 32
            || (length.Length > 1 && length[0] == '0'))
        {
            return false;
        }

        range = new Cidr(network, bits);
        return bits == 32 || (network & (uint.MaxValue >> bits)) == 0;
    }

    /// <summary>Whether the text is one IPv4 address in four decimal parts.</summary>
    /// <param name="text">Such as <c>10.0.0.1</c>.</param>
    /// <param name="address">The address.</param>
    public static bool TryParseAddress([NotNullWhen(true)] string? text, out uint address)
    {
        address = 0;
        if (text is null || text.Split('.') is not { Length: 4 } parts || parts.Any(p => p.Length is 0 or > 3 || (p.Length > 1 && p[0] == '0') || !p.All(char.IsAsciiDigit))
            || !IPAddress.TryParse(text, out var parsed) || parsed.AddressFamily != AddressFamily.InterNetwork)
        {
            return false;
        }

        address = BinaryPrimitives.ReadUInt32BigEndian(parsed.GetAddressBytes());
        return true;
    }

    /// <summary>The range that the text says.</summary>
    /// <param name="text">Such as <c>10.0.0.0/16</c>.</param>
    /// <exception cref="FormatException">It says none.</exception>
    public static Cidr Parse(string text) => TryParse(text, out var range) ? range : throw new FormatException($"'{text}' is no IPv4 range.");

    /// <summary>Whether the two share an address.</summary>
    /// <param name="other">The other range.</param>
    public bool Overlaps(Cidr other) => Network <= other.Last && other.Network <= Last;

    /// <summary>Whether all of the other lies in this one; equal counts.</summary>
    /// <param name="other">The other range.</param>
    public bool Contains(Cidr other) => Network <= other.Network && other.Last <= Last;

    /// <summary>Whether the address lies in it.</summary>
    /// <param name="address">The address.</param>
    public bool Contains(uint address) => Network <= address && address <= Last;

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Network >> 24}.{(Network >> 16) & 255}.{(Network >> 8) & 255}.{Network & 255}/{Length}";
}
