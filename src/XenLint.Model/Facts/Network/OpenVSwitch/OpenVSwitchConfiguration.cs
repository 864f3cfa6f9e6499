namespace XenLint.Model;

/// <summary>What Open vSwitch says of itself, <c>ovs-vsctl list open_vswitch</c>.</summary>
/// <param name="Release">The release, such as <c>2.17.7</c>.</param>
/// <param name="Place">The first line.</param>
public sealed record OpenVSwitchSettings(Sourced<string> Release, Place Place);

/// <summary>The bridges of Open vSwitch, <c>ovs-vsctl list bridge</c>.</summary>
/// <param name="All">The bridges, in the order of the listing.</param>
public sealed record OpenVSwitchBridges(IReadOnlyList<OpenVSwitchBridge> All);

/// <summary>A bridge.</summary>
/// <param name="Name">The bridge, such as <c>xenbr0</c>.</param>
/// <param name="PortIds">The ports that are plugged into it, by the switch's own ids.</param>
/// <param name="NetworkUuids">The networks of the pool that it stands for, separated by semicolons.</param>
/// <param name="FailMode">What it does while its controller is away: <c>standalone</c> or <c>secure</c>.</param>
/// <param name="Place">The first line of the bridge.</param>
public sealed record OpenVSwitchBridge(
    Sourced<string> Name,
    IReadOnlyList<Sourced<string>> PortIds,
    Sourced<string> NetworkUuids,
    Sourced<string> FailMode,
    Place Place);

/// <summary>The ports of Open vSwitch, <c>ovs-vsctl list port</c>.</summary>
/// <param name="All">The ports, in the order of the listing.</param>
public sealed record OpenVSwitchPorts(IReadOnlyList<OpenVSwitchPort> All)
{
    /// <summary>The port of this name; null when there is none.</summary>
    public OpenVSwitchPort? Find(string name) => All.FirstOrDefault(port => port.Name.TryGet(out var known) && known == name);
}

/// <summary>A port: an interface, or a bond of several.</summary>
/// <param name="Id">The switch's own id.</param>
/// <param name="Name">The port, such as <c>eth0</c> or <c>bond0</c>.</param>
/// <param name="InterfaceIds">The interfaces behind it by the switch's own ids: two and more make a bond.</param>
/// <param name="BondMode">The mode of a bond; absent for a single interface.</param>
/// <param name="Lacp">The part that a bond plays in LACP: <c>active</c>, <c>passive</c>, <c>off</c>; absent where it is not set.</param>
/// <param name="Tag">The VLAN of what is plugged in here; absent for all VLANs.</param>
/// <param name="Place">The first line of the port.</param>
public sealed record OpenVSwitchPort(
    Sourced<string> Id,
    Sourced<string> Name,
    IReadOnlyList<Sourced<string>> InterfaceIds,
    Sourced<string> BondMode,
    Sourced<string> Lacp,
    Sourced<long> Tag,
    Place Place);

/// <summary>The interfaces of Open vSwitch, <c>ovs-vsctl list interface</c>.</summary>
/// <param name="All">The interfaces, in the order of the listing.</param>
public sealed record OpenVSwitchInterfaces(IReadOnlyList<OpenVSwitchInterface> All)
{
    /// <summary>The interface of this name; null when there is none.</summary>
    public OpenVSwitchInterface? Find(string name) => All.FirstOrDefault(candidate => candidate.Name.TryGet(out var known) && known == name);
}

/// <summary>An interface: a card's port, the virtual card of a VM, or the bridge's own.</summary>
/// <param name="Id">The switch's own id.</param>
/// <param name="Name">The interface, such as <c>eth0</c>.</param>
/// <param name="IsSwitchedOn">Whether somebody switched it on.</param>
/// <param name="HasLink">Whether there is a link.</param>
/// <param name="BitsPerSecond">The speed in bit/s; absent without a link.</param>
/// <param name="Duplex"><c>full</c> or <c>half</c>; absent without a link.</param>
/// <param name="Mtu">The largest packet in bytes.</param>
/// <param name="MacAddress">The hardware address in use.</param>
/// <param name="Driver">The driver; absent where the switch does not tell.</param>
/// <param name="ReceiveErrors">Packets received with an error since the host started.</param>
/// <param name="Place">The first line of the interface.</param>
public sealed record OpenVSwitchInterface(
    Sourced<string> Id,
    Sourced<string> Name,
    Sourced<bool> IsSwitchedOn,
    Sourced<bool> HasLink,
    Sourced<long> BitsPerSecond,
    Sourced<string> Duplex,
    Sourced<long> Mtu,
    Sourced<string> MacAddress,
    Sourced<string> Driver,
    Sourced<long> ReceiveErrors,
    Place Place);

/// <content>What Open vSwitch was told to do.</content>
public sealed partial class HostEvidence
{
    /// <summary>What Open vSwitch says of itself.</summary>
    public Fact<OpenVSwitchSettings> OpenVSwitchSettings => Fact<OpenVSwitchSettings>(MemberName.OpenVSwitchSettings);

    /// <summary>The bridges of Open vSwitch.</summary>
    public Fact<OpenVSwitchBridges> OpenVSwitchBridges => Fact<OpenVSwitchBridges>(MemberName.OpenVSwitchBridges);

    /// <summary>The ports of Open vSwitch.</summary>
    public Fact<OpenVSwitchPorts> OpenVSwitchPorts => Fact<OpenVSwitchPorts>(MemberName.OpenVSwitchPorts);

    /// <summary>The interfaces of Open vSwitch.</summary>
    public Fact<OpenVSwitchInterfaces> OpenVSwitchInterfaces => Fact<OpenVSwitchInterfaces>(MemberName.OpenVSwitchInterfaces);
}
