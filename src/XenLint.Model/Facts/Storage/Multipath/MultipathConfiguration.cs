namespace XenLint.Model;

/// <summary>
/// A configuration file of the multipath daemon: <c>multipath.conf</c> or a file beside it in <c>conf.d</c>. Sections and settings
/// stand in the order of the file, repeated ones too; the daemon takes the last of repeated settings.
/// </summary>
/// <param name="Root">The file as a section without a name.</param>
public sealed record MultipathConfiguration(ConfigurationSection Root)
{
    /// <summary>The sections that hold for all LUNs.</summary>
    public IEnumerable<ConfigurationSection> Defaults => Root.Named("defaults");

    /// <summary>What is said of models of storage arrays.</summary>
    public IEnumerable<ConfigurationSection> Devices => Root.Named("devices").SelectMany(section => section.Named("device"));

    /// <summary>What is said of single LUNs.</summary>
    public IEnumerable<ConfigurationSection> Multipaths => Root.Named("multipaths").SelectMany(section => section.Named("multipath"));

    /// <summary>The sections about disks that the daemon leaves alone.</summary>
    public IEnumerable<ConfigurationSection> Blacklist => Root.Named("blacklist");
}

/// <summary>A section of a configuration file: a name and what stands between its braces.</summary>
/// <param name="Name">The name; empty for the whole file.</param>
/// <param name="Settings">The settings, in order.</param>
/// <param name="Sections">The sections inside, in order.</param>
/// <param name="Place">The name in the file; the beginning of the file for the whole file.</param>
public sealed record ConfigurationSection(
    string Name,
    IReadOnlyList<ConfigurationSetting> Settings,
    IReadOnlyList<ConfigurationSection> Sections,
    Place Place)
{
    /// <summary>The value of a setting, the last of repeated ones; absent, at the section's place, when it is not set.</summary>
    public Sourced<string> this[string name] =>
        Settings.LastOrDefault(setting => setting.Name == name)?.Value ?? Sourced<string>.NotKnown(ValueState.Absent, Place with { Field = name });

    /// <summary>The sections of this name inside, in order.</summary>
    public IEnumerable<ConfigurationSection> Named(string name) => Sections.Where(section => section.Name == name);
}

/// <summary>A setting: a word and its value.</summary>
/// <param name="Name">The word.</param>
/// <param name="Value">The value without its quotes; absent for a word that stands alone.</param>
public sealed record ConfigurationSetting(string Name, Sourced<string> Value);

/// <content>Configuration of the multipath daemon.</content>
public sealed partial class HostEvidence
{
    /// <summary>The configuration of the multipath daemon.</summary>
    public Fact<MultipathConfiguration> MultipathConfiguration => Fact<MultipathConfiguration>(MemberName.MultipathConf);

    /// <summary>Local additions to it, in the order in which the daemon reads them; it takes only those whose name ends with <c>.conf</c>.</summary>
    public IEnumerable<Fact<MultipathConfiguration>> MultipathConfigurationParts => Facts<MultipathConfiguration>(MemberName.MultipathConfParts);

    /// <summary>The configuration that an upgrade put aside; people send it along, the collector does not take it.</summary>
    public Fact<MultipathConfiguration> MultipathConfigurationBackup => Fact<MultipathConfiguration>(MemberName.MultipathConfBackup);
}
