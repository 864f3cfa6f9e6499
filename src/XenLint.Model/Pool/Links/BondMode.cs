namespace XenLint.Model;

/// <summary>A setting of a bond in the <c>other_config</c> of its interface.</summary>
/// <param name="Key">The key, such as <c>bond-mode</c>.</param>
/// <param name="Value">Its value.</param>
public sealed record BondOverride(string Key, Sourced<string> Value);

/// <content>The mode of a bond.</content>
public sealed partial class Bond
{
    /// <summary>The mode in which the switch helps: all members carry traffic, one connection may use any of them.</summary>
    public const string LinkAggregation = "lacp";

    /// <summary>The mode in which all members carry traffic, each virtual machine over one of them.</summary>
    public const string ActiveActive = "balance-slb";

    /// <summary>The mode in which one member carries everything and the others wait.</summary>
    public const string ActivePassive = "active-backup";

    private const string OverridePrefix = "bond-";

    /// <summary>
    /// The settings of the bond that stand in the <c>other_config</c> of its interface, <c>bond-mode</c> for one, by key. They win over
    /// the bond's own columns.
    /// </summary>
    /// <exception cref="NotKnownException">The interface or its <c>other_config</c> is not known.</exception>
    public IReadOnlyList<BondOverride> Overrides => Interface is { } pif
        ? [.. pif.OtherConfig.Keys.Where(key => key.StartsWith(OverridePrefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(key => new BondOverride(key, pif.OtherConfig[key]))]
        : [];

    /// <summary>
    /// The mode that the bond runs in, as xapi spells it: the override <c>bond-mode</c> when there is one, else the column. Bonds of
    /// releases before that column are <see cref="ActiveActive"/> unless an override says otherwise; of a newer release whose database
    /// lacks it the mode is not known. An override can be any word.
    /// </summary>
    /// <exception cref="NotKnownException">The interface's row may stand in a part of the file that is lost, or its <c>other_config</c> cannot be read.</exception>
    public Sourced<string> EffectiveMode =>
        Interface is { OtherConfig: var config } && config[OverridePrefix + "mode"] is { IsAbsent: false } mode ? mode
        : Mode.IsAbsent && Capture.Knows(Columns.Mode.SinceMinor) == false ? Sourced<string>.Known(ActiveActive, Mode.Place)
        : Text(Columns.Mode);
}
