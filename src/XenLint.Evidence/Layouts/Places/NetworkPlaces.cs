using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Where evidence of the network stands.</summary>
internal static class NetworkPlaces
{
    public static IEnumerable<EvidencePlace> All { get; } =
    [
        new(MemberName.IpAddresses, "network-status", "ip-s-addr.out"),
        new(MemberName.Ifconfig, "network-status", "ifconfig-a.out") { Successor = MemberName.IpAddresses },
        new(MemberName.IpRoutes, "network-status", "ip-route.out"),
        new(MemberName.RouteTable, "network-status", "route-n.out") { Successor = MemberName.IpRoutes },
        new(MemberName.NetworkDaemonState, "network-config", "var/xapi/networkd.db", "var/lib/xcp/networkd.db"),
        new(MemberName.NetworkBackend, "network-config", "etc/xensource/network.conf"),
        new(MemberName.Resolver, "network-config", "etc/resolv.conf"),
        new(MemberName.HostNames, "network-config", "etc/hosts"),

        // A lease of IPv6 has its own file.
        new(
            MemberName.DhcpLeases,
            "network-status",
            "var/lib/xcp/dhclient/dhclient-*.leases",
            "var/lib/xcp/dhclient/dhclient6-*.leases",
            "var/lib/dhclient/dhclient-*.leases",
            "var/lib/dhclient/dhclient6-*.leases"),
        new(MemberName.InterfaceScript, "network-config", "etc/sysconfig/network-scripts/ifcfg-*"),
        new(MemberName.InterfaceNameRules, "network-config", "etc/sysconfig/network-scripts/interface-rename-data/static-rules.conf") { IsOptional = true },
        new(MemberName.RememberedInterfaces, "network-config", "etc/sysconfig/network-scripts/interface-rename-data/dynamic-rules.json") { IsOptional = true },

        // The output of a command gets no suffix when the name has a dot, as that of a VLAN device has.
        new(MemberName.EthernetDriver, "network-status", "ethtool-i-*.out", "ethtool-i-*"),
        new(MemberName.EthernetLink, "network-status", "ethtool-*.out", "ethtool-*"),

        // A host has a virtual switch of one kind: Open vSwitch, or the kernel's bridges and bonds.
        new(MemberName.OpenVSwitchSettings, "network-status", "ovs-vsctl-list-open_vswitch.out") { IsOptional = true },
        new(MemberName.OpenVSwitchBridges, "network-status", "ovs-vsctl-list-bridge.out") { IsOptional = true },
        new(MemberName.OpenVSwitchPorts, "network-status", "ovs-vsctl-list-port.out") { IsOptional = true },
        new(MemberName.OpenVSwitchInterfaces, "network-status", "ovs-vsctl-list-interface.out") { IsOptional = true },
        new(MemberName.OpenVSwitchBondList, "network-status", "ovs-appctl-bond%list.out") { IsOptional = true },
        new(MemberName.OpenVSwitchBond, "network-status", "ovs-appctl-bond%show-*.out", "ovs-appctl-bond%show-*"),
        new(MemberName.KernelBond, "network-status", "proc/net/bonding/*"),

        // Only the part of the report about Fibre Channel over Ethernet asks the switches for their names.
        new(MemberName.SwitchNeighbour, "fcoe", "lldptool-t-i-*-n.out"),
    ];
}
