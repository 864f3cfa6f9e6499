using System.Globalization;
using System.Text.RegularExpressions;

namespace XenLint.Model;

/// <summary>A memory slot.</summary>
/// <param name="Structure">The structure that tells.</param>
public sealed partial record DmiMemoryDevice(DmiStructure Structure)
{
    /// <summary>What is printed on the board beside the slot.</summary>
    public Sourced<string> Locator => Structure["Locator"];

    /// <summary>The kind of memory, such as <c>DDR4</c>.</summary>
    public Sourced<string> Kind => Structure["Type"];

    /// <summary>Whether there is a module in the slot.</summary>
    public Sourced<bool> IsInstalled => Structure["Size"].Select(size => size != "No Module Installed");

    /// <summary>The module's size in bytes; 0 for an empty slot, unreadable when the firmware does not know it.</summary>
    public Sourced<long> Size => Structure.Value<long>("Size", text => text == "No Module Installed" ? 0 : Bytes(text));

    /// <summary>The fastest clock of the module in million transfers a second; old releases of the program call them MHz.</summary>
    public Sourced<long> Speed => Structure.Value<long>("Speed", text => Quantity().Match(text) is { Success: true } match
        && match.Groups["unit"].Value is "MT/s" or "MHz" ? Number(match) : null);

    private static long? Bytes(string text) => Quantity().Match(text) is not { Success: true } match ? null : match.Groups["unit"].Value switch
    {
        "bytes" => Number(match),
        "kB" => Number(match) << 10,
        "MB" => Number(match) << 20,
        "GB" => Number(match) << 30,
        "TB" => Number(match) << 40,
        _ => null,
    };

    private static long Number(Match match) => long.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<number>[0-9]{1,6}) (?<unit>[A-Za-z/]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Quantity();
}
