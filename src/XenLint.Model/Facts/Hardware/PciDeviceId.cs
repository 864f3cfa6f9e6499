using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace XenLint.Model;

/// <summary>What a PCI device is: numbers, because names change with the list that they come from.</summary>
/// <param name="Vendor">Who made the chip.</param>
/// <param name="Device">Which chip.</param>
/// <param name="SubsystemVendor">Who made the card; null when it is not known.</param>
/// <param name="SubsystemDevice">Which card; null when it is not known.</param>
public sealed record PciDeviceId(ushort Vendor, ushort Device, ushort? SubsystemVendor = null, ushort? SubsystemDevice = null)
{
    /// <summary>True when the card is known, not only the chip on it.</summary>
    public bool HasSubsystem => SubsystemVendor is not null;

    /// <summary>The chip without the card.</summary>
    public PciDeviceId Chip => new(Vendor, Device);

    /// <summary>Reads one of the four numbers: hexadecimal, with <c>0x</c> or without, up to four digits.</summary>
    public static bool TryParseNumber(string text, out ushort number)
    {
        var digits = text.AsSpan().Trim();
        digits = digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? digits[2..] : digits;
        return ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number) && digits.Length <= 4;
    }

    /// <summary>Reads <c>8086:1572</c> and <c>8086:1572:1028:1f72</c>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out PciDeviceId? id)
    {
        var parts = text.Split(':');
        id = null;
        if (parts.Length is not (2 or 4) || !TryParseNumber(parts[0], out var vendor) || !TryParseNumber(parts[1], out var device))
        {
            return false;
        }

        if (parts.Length == 2)
        {
            id = new(vendor, device);
            return true;
        }

        var hasCard = TryParseNumber(parts[2], out var cardVendor) & TryParseNumber(parts[3], out var card);
        id = hasCard ? new(vendor, device, cardVendor, card) : null;
        return hasCard;
    }

    /// <summary>The same chip on a card; the chip alone when the card's numbers say nothing.</summary>
    public PciDeviceId OnCard(ushort vendor, ushort device) => vendor is 0 or ushort.MaxValue ? this : new(Vendor, Device, vendor, device);

    /// <summary>Four digits each in lower case, joined by colons.</summary>
    public override string ToString() => HasSubsystem
        ? string.Create(CultureInfo.InvariantCulture, $"{Vendor:x4}:{Device:x4}:{SubsystemVendor:x4}:{SubsystemDevice:x4}")
        : string.Create(CultureInfo.InvariantCulture, $"{Vendor:x4}:{Device:x4}");
}
