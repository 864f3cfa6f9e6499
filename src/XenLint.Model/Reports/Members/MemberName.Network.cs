namespace XenLint.Model;

/// <content>Evidence of the network.</content>
public sealed partial record MemberName
{
    /// <summary>Interfaces as the kernel sees them.</summary>
    public static MemberName IpAddresses { get; } = new("ip-s-addr.out", "interfaces with addresses and MTU");

    /// <summary>Interfaces as the kernel sees them, in reports before 2.0.9 of the collector.</summary>
    public static MemberName Ifconfig { get; } = new("ifconfig-a.out", "interfaces with addresses and MTU, older form");

    /// <summary>What the network daemon remembers of its configuration.</summary>
    public static MemberName NetworkDaemonState { get; } = new("var/xapi/networkd.db", "configuration of the network daemon");

    /// <summary>Link, speed and duplex of one interface.</summary>
    public static MemberName EthernetLink { get; } = new("ethtool-*.out", "link, speed and duplex of an interface");

    /// <summary>Driver and firmware of one interface.</summary>
    public static MemberName EthernetDriver { get; } = new("ethtool-i-*.out", "driver and firmware of an interface");

    /// <summary>Routes of the kernel.</summary>
    public static MemberName IpRoutes { get; } = new("ip-route.out", "routes");

    /// <summary>Routes of the kernel, in reports before 2.0.9 of the collector.</summary>
    public static MemberName RouteTable { get; } = new("route-n.out", "routes, older form");

    /// <summary>Which virtual switch the host uses.</summary>
    public static MemberName NetworkBackend { get; } = new("etc/xensource/network.conf", "kind of virtual switch");

    /// <summary>Name servers and search domains in force.</summary>
    public static MemberName Resolver { get; } = new("etc/resolv.conf", "name servers in force");

    /// <summary>Names that are resolved without asking a name server.</summary>
    public static MemberName HostNames { get; } = new("etc/hosts", "names with fixed addresses");

    /// <summary>Addresses that DHCP servers have lent to one interface.</summary>
    public static MemberName DhcpLeases { get; } = new("var/lib/xcp/dhclient/*.leases", "addresses lent by DHCP servers");

    /// <summary>Configuration of one interface, in releases that kept it in files.</summary>
    public static MemberName InterfaceScript { get; } = new("etc/sysconfig/network-scripts/ifcfg-*", "configuration of an interface, older form");

    /// <summary>Which card gets which name, as the administrator wants it.</summary>
    public static MemberName InterfaceNameRules { get; } = new("etc/sysconfig/network-scripts/interface-rename-data/static-rules.conf", "fixed names of network cards");

    /// <summary>Which card had which name at the last boot.</summary>
    public static MemberName RememberedInterfaces { get; } = new("etc/sysconfig/network-scripts/interface-rename-data/dynamic-rules.json", "names of network cards at the last boot");

    /// <summary>The release and the settings of Open vSwitch.</summary>
    public static MemberName OpenVSwitchSettings { get; } = new("ovs-vsctl-list-open_vswitch.out", "release of Open vSwitch");

    /// <summary>Bridges of Open vSwitch.</summary>
    public static MemberName OpenVSwitchBridges { get; } = new("ovs-vsctl-list-bridge.out", "bridges of Open vSwitch");

    /// <summary>Ports of Open vSwitch, bonds among them.</summary>
    public static MemberName OpenVSwitchPorts { get; } = new("ovs-vsctl-list-port.out", "ports of Open vSwitch");

    /// <summary>Interfaces of Open vSwitch with their links.</summary>
    public static MemberName OpenVSwitchInterfaces { get; } = new("ovs-vsctl-list-interface.out", "interfaces of Open vSwitch");

    /// <summary>Bonds that Open vSwitch has.</summary>
    public static MemberName OpenVSwitchBondList { get; } = new("ovs-appctl-bond%list.out", "list of bonds of Open vSwitch");

    /// <summary>State of one bond of Open vSwitch.</summary>
    public static MemberName OpenVSwitchBond { get; } = new("ovs-appctl-bond%show-*.out", "state of a bond of Open vSwitch");

    /// <summary>State of one bond of the kernel.</summary>
    public static MemberName KernelBond { get; } = new("proc/net/bonding/*", "state of a bond of the kernel");

    /// <summary>What the switch says of itself at the other end of a cable.</summary>
    public static MemberName SwitchNeighbour { get; } = new("lldptool-t-i-*-n.out", "switch at the other end of a cable");
}
