namespace XenLint.Model;

/// <summary>Which network card gets which name, as the installer or the administrator wants it, <c>static-rules.conf</c>.</summary>
/// <param name="Rules">The rules, in the order of the file; none in a file that has comments only.</param>
public sealed record InterfaceNameRules(IReadOnlyList<InterfaceNameRule> Rules);

/// <summary>One rule.</summary>
/// <param name="Name">The name, such as <c>eth0</c>.</param>
/// <param name="Kind">What the card is known by: <c>mac</c>, <c>pci</c>, <c>ppn</c>, <c>label</c>.</param>
/// <param name="Value">The hardware address, the PCI address, or the name of the slot.</param>
/// <param name="Place">The line.</param>
public sealed record InterfaceNameRule(Sourced<string> Name, Sourced<string> Kind, Sourced<string> Value, Place Place);

/// <summary>Which network card had which name, <c>dynamic-rules.json</c>.</summary>
/// <param name="LastBoot">The cards at the last boot.</param>
/// <param name="Old">Cards that were there before and are not any more.</param>
public sealed record RememberedInterfaces(IReadOnlyList<RememberedInterface> LastBoot, IReadOnlyList<RememberedInterface> Old);

/// <summary>A port of a network card.</summary>
/// <param name="MacAddress">The hardware address.</param>
/// <param name="BusAddress">The PCI address, such as <c>0000:01:00.0</c>.</param>
/// <param name="Name">The name that it had, such as <c>eth0</c>.</param>
public sealed record RememberedInterface(Sourced<string> MacAddress, Sourced<string> BusAddress, Sourced<string> Name);

/// <content>Names of network cards.</content>
public sealed partial class HostEvidence
{
    /// <summary>Which card gets which name, as the administrator wants it.</summary>
    public Fact<InterfaceNameRules> InterfaceNameRules => Fact<InterfaceNameRules>(MemberName.InterfaceNameRules);

    /// <summary>Which card had which name at the last boot.</summary>
    public Fact<RememberedInterfaces> RememberedInterfaces => Fact<RememberedInterfaces>(MemberName.RememberedInterfaces);
}
