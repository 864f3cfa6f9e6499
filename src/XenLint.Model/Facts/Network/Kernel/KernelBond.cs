namespace XenLint.Model;

/// <summary>
/// The state of one bond of the kernel, <c>proc/net/bonding/BOND</c>: of hosts whose virtual switch is the kernel's bridge. The member's
/// instance is the bond.
/// </summary>
/// <param name="Mode">The mode in the kernel's words, such as <c>fault-tolerance (active-backup)</c>.</param>
/// <param name="IsUp">Whether the bond has a usable link.</param>
/// <param name="ActiveMember">The member that is used; absent in modes that use all, and when none is usable.</param>
/// <param name="AggregatorId">LACP only: the group of members that is in use.</param>
/// <param name="PartnerMacAddress">LACP only: the switch at the other end; all zeros when none answers.</param>
/// <param name="Members">The members, in the order of the listing.</param>
public sealed record KernelBond(
    Sourced<string> Mode,
    Sourced<bool> IsUp,
    Sourced<string> ActiveMember,
    Sourced<long> AggregatorId,
    Sourced<string> PartnerMacAddress,
    IReadOnlyList<KernelBondMember> Members)
{
    private const string NoPartner = "00:00:00:00:00:00";

    /// <summary>True for a bond that agrees with the switch by LACP.</summary>
    public bool IsLacp => Mode.Value.Contains("802.3ad", StringComparison.Ordinal);

    /// <summary>Whether a switch answers; absent where the kernel does not tell.</summary>
    public Sourced<bool> HasPartner => PartnerMacAddress.Select(address => address != NoPartner);
}

/// <summary>One member of a bond.</summary>
/// <param name="Name">The interface, such as <c>eth0</c>.</param>
/// <param name="IsUp">Whether the bond takes its link as usable.</param>
/// <param name="LinkFailures">How often the link was lost since the bond was made.</param>
/// <param name="AggregatorId">LACP only: the group that the member belongs to; members of one bond should share one.</param>
/// <param name="Place">The member's first line.</param>
public sealed record KernelBondMember(
    Sourced<string> Name,
    Sourced<bool> IsUp,
    Sourced<long> LinkFailures,
    Sourced<long> AggregatorId,
    Place Place);

/// <content>Bonds as the kernel sees them.</content>
public sealed partial class HostEvidence
{
    /// <summary>The bonds of the kernel, one member for each; the member's instance is the bond.</summary>
    public IEnumerable<Fact<KernelBond>> KernelBonds => Facts<KernelBond>(MemberName.KernelBond);
}
