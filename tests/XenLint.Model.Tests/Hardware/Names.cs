using FsCheck;
using FsCheck.Fluent;
using XenLint.Testing;

namespace XenLint.Model.Tests.Hardware;

/// <summary>Names of hardware with much of what makes them differ without meaning something else.</summary>
internal static class Names
{
    private static readonly string[] Parts =
    [
        "HP", "HPE", "Dell Inc.", "Dell", "Cisco Systems Inc", "LENOVO", "ProLiant", "PowerEdge", "System x3650", "UCSB-B200-M5", "UCS", "B200", "M5", "DL380", "R740xd",
        "G7", "Gen8", "Gen10", "Gen 9", "GEN10PLUS", "Plus", "v2", "V2", "-[7X06CTO1WW]-", "-[", "]-", ":", " ", "  ", "\t", "\u00A0", ",", ".", "Inc", "Inc.", "Co", "Ltd.",
        "Corporation", "and subsidiaries", "(R)", "(TM)", "\u2122", "\u00AE", "\uFF24\uFF25\uFF2C\uFF2C", "\u2010", "Intel", "Xeon", "Gold", "6130", "X5650", "E5-2640", "v3",
        "EPYC", "7452", "CPU", "@", "2.67GHz", "32-Core", "Processor", "0", "x",
    ];

    /// <summary>Any name.</summary>
    public static Gen<string> Any { get; } = Gen.Frequency(
        (3, Gen.Elements(Parts).ListOf().Select(parts => string.Join(' ', parts))),
        (1, Gen.Elements(Parts).ListOf().Select(string.Concat)),
        (1, Texts.Any));

    /// <summary>The same name as somebody else would write it.</summary>
    public static Gen<string> Rewritten(string name) =>
        from upper in Gen.Elements(true, false)
        from blank in Gen.Elements("  ", "\t", "\u00A0 ", " ")
        from around in Gen.Elements("", " ", "\t ")
        select around + (upper ? name.ToUpperInvariant() : name.ToLowerInvariant()).Replace(" ", blank, StringComparison.Ordinal) + around;
}
