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
    ];
}
