using System.Globalization;
using System.Text.RegularExpressions;

namespace XenLint.Model;

/// <summary>Where a PCI device sits. Programs leave the domain out as long as it is 0 everywhere.</summary>
/// <param name="Domain">The domain; more than four digits behind a storage controller that hides devices.</param>
/// <param name="Bus">The bus.</param>
/// <param name="Device">The slot on the bus.</param>
/// <param name="Function">The function of the device.</param>
public readonly partial record struct PciAddress(int Domain, byte Bus, byte Device, byte Function)
{
    /// <summary>Reads <c>3b:00.0</c> and <c>0000:3b:00.0</c>.</summary>
    public static bool TryParse(string text, out PciAddress address)
    {
        var match = Form().Match(text);
        address = match.Success
            ? new(match.Groups["domain"].Success ? (int)Hexadecimal(match, "domain") : 0, (byte)Hexadecimal(match, "bus"), (byte)Hexadecimal(match, "device"), (byte)Hexadecimal(match, "function"))
            : default;
        return match.Success;
    }

    /// <summary>The whole address, such as <c>0000:3b:00.0</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Domain:x4}:{Bus:x2}:{Device:x2}.{Function:x}");

    private static uint Hexadecimal(Match match, string group) =>
        uint.Parse(match.Groups[group].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:(?<domain>[0-9A-Fa-f]{4,7}):)?(?<bus>[0-9A-Fa-f]{2}):(?<device>[01][0-9A-Fa-f])\.(?<function>[0-7])\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
