namespace XenLint.Model;

/// <summary>How far a bond has come in agreeing with the switch by LACP, the protocol by which both sides make one link of several.</summary>
public enum LacpNegotiation
{
    /// <summary>A word that is not known here.</summary>
    Unknown,

    /// <summary>The bond does not ask for it.</summary>
    Off,

    /// <summary>The bond asks, and the switch does not answer.</summary>
    Configured,

    /// <summary>Both sides agree.</summary>
    Negotiated,

    /// <summary>There is no agreement; old versions do not tell whether the bond asks for one.</summary>
    NotNegotiated,
}

/// <summary>The state of one bond as Open vSwitch sees it, <c>ovs-appctl bond/show BOND</c>.</summary>
/// <param name="Name">The bond, such as <c>bond0</c>.</param>
/// <param name="Mode">The mode in the switch's words: <c>active-backup</c>, <c>balance-slb</c>, or <c>balance-tcp</c>, which goes with LACP.</param>
/// <param name="Lacp">The state of LACP.</param>
/// <param name="ActiveMember">The member that the switch calls active; absent when no member is usable.</param>
/// <param name="Members">The members, in the order of the listing.</param>
/// <param name="Place">The heading.</param>
public sealed record OpenVSwitchBond(
    Sourced<string> Name,
    Sourced<string> Mode,
    Sourced<LacpNegotiation> Lacp,
    Sourced<string> ActiveMember,
    IReadOnlyList<OpenVSwitchBondMember> Members,
    Place Place)
{
    /// <summary>The member of this name; null when the bond has none.</summary>
    public OpenVSwitchBondMember? Find(string name) => Members.FirstOrDefault(member => member.Name.Value == name);
}

/// <summary>One member of a bond.</summary>
/// <param name="Name">The interface, such as <c>eth0</c>.</param>
/// <param name="IsEnabled">Whether the bond uses it.</param>
/// <param name="MayEnable">Whether its link, and LACP where that is asked for, would let the bond use it.</param>
/// <param name="Place">The member's line.</param>
public sealed record OpenVSwitchBondMember(Sourced<string> Name, Sourced<bool> IsEnabled, Sourced<bool> MayEnable, Place Place);

/// <content>Bonds as Open vSwitch sees them.</content>
public sealed partial class HostEvidence
{
    /// <summary>The bonds, one member for each; the member's instance is the bond.</summary>
    public IEnumerable<Fact<OpenVSwitchBond>> OpenVSwitchBonds => Facts<OpenVSwitchBond>(MemberName.OpenVSwitchBond);
}
