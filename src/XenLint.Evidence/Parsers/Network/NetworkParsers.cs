using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>The parsers of members that tell about network.</summary>
internal static class NetworkParsers
{
    public static IEnumerable<KeyValuePair<MemberName, Func<MemberText, object?>>> All { get; } =
    [
        new(MemberName.IpAddresses, IpAddressParser.Parse),
        new(MemberName.Ifconfig, IfconfigParser.Parse),
        new(MemberName.NetworkDaemonState, NetworkDaemonStateParser.Parse),
        new(MemberName.EthernetLink, EthernetLinkParser.Parse),
        new(MemberName.EthernetDriver, EthernetDriverParser.Parse),
        new(MemberName.IpRoutes, IpRouteParser.Parse),
        new(MemberName.RouteTable, RouteTableParser.Parse),
        new(MemberName.NetworkBackend, NetworkBackendParser.Parse),
        new(MemberName.Resolver, ResolverParser.Parse),
        new(MemberName.HostNames, HostNamesParser.Parse),
        new(MemberName.DhcpLeases, DhcpLeasesParser.Parse),
        new(MemberName.InterfaceScript, InterfaceScriptParser.Parse),
        new(MemberName.InterfaceNameRules, InterfaceNamesParser.Rules),
        new(MemberName.RememberedInterfaces, InterfaceNamesParser.Remembered),
        new(MemberName.OpenVSwitchSettings, OpenVSwitchTableParsers.Settings),
        new(MemberName.OpenVSwitchBridges, OpenVSwitchTableParsers.Bridges),
        new(MemberName.OpenVSwitchPorts, OpenVSwitchTableParsers.Ports),
        new(MemberName.OpenVSwitchInterfaces, OpenVSwitchTableParsers.Interfaces),
        new(MemberName.OpenVSwitchBondList, OpenVSwitchBondListParser.Parse),
        new(MemberName.OpenVSwitchBond, OpenVSwitchBondParser.Parse),
        new(MemberName.KernelBond, KernelBondParser.Parse),
        new(MemberName.SwitchNeighbour, SwitchNeighbourParser.Parse),
    ];
}
