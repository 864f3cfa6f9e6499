namespace XenLint.Model;

/// <summary>The bonds that Open vSwitch has, <c>ovs-appctl bond/list</c>.</summary>
/// <param name="Bonds">The bonds, in the order of the listing; none when only the heading was printed.</param>
public sealed record OpenVSwitchBondList(IReadOnlyList<OpenVSwitchBondEntry> Bonds);

/// <summary>One line of the list.</summary>
/// <param name="Name">The bond.</param>
/// <param name="Mode">The mode in the switch's words.</param>
/// <param name="Members">The members.</param>
/// <param name="Place">The line.</param>
public sealed record OpenVSwitchBondEntry(Sourced<string> Name, Sourced<string> Mode, IReadOnlyList<Sourced<string>> Members, Place Place);

/// <content>The list of bonds of Open vSwitch.</content>
public sealed partial class HostEvidence
{
    /// <summary>The bonds that Open vSwitch has.</summary>
    public Fact<OpenVSwitchBondList> OpenVSwitchBondList => Fact<OpenVSwitchBondList>(MemberName.OpenVSwitchBondList);
}
