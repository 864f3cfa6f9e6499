namespace XenLint.Model;

/// <summary>
/// The configuration of one interface as shell variables, <c>ifcfg-DEV</c>. It is in force up to release 6; later it is a leftover that
/// the network daemon does not read.
/// </summary>
/// <param name="Values">The values by key, such as <c>BOOTPROTO</c> and <c>IPADDR</c>; the last of repeated keys.</param>
public sealed record InterfaceScript(IReadOnlyDictionary<string, Sourced<string>> Values)
{
    /// <summary>The value of a key; null when the file has no such key or an empty value.</summary>
    public string? this[string key] => Values.TryGetValue(key, out var value) && value.TryGet(out var text) && text.Length > 0 ? text : null;
}

/// <content>Configuration of interfaces in files.</content>
public sealed partial class HostEvidence
{
    /// <summary>The files, one member for each interface; the member's instance is the interface.</summary>
    public IEnumerable<Fact<InterfaceScript>> InterfaceScripts => Facts<InterfaceScript>(MemberName.InterfaceScript);
}
