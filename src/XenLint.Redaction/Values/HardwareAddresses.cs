using System.Globalization;

namespace XenLint.Redaction;

/// <summary>Hardware addresses in place of hardware addresses: MACs of a range that nobody is given, world-wide names of another.</summary>
internal sealed class HardwareAddresses(LabelBook labels)
{
    /// <summary>Locally administered, so that no vendor's card has it.</summary>
    private const string MacPrefix = "f20000";

    private const string NamePrefix = "f20000000000";

    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);
    private int macs;
    private int names;

    /// <summary>What stands for the octets of an address; null for one that every machine has, or that stands for another already.</summary>
    /// <param name="octets">The hexadecimal digits without separators, 12 of a MAC, 16 of a world-wide name.</param>
    public string? Of(string octets)
    {
        var digits = octets.ToLowerInvariant();
        if (digits.StartsWith(MacPrefix, StringComparison.Ordinal) || digits is "feffffffffff" || digits.Trim('0').Length == 0 || digits.Trim('f').Length == 0)
        {
            return null;
        }

        if (!known.TryGetValue(digits, out var label))
        {
            label = digits.Length == 12
                ? $"{MacPrefix}{(++macs).ToString("x6", CultureInfo.InvariantCulture)}"
                : $"{NamePrefix}{(++names).ToString("x4", CultureInfo.InvariantCulture)}";
            known.Add(digits, label);
            labels.Note(digits.Length == 12 ? "mac" : "wwn", Spread(digits, ':'), Spread(label, ':'));
        }

        return label;
    }

    /// <summary>Digits with a separator between the octets.</summary>
    public static string Spread(string digits, char separator) => string.Join(separator, digits.Chunk(2).Select(octet => new string(octet)));
}
