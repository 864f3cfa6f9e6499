using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>The parsers of members that tell about hardware.</summary>
internal static class HardwareParsers
{
    public static IEnumerable<KeyValuePair<MemberName, Func<MemberText, object?>>> All { get; } =
    [
        new(MemberName.Dmidecode, DmidecodeParser.Parse),
        new(MemberName.PciDevices, LspciParser.Parse),
        new(MemberName.PciNumbers, LspciParser.Parse),
    ];
}
