namespace XenLint.Model;

/// <summary>
/// The interfaces of a host as its kernel sees them: <c>ip -s addr</c>, or <c>ifconfig -a</c> in reports from before December 2024.
/// </summary>
/// <param name="All">The interfaces, in the order of the listing.</param>
public sealed record KernelInterfaces(IReadOnlyList<KernelInterface> All)
{
    /// <summary>The interface of this name; null when the host has none.</summary>
    public KernelInterface? Find(string name) => All.FirstOrDefault(candidate => candidate.Name == name);
}

/// <summary>One interface of the kernel: a port, a bridge, a bond, a VLAN, the loopback.</summary>
/// <param name="Name">The name, such as <c>eth0</c> or <c>xenbr0</c>.</param>
/// <param name="Flags">The flags in the kernel's words, such as <c>UP</c>, <c>LOWER_UP</c>, <c>NO-CARRIER</c>, <c>RUNNING</c>.</param>
/// <param name="Carrier">Whether there is a link; absent for an interface that is switched off, whose link nobody looks at.</param>
/// <param name="Mtu">The largest packet in bytes.</param>
/// <param name="MacAddress">The hardware address in lower case with colons; absent where the listing tells none.</param>
/// <param name="Addresses">The IP addresses of both families.</param>
/// <param name="ReceiveErrors">Packets received with an error since the host started; absent where the listing does not count.</param>
/// <param name="TransmitErrors">Packets not sent because of an error since the host started; absent where the listing does not count.</param>
/// <param name="Place">The first line of the interface.</param>
public sealed record KernelInterface(
    string Name,
    IReadOnlySet<string> Flags,
    Sourced<bool> Carrier,
    Sourced<long> Mtu,
    Sourced<string> MacAddress,
    IReadOnlyList<InterfaceAddress> Addresses,
    Sourced<long> ReceiveErrors,
    Sourced<long> TransmitErrors,
    Place Place)
{
    /// <summary>True when the interface is switched on, with or without a link.</summary>
    public bool IsUp => Flags.Contains("UP");
}

/// <summary>One IP address of an interface.</summary>
/// <param name="Address">The address without its length.</param>
/// <param name="PrefixLength">The length of the network part in bits; null when the listing does not tell it.</param>
/// <param name="IsDynamic">True when the kernel marks it as leased. DHCP clients often do not ask for the mark: false proves nothing.</param>
public sealed record InterfaceAddress(Sourced<string> Address, int? PrefixLength, bool IsDynamic);

/// <content>Interfaces as the kernel sees them.</content>
public sealed partial class HostEvidence
{
    /// <summary>The interfaces, from whichever of the two listings the report has; the newer one when it has both.</summary>
    public Fact<KernelInterfaces> KernelInterfaces => Fact<KernelInterfaces>(NewerOf(MemberName.IpAddresses, MemberName.Ifconfig));
}
