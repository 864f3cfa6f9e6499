using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace XenLint.Model;

/// <summary>
/// The grammars of addresses, masks and networks in databases and reports. They are stricter than <see cref="IPAddress.TryParse(string, out IPAddress)"/>,
/// which also takes hexadecimal and octal numbers, ports, and names of this machine's interfaces.
/// </summary>
public static class AddressText
{
    private const int BitsOfIPv4 = 32;

    private const int BitsOfIPv6 = 128;

    /// <summary>Reads an address of either family, without brackets, port and length.</summary>
    public static bool TryAddress(string? text, [NotNullWhen(true)] out IPAddress? address)
    {
        address = null;
        return text is not null && (text.Contains(':', StringComparison.Ordinal) ? IsIPv6(text) : IsIPv4(text)) && IPAddress.TryParse(text, out address);
    }

    /// <summary>Reads a mask such as <c>255.255.255.0</c>; ones behind a zero make none.</summary>
    public static bool TryMask(string? text, out int prefixLength)
    {
        prefixLength = 0;
        if (text is null || !IsIPv4(text))
        {
            return false;
        }

        var bits = text.Split('.').Aggregate(0u, (sum, part) => (sum << 8) | uint.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture));
        prefixLength = uint.PopCount(bits) is var ones ? (int)ones : 0;
        return bits == (prefixLength == 0 ? 0 : uint.MaxValue << (BitsOfIPv4 - prefixLength));
    }

    /// <summary>Reads the length of a network's part of addresses, in bits.</summary>
    public static bool TryPrefixLength(string? text, IPAddress address, out int prefixLength) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out prefixLength) && prefixLength <= BitsOf(address);

    /// <summary>The network of that length in which an address lies.</summary>
    public static IPNetwork NetworkOf(IPAddress address, int prefixLength)
    {
        var bytes = address.GetAddressBytes();
        for (var bit = prefixLength; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        }

        return new IPNetwork(new IPAddress(bytes), prefixLength);
    }

    /// <summary>The number of bits of an address of that family.</summary>
    internal static int BitsOf(IPAddress address) => address.AddressFamily == AddressFamily.InterNetworkV6 ? BitsOfIPv6 : BitsOfIPv4;

    private static bool IsIPv6(string text) => text.All(letter => char.IsAsciiHexDigit(letter) || letter is ':' or '.');

    private static bool IsIPv4(string text)
    {
        var parts = 0;
        foreach (var range in text.AsSpan().Split('.'))
        {
            if (++parts > 4 || !IsDecimalByte(text.AsSpan()[range]))
            {
                return false;
            }
        }

        return parts == 4;
    }

    private static bool IsDecimalByte(ReadOnlySpan<char> part) =>
        part.Length is > 0 and <= 3
        && !part.ContainsAnyExceptInRange('0', '9')
        && (part.Length == 1 || part[0] != '0')
        && int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture) <= byte.MaxValue;
}
