using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Reads <c>lspci -nm</c> and <c>lspci -nnm</c>: a device on each line, the address, then fields in quotes: class, vendor, device, and
/// vendor and number of the card, which are empty where there are none. Words with a hyphen between them are the revision and the
/// programming interface. Numbers stand alone or in brackets behind a name, which may have brackets itself.
/// </summary>
internal static partial class LspciParser
{
    public static PciDeviceList? Parse(MemberText text)
    {
        // A line that is cut off inside could look like one of a device without a card.
        var isCut = text.File.Bytes.Span is [.., not (byte)'\n'];
        PciDevice[] devices = [.. text.Lines.Select((line, index) => Device(line, isWhole: !isCut || index < text.Lines.Count - 1)).OfType<PciDevice>()];
        return devices.Length > 0 ? new PciDeviceList(devices) : null;
    }

    private static PciDevice? Device(TextLine line, bool isWhole)
    {
        var match = Line().Match(line.Text);
        if (!match.Success || !PciAddress.TryParse(match.Groups["address"].Value, out var address))
        {
            return null;
        }

        var fields = match.Groups["field"].Captures.Select(field => Field(field.Value)).ToArray();
        if (fields is not ([{ Number: { } type }, { Number: { } vendor }, { Number: { } device }, .. var card]) || !(card.Length == 2 || (card.Length == 0 && isWhole)))
        {
            return null;
        }

        var id = new PciDeviceId(vendor, device);
        return new PciDevice(
            address,
            type,
            card is [{ Number: { } cardVendor }, { Number: { } cardDevice }] ? id.OnCard(cardVendor, cardDevice) : id,
            Option(match, "revision"),
            Option(match, "interface"),
            line.Place)
        {
            ClassName = NameOf(fields[0], nothing: "Class"),
            VendorName = NameOf(fields[1], nothing: "Vendor"),
            Name = NameOf(fields[2], nothing: "Device"),
        };
    }

    private static byte? Option(Match line, string name) =>
        line.Groups[name] is { Success: true } group ? byte.Parse(group.ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) : null;

    /// <summary>A device that the host's list does not know is called by its kind alone.</summary>
    private static string? NameOf((string Name, ushort? Number) field, string nothing) => field.Name is "" || field.Name == nothing ? null : field.Name;

    private static (string Name, ushort? Number) Field(string quoted)
    {
        var text = new StringBuilder();
        for (var at = 1; at < quoted.Length - 1; at++)
        {
            at += quoted[at] == '\\' && at + 1 < quoted.Length - 1 ? 1 : 0;
            text.Append(quoted[at]);
        }

        var match = NumberBehindName().Match(text.ToString());
        return match.Success
            ? (match.Groups["name"].Value.Trim(), ushort.Parse(match.Groups["number"].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture))
            : (text.ToString(), null);
    }

    [GeneratedRegex(
        """
        ^(?<address>[0-9A-Fa-f:.]+)
        (?:\ (?:(?<field>"(?:[^"\\]|\\.)*")|-r(?<revision>[0-9A-Fa-f]{2})|-p(?<interface>[0-9A-Fa-f]{2})|-[^rp"\ ][^"\ ]*))+
        \s*\z
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Line();

    [GeneratedRegex(@"^(?:(?<name>.*)\[(?<number>[0-9A-Fa-f]{4})\]|(?<name>Class )?(?<number>[0-9A-Fa-f]{4}))\z", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex NumberBehindName();
}
