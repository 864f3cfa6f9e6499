using System.Globalization;

namespace XenLint.Model;

/// <summary>Where a PCI device sits. Programs leave the domain out as long as it is 0 everywhere.</summary>
/// <param name="Domain">The domain; more than four digits behind a storage controller that hides devices.</param>
/// <param name="Bus">The bus.</param>
/// <param name="Device">The slot on the bus.</param>
/// <param name="Function">The function of the device.</param>
public readonly record struct PciAddress(int Domain, byte Bus, byte Device, byte Function)
{
    /// <summary>Reads <c>3b:00.0</c> and <c>0000:3b:00.0</c>.</summary>
    public static bool TryParse(string text, out PciAddress address)
    {
        address = default;
        var rest = text.AsSpan();
        var domain = 0u;
        if (rest.IndexOf(':') is var colon and not 2)
        {
            if (colon is < 4 or > 7 || !IsHexadecimal(rest[..colon], out domain))
            {
                return false;
            }

            rest = rest[(colon + 1)..];
        }

        if (rest is not [_, _, ':', '0' or '1', _, '.', >= '0' and <= '7' and var function]
            || !IsHexadecimal(rest[..2], out var bus) || !IsHexadecimal(rest[3..5], out var device))
        {
            return false;
        }

        address = new((int)domain, (byte)bus, (byte)device, (byte)(function - '0'));
        return true;
    }

    /// <summary>The whole address, such as <c>0000:3b:00.0</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Domain:x4}:{Bus:x2}:{Device:x2}.{Function:x}");

    private static bool IsHexadecimal(ReadOnlySpan<char> text, out uint value) =>
        uint.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
}
