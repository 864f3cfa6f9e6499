using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace XenLint.Model;

/// <summary>Where a PCI device sits. Programs leave the domain out as long as it is 0 everywhere.</summary>
/// <param name="Domain">The domain; more than four digits behind a storage controller that hides devices.</param>
/// <param name="Bus">The bus.</param>
/// <param name="Device">The slot on the bus.</param>
/// <param name="Function">The function of the device.</param>
public sealed record PciAddress(int Domain, byte Bus, byte Device, byte Function)
{
    private const int ShortestDomain = 4;

    private const int LongestDomain = 7;

    /// <summary>Reads <c>3b:00.0</c> and <c>0000:3b:00.0</c>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out PciAddress? address)
    {
        address = null;
        var rest = text.AsSpan();
        var domain = 0u;
        if (rest.IndexOf(':') is >= ShortestDomain and <= LongestDomain and var colon)
        {
            if (!TryParse(rest[..colon], out domain))
            {
                return false;
            }

            rest = rest[(colon + 1)..];
        }

        if (rest is [_, _, ':', '0' or '1', _, '.', >= '0' and <= '7'] && TryParse(rest[..2], out var bus) && TryParse(rest[3..5], out var device))
        {
            address = new((int)domain, (byte)bus, (byte)device, (byte)(rest[^1] - '0'));
        }

        return address is not null;
    }

    /// <summary>The whole address, such as <c>0000:3b:00.0</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Domain:x4}:{Bus:x2}:{Device:x2}.{Function:x}");

    private static bool TryParse(ReadOnlySpan<char> digits, out uint number) =>
        uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number);
}
