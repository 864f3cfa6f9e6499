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

        // The collector does not take it by itself; people put it beside.
        new(MemberName.MultipathConfBackup, "multipath", "etc/multipath.conf.bak") { IsOptional = true },
        new(MemberName.DeviceMapperTable, "multipath", "dmsetup-table.out"),
        new(MemberName.DeviceMapperInfo, "multipath", "dmsetup-info.out"),
        new(MemberName.IscsiSessions, "disk-info", "iscsiadm-m-session-P-3.out"),
        new(MemberName.IscsiInitiatorName, "disk-info", "etc/iscsi/initiatorname.iscsi") { IsOptional = true },
        new(MemberName.IscsiNodes, "disk-info", "iscsiadm-m-node.out") { IsOptional = true },
        new(MemberName.ScsiHosts, "disk-info", "scsi-hosts.out"),
        new(MemberName.ScsiDevices, "disk-info", "sg_map-x.out"),
        new(MemberName.BlockDevices, "block-scheduler", "lsblk.out"),
        new(MemberName.KernelPartitions, "disk-info", "proc/partitions"),
        new(MemberName.PartitionTables, "disk-info", "fdisk-l.out"),
        new(MemberName.PhysicalVolumes, "disk-info", "pvs.out"),
        new(MemberName.VolumeGroups, "disk-info", "vgs.out"),
        new(MemberName.LogicalVolumes, "disk-info", "lvs.out"),
        new(MemberName.FibreChannelPort, "disk-info", "sys/class/fc_host/*/*"),
    ];
}
