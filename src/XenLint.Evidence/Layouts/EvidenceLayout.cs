using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>The places of all evidence that is kept from a report. A new place in a new release of the product is a line here.</summary>
internal static class EvidenceLayout
{
    /// <summary>The evidence with its places.</summary>
    public static IReadOnlyList<EvidencePlace> Places { get; } =
    [
        new(MemberName.CollectorInventory, null, "inventory.xml"),
        new(MemberName.CollectorLog, null, "xen-bugtool.log"),
        new(MemberName.LiveDatabase, "xenserver-databases", "xapi-db-dumped.xml"),
        new(MemberName.DatabaseFile, "xenserver-databases", "xapi-db.xml"),
        new(MemberName.HostInventory, "xenserver-config", "etc/xensource-inventory"),

        new(MemberName.ChronyConf, "network-config", "etc/chrony.conf"),
        new(MemberName.NtpConf, "network-config", "etc/ntp.conf") { Successor = MemberName.ChronyConf },
        new(MemberName.ChronycActivity, "network-status", "chronyc-activity.out"),
        new(MemberName.ChronycTracking, "network-status", "chronyc-tracking.out"),
        new(MemberName.ChronycSources, "network-status", "chronyc-sources-v.out"),
        new(MemberName.ChronycSourceStats, "network-status", "chronyc-sourcestats-v.out"),
        new(MemberName.NtpPeers, "network-status", "ntpq-c-peers.out") { Successor = MemberName.ChronycSources },

        new(MemberName.IpAddresses, "network-status", "ip-s-addr.out"),
        new(MemberName.Ifconfig, "network-status", "ifconfig-a.out") { Successor = MemberName.IpAddresses },
        new(MemberName.NetworkDaemonState, "network-config", "var/xapi/networkd.db", "var/lib/xcp/networkd.db"),

        // The output of a command gets no suffix when the name has a dot, as that of a VLAN device has.
        new(MemberName.EthernetDriver, "network-status", "ethtool-i-*.out", "ethtool-i-*"),
        new(MemberName.EthernetLink, "network-status", "ethtool-*.out", "ethtool-*"),

        new(MemberName.MultipathTopology, "multipath", "multipathd_topology.out"),
        new(MemberName.MultipathConf, "multipath", "etc/multipath.conf"),
        new(MemberName.MultipathConfParts, "multipath", "etc/multipath/conf.d/*"),
        new(MemberName.IscsiSessions, "disk-info", "iscsiadm-m-session-P-3.out"),
        new(MemberName.FibreChannelPort, "disk-info", "sys/class/fc_host/*/*"),
        new(MemberName.FileSystems, "disk-info", "df-alT.out"),
        new(MemberName.FileSystemInodes, "disk-info", "df-alTi.out"),

        new(MemberName.Dmidecode, "hardware-info", "dmidecode.out"),
        new(MemberName.PciDevices, "hardware-info", "lspci-nnm.out"),
        new(MemberName.PciNumbers, "hardware-info", "lspci-nm.out"),
        new(MemberName.XenInfo, "xen-info", "xl-info.out"),
        new(MemberName.HostCertificate, "xapi", "xapi_cert.out"),
    ];

    /// <summary>The entry of a piece of evidence.</summary>
    public static EvidencePlace PlaceOf(MemberName name) =>
        Places.FirstOrDefault(place => place.Name == name) ?? new EvidencePlace(name, null, name.Name);

    /// <summary>What evidence a file inside a report is; null when nobody reads it.</summary>
    /// <param name="path">The path inside the report, forward slashes.</param>
    public static EvidenceMatch? Match(string path)
    {
        foreach (var pattern in EvidencePattern.All)
        {
            if (pattern.Match(path) is { } instance)
            {
                return new EvidenceMatch(pattern.Name, instance);
            }
        }

        return null;
    }

    /// <summary>True when a file would be evidence if one of the folders above it were the top of a report.</summary>
    /// <param name="path">The path inside an archive or folder.</param>
    public static bool MayMatch(string path)
    {
        for (var start = 0; start >= 0; start = path.IndexOf('/', start) is var slash and >= 0 ? slash + 1 : -1)
        {
            if (Match(path[start..]) is not null)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A file that is evidence.</summary>
/// <param name="Name">Which.</param>
/// <param name="Instance">What tells several of its kind apart; empty where there is only one.</param>
internal sealed record EvidenceMatch(MemberName Name, string Instance);
