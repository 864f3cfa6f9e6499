using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Where evidence of storage stands.</summary>
internal static class StoragePlaces
{
    public static IEnumerable<EvidencePlace> All { get; } =
    [
        new(MemberName.MultipathTopology, "multipath", "multipathd_topology.out"),
        new(MemberName.MultipathConf, "multipath", "etc/multipath.conf"),
        new(MemberName.MultipathConfParts, "multipath", "etc/multipath/conf.d/*"),
        new(MemberName.IscsiSessions, "disk-info", "iscsiadm-m-session-P-3.out"),
        new(MemberName.FibreChannelPort, "disk-info", "sys/class/fc_host/*/*"),
    ];
}
