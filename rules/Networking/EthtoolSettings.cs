using XenLint.Model;

namespace XenLint.Rules.Networking;

/// <summary>Settings of cards in <c>other_config</c>, keys <c>ethtool-...</c>. xapi passes over values that it does not know, without a word.</summary>
internal static class EthtoolSettings
{
    private static readonly string[] Switches = ["autoneg", "rx", "tx", "sg", "tso", "ufo", "gso", "gro", "lro"];

    private static readonly string[] SwitchValues = ["true", "on", "false", "off"];

    private static readonly Dictionary<string, string[]> ValuesOfKey = new(Switches.Select(key => KeyValuePair.Create($"ethtool-{key}", SwitchValues)), StringComparer.Ordinal)
    {
        ["ethtool-speed"] = ["10", "100", "1000"],
        ["ethtool-duplex"] = ["half", "full"],
    };

    /// <summary>The entries that xapi passes over, with the values that it would take.</summary>
    public static IEnumerable<(string Key, Sourced<string> Value, string Accepted)> Ignored(SourcedMap otherConfig) => otherConfig.Keys
        .Where(ValuesOfKey.ContainsKey)
        .Order(StringComparer.Ordinal)
        .Select(key => (Key: key, Value: otherConfig[key], Accepted: ValuesOfKey[key]))
        .Where(entry => entry.Value.TryGet(out var value) && !entry.Accepted.Contains(value))
        .Select(entry => (entry.Key, entry.Value, string.Join(", ", entry.Accepted)));
}
