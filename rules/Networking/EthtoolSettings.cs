using XenLint.Model;

namespace XenLint.Rules.Networking;

/// <summary>Settings of cards in <c>other_config</c>, keys <c>ethtool-...</c>. xapi passes over values that it does not know, without a word.</summary>
internal static class EthtoolSettings
{
    private static readonly string[] Switches = ["autoneg", "rx", "tx", "sg", "tso", "ufo", "gso", "gro", "lro"];

    private static readonly string[] SwitchValues = ["true", "on", "false", "off"];

    private static readonly Dictionary<string, EthtoolSetting> SettingOfKey = Switches.Select(name => new EthtoolSetting(name, SwitchValues))
        .Append(new("speed", ["10", "100", "1000"]))
        .Append(new("duplex", ["half", "full"]))
        .ToDictionary(setting => setting.Key, StringComparer.Ordinal);

    /// <summary>The settings that xapi passes over.</summary>
    public static IEnumerable<EthtoolSetting> Ignored(SourcedMap otherConfig) => otherConfig.Keys
        .Where(SettingOfKey.ContainsKey)
        .Order(StringComparer.Ordinal)
        .Select(key => SettingOfKey[key])
        .Where(setting => otherConfig[setting.Key].TryGet(out var value) && !setting.Values.Contains(value));
}

/// <summary>One setting of a card.</summary>
/// <param name="Name">The name that ethtool gives it.</param>
/// <param name="Values">The values that xapi takes.</param>
internal sealed record EthtoolSetting(string Name, string[] Values)
{
    /// <summary>Its key in <c>other_config</c>.</summary>
    public string Key { get; } = $"ethtool-{Name}";

    /// <summary>The values, for messages.</summary>
    public string Accepted => string.Join(", ", Values);
}
